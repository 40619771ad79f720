/** What the page of limits says of things without a figure. */

/** Where nothing is counted, because something else bounds it. */
export const boundedElsewhere = ({ mostTermsImported }) => [
  [
    'a list that comes into the glossary',
    `1 MB and 1 000 rows on the device (\`client/src/glossary/csvFile.ts\`), ${mostTermsImported} terms in a command`,
  ],
  ['what one knows in practice, on the device', '12 000 words (`client/src/glossary/termShelf.ts`)'],
  ['reactions of a board', 'one of each kind for each member and post'],
  ['halves of the joint posts of a board', 'one for each side and post'],
  ['answers to the polls of a board', 'one for each member and post'],
  ['votes with dots', 'one a board'],
  ['wishes of a session', 'one of each member'],
  ['rooms of an account', 'its connections times the rooms of each'],
  ['who is here, and their socket.io rooms', 'the rooms of the open connections'],
  [
    'packets waiting to be sent',
    'the rooms in which something was committed in the last 8 ms; each holds a touched record once',
  ],
  ['rows in memory during a batch', 'the records of the rooms that its commands ask for'],
  ['projected records kept beside their rows', 'the rows: they go together (WeakMap)'],
  ['texts of statements', 'the code: they are made from the tables’ columns'],
  ['bytes waiting at the door', 'the bytes that accounts and addresses may send'],
  [
    'the server’s log',
    'whoever keeps its standard output: a line for each unexpected failure, none for messages and refusals',
  ],
  [
    'accounts, receipts and changes in the database',
    'the limits on making accounts and sending, and how long they are kept',
  ],
  ['metrics', 'the code: names and labels are fixed, routes come from the table of routes'],
  [
    'visits that a device remembers',
    '300 boards of an account, the one left longest goes (`client/src/boards/find/seen.ts`)',
  ],
  ['drafts on a device', '60, the oldest go (`client/src/boards/drafts.ts`)'],
];
