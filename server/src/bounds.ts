/**
 * What the server holds at most, and why. The code takes its bounds from here and docs/limits.md is made of them;
 * lengths of texts and numbers of records stand in shared/src/limits.ts.
 */
import { limits } from '@silta/shared/limits';
import { maxMessageBytes } from '@silta/shared/protocol';
import { bound, rate } from './bound.ts';
import type { Bound, Rate } from './bound.ts';

/** Of the door, the feed, the courier and the sockets. */
export const realtime = {
  waiting: bound(5_000, 'commands waiting at the door', '`unavailable`', 'about two seconds of work'),
  leastShare: bound(
    20,
    'commands of one account that may always wait at the door',
    'beyond it a tenth of the places still free, then `tooFast`',
    'one account cannot fill the door for all, and a class pressing at once does not notice',
  ),
  batch: bound(
    128,
    'commands in one transaction',
    'the rest waits',
    'it stays short, and one failure spoils few',
  ),
  packetMs: bound(
    8,
    'ms for which changes of a room wait for its next packet',
    'the packet goes out',
    'nobody notices it, and a class pressing at once shares packets; what a packet holds is what the door commits in that time',
  ),
  catchUp: bound(2_000, 'records in an answer to `sync`', 'a snapshot', 'past this a snapshot is cheaper'),
  catchUpBytes: bound(
    700_000,
    'bytes in an answer to `sync`',
    'a snapshot, which is fetched at the reader’s own pace',
    'less than what a reader may leave undrained, so that catching up gets nobody cut off',
  ),
  rooms: bound(
    8,
    'rooms that one connection is in',
    '`full`',
    'a person looks at a partnership and a board; a few more for tabs that are just being left',
  ),
  foresight: bound(
    5_000,
    'rooms, with their settings, and members that the door remembers, each',
    'the one unseen longest is forgotten and looked up',
    'those of a busy hour on one server',
  ),
  undrainedBytes: bound(
    1_000_000,
    'bytes that wait for one reader',
    'the connection is cut, and the client catches up',
    'memory; a hundred readers that stall cost a hundred times this at most',
  ),
  stillMs: bound(
    2_000,
    'ms without a byte leaving for a WebSocket reader for whom some wait',
    'the connection is cut, and the client catches up',
    'a slow line that moves at all is not still',
  ),
  lookMs: bound(
    250,
    'ms between two looks at what waits for readers',
    'one look at all connections',
    'one timer for all',
  ),
  joinMs: bound(
    10_000,
    'ms from opening a connection to saying who one is',
    'the connection is cut',
    'strangers',
  ),
  patience: bound(
    4,
    'times the messages of one connection that may be sent in spite of `tooFast`',
    'the connection is cut',
    'refusing costs as much as reading; a client that waits as it was told never gets there',
  ),
  people: bound(
    limits.members,
    'people of one room who are here or writing',
    'nobody joins a full partnership',
    'a sign of writing goes after 10 s and with the person',
  ),
} satisfies Record<string, Bound>;

/** What one connection may ask over the socket. `enter` and `sync` read the database and count as ten messages. */
export const ofConnection = {
  messages: rate(
    1_000,
    5,
    'messages',
    'far more than a person can press, little enough for a script to notice',
  ),
  bytes: rate(4_000_000, 10, 'bytes', 'a hundred of the longest posts at once, and ten more every second'),
} satisfies Record<string, Rate>;

/** What one account may ask, over all its connections and devices. */
export const ofAccount = {
  messages: rate(5_000, 5, 'messages', 'five busy tabs'),
  bytes: rate(8_000_000, 10, 'bytes', 'two connections that write without pause'),
  arrivals: rate(200, 60, 'connections opened', 'fifty tabs that come back four times in a minute'),
  requests: rate(600, 60, 'requests by REST', 'opening a page takes about five'),
  snapshots: rate(240, 60, 'rooms read by REST', 'twelve rooms in a tab, read again twenty times'),
  foundings: rate(20, 3_600, 'partnerships founded', 'nobody founds more by hand'),
} satisfies Record<string, Rate>;

/**
 * What one address may ask, for each person who may be behind it (PEOPLE_PER_ADDRESS). Of IPv6 the first 64 bits
 * are one address, because every household has as many.
 */
export const ofAddress = {
  messages: rate(20, 5, 'messages', 'four a second from everybody at once'),
  bytes: rate(40_000, 10, 'bytes', 'one of the longest posts from everybody at once'),
  arrivals: rate(4, 60, 'connections opened', 'everybody comes back after a break, several times'),
  requests: rate(20, 60, 'requests by REST', 'everybody opens two pages at once'),
  files: rate(100, 60, 'files read and pieces brought', 'everybody opens a board of pictures at once'),
  joinings: rate(2, 3_600, 'accounts made by joining', 'everybody joins, some of them twice'),
  registrations: rate(0.25, 3_600, 'accounts made by e-mail', 'one of the staff for every four people'),
  wrongPasswords: rate(0.2, 300, 'wrong e-mails or passwords', 'a right one gives its try back'),
  wrongKeys: rate(1, 300, 'wrong return keys', 'a key is one of 2⁴⁸, so this bounds only the work'),
  wrongCodes: rate(
    0.2,
    300,
    'wrong codes',
    'a class mistypes three times each; a code that was right here within the hour is never refused',
  ),
} satisfies Record<string, Rate>;

export const connections = {
  account: bound(
    50,
    'open connections of one account',
    '`tooFast` with the time to wait; the tabs that are open stay open',
    'more tabs on more devices than anybody has open',
  ),
  address: bound(
    2,
    'open connections for each person behind one address',
    '`tooFast` with the time to wait, at twice as many no answer but 403',
    'a laptop and a phone each',
  ),
  server: bound(
    12_000,
    'open TCP connections of one server process',
    'further ones are closed unread',
    'twice what one process serves well',
  ),
} satisfies Record<string, Bound>;

export const signIn = {
  fromAddress: rate(
    10,
    300,
    'wrong passwords for one e-mail from one address',
    'guessing; others elsewhere are not held up',
  ),
  everywhere: rate(
    100,
    3_600,
    'wrong passwords for one e-mail from all addresses',
    'guessing from many places; a device that has signed in to the account before goes on',
  ),
  knownDevice: rate(
    10,
    300,
    'wrong tries on devices that an account knows',
    'whatever strangers do, the owner gets these',
  ),
  knownAccounts: bound(
    4,
    'accounts that a browser remembers having signed in to',
    'the oldest is forgotten',
    'a shared PC',
  ),
  provenCodes: {
    ...bound(
      5_000,
      'codes that were right at an address',
      'the oldest is forgotten, as all are after the time',
      'they are never refused there: a class gets in, whatever somebody among them guesses',
    ),
    seconds: 3_600,
  },
  hashing: bound(
    300,
    'passwords and keys waiting to be hashed',
    '`tooFast` with the time to wait',
    'about five seconds on two cores, half of what a browser waits',
  ),
  devices: bound(
    20,
    'devices signed in to one account',
    'the one unused longest is signed out',
    'nobody has more',
  ),
  memberships: bound(100, 'partnerships of one account', '`full`', 'a coordinator of many years'),
} satisfies Record<string, Bound | Rate>;

/** What several servers say to each other. */
export const betweenServers = {
  messageBytes: bound(
    256 * 1024,
    'bytes of a message with commits',
    'only the number is told, and whoever looks fetches the rest',
    'longer than any class’s batch',
  ),
  messagePeople: bound(1_000, 'people of a message', 'a further message follows', 'two ids each'),
  unansweredBytes: bound(
    16 * 1024 * 1024,
    'bytes that a Redis that does not answer has not taken',
    'the line is made anew, and what was missed comes from the database',
    'memory',
  ),
  waiting: bound(
    64,
    'commits of a room that wait for one they overtook',
    'they are shown, and people fetch what is missing',
    'commits of that number do not overtake each other',
  ),
} satisfies Record<string, Bound>;

export const http = {
  bodyBytes: bound(maxMessageBytes, 'bytes of a request’s body', '`tooLarge`', 'the same as over the socket'),
  stillMs: bound(30_000, 'ms in which nothing moves on a request', 'it is cut', 'readers that stall'),
  headerBytes: bound(16_384, 'bytes of a request’s line and headers', 'it is cut', 'Node’s own value'),
  headers: bound(100, 'headers of a request', 'the others are not read', 'a browser sends about twenty'),
  headersMs: bound(10_000, 'ms until a request’s headers are there', 'it is cut', 'they come in one go'),
  requestMs: bound(30_000, 'ms until a request is there', 'it is cut', '100 kB at 30 kbit/s'),
} satisfies Record<string, Bound>;

/** How long anybody waits for the database: together they keep every answer under ten seconds. */
export const database = {
  pool: bound(
    12,
    'connections to PostgreSQL of one server process',
    'further work waits',
    'the door uses one, readers the rest',
  ),
  waitingForConnection: bound(
    2_000,
    'that wait for a connection of the pool',
    '`unavailable`',
    'a class that comes back at once fits in, a hung database fills no memory',
  ),
  connectMs: bound(3_000, 'ms for a free or a new connection', '`unavailable`', 'the database is away'),
  statementMs: bound(
    4_000,
    'ms of a statement, with its wait for locks',
    'PostgreSQL ends it: `unavailable`',
    'nothing of ours takes a tenth of it',
  ),
  silenceMs: bound(
    4_500,
    'ms without an answer to a statement',
    'its connection is given up: `unavailable`',
    'PostgreSQL, or the way to it, hangs',
  ),
  transactionMs: bound(
    5_000,
    'ms of a transaction, with the wait for its connection',
    'its connection is given up: `unavailable`',
    'an idle one does not keep its locks for longer either',
  ),
  requestMs: bound(
    9_000,
    'ms of a request, whatever it asks of the database',
    '`unavailable`',
    'a client waits a second longer',
  ),
} satisfies Record<string, Bound>;

/** What is not kept for ever; the log, receipts, the bin and invitations beside these. */
export const keptDays = {
  device: bound(60, 'days that a device stays signed in unused', 'it is signed out', 'the holidays'),
  deviceInUse: bound(
    180,
    'days that a device stays signed in',
    'it is signed out',
    'about once in a school year',
  ),
  learnerAccount: bound(
    30,
    'days of a learner’s account that belongs to no partnership and is signed in nowhere',
    'it is deleted',
    'nobody can come back to it',
  ),
  staffAccount: bound(
    90,
    'days of an account with e-mail that belongs to no partnership and is signed in nowhere',
    'it is deleted',
    'its owner may found another partnership after the holidays',
  ),
  portion: bound(
    10_000,
    'rows deleted at a time',
    'the next portion follows',
    'nobody waits behind a long statement',
  ),
} satisfies Record<string, Bound>;

export const kept = {
  keys: bound(
    20_000,
    'callers that each limit per account, address or e-mail remembers',
    'who was silent longest is forgotten',
    'a flood of made-up names costs two megabytes a limit and no more',
  ),
  statements: bound(
    500,
    'statements prepared on a database connection',
    'further ones run unprepared',
    'there are some dozens; their texts hold no values',
  ),
  copies: bound(32 * 2 ** 20, 'bytes of rooms ready to send', 'the oldest goes', '5 MB for a full board'),
  postgresLog: bound(
    5_000_000,
    'bytes of the embedded database’s log',
    'it is begun anew, at the start and every minute',
    'weeks of an ordinary log',
  ),
} satisfies Record<string, Bound>;
