/** Writes docs/limits.md from the bounds that server and client import, so that no figure can be out of date. */
import { built as from } from './built.mjs';
import { ofOthersAsked } from './askedLimits.mjs';
import { boundedElsewhere } from './boundedElsewhere.mjs';
import { ofSessionTexts } from './sessionLimits.mjs';
import { ofTaskTexts } from './taskLimits.mjs';

const [
  { limits, onDevice, outboxHours },
  { receiptDays, logDays },
  { binDays, decidedReportDays, mostFromBin, mostReportsCleared },
  { endedInvitationDays },
  { mostTermsCleared, mostTermsImported },
  bounds,
  ofFiles,
  ofStorage,
  ofBoards,
  transferBounds,
  ofPapers,
  ofSessions,
  { cheering },
  { settings },
] = await Promise.all([
  from('shared/dist/limits.js'),
  from('shared/dist/protocol.js'),
  from('shared/dist/boards/choices.js'),
  from('shared/dist/members/records.js'),
  from('shared/dist/glossary/records.js'),
  from('server/dist/bounds.js'),
  from('server/dist/files/bounds.js'),
  from('server/dist/storage/bounds.js'),
  from('server/dist/boards/bounds.js'),
  from('server/dist/transfer/bounds.js'),
  from('server/dist/papers/bounds.js'),
  from('server/dist/sessions/liveBounds.js'),
  from('server/dist/realtime/cheerBounds.js'),
  from('server/dist/config.js'),
]);
const people = Number(settings.PEOPLE_PER_ADDRESS.fallback);

/** What the plain numbers of shared/src/limits.ts count. */
const texts = {
  name: 'characters of the name of a person or side',
  place: 'characters of a place',
  partnershipName: 'characters of a partnership’s name',
  boardTitle: 'characters of a board’s title',
  sectionTitle: 'characters of a section’s title',
  sectionPrompt: 'characters of what a section asks',
  sectionStarter: 'characters with which a section begins a post',
  postTitle: 'characters of a post’s title',
  postText: 'characters of a post',
  pollChoice: 'characters of a choice in a poll',
  pollChoices: 'choices in a poll',
  commentText: 'characters of a comment',
  reportWord: 'characters that go with a report',
  calmWord: 'characters of the word with which a board is calmed',
  listedWord: 'characters of a word or phrase on the list that staff keep',
  chatRules: 'characters of what the sides agree on for chats',
  listedWords: 'words and phrases on the list that staff keep, of a partnership',
  versionsOfPost: 'earlier versions kept of a post; beyond it the oldest gives way',
  actsOfBoard: 'acts of staff recorded of a board; beyond it the oldest gives way',
  revealReason: 'characters of the reason for looking who wrote something',
  reports: 'reports of a board; beyond it the one that was decided first gives way',
  openReportsOfMember: 'reports of one member on a board that wait for staff',
  word: 'characters of a word in the glossary',
  wordExample: 'characters of the sentence with it',
  returnWord: 'characters of the word with which a post is returned',
  sides: 'sides of a partnership',
  languages: 'languages of a person or side',
  members: 'members of a partnership, with those who have left, whose names stay below what they wrote',
  invitations: 'invitations of a partnership; beyond it the oldest that nobody can use any more gives way',
  pairs: 'pairs of a partnership; beyond it the oldest that has ended gives way',
  workingGroups: 'working groups of a partnership, and those for whom one task or session is meant',
  boards: 'boards of a partnership, with those put away',
  sections: 'sections of a board',
  posts: 'posts of a board, with those in the bin',
  pinnedPosts: 'pinned posts of a board',
  searchWords: 'characters of what is searched for',
  searchRead: 'posts, and as many comments, that a search of all boards reads; older ones are not found',
  searchMatched:
    'posts and comments with the words that it looks at more closely, as some are hidden from most',
  searchShown: 'posts, and as many comments, in its answer, which says that there are more',
  canvasWidth: 'pixels of the width of a board’s canvas',
  canvasHeight: 'pixels of its height; a full board laid out tidily still lies within',
  trackPoints: 'points of the track of a post',
  trackLine: 'characters in which these points are written',
  trackClimb: 'metres that a track can go uphill',
  goalKilometres: 'kilometres of a board’s common goal',
  dots: 'dots that each person has in a vote',
  mentions: 'people mentioned in one text',
  connectionsOfPost: 'connections of a post, with those to posts in the bin',
  connections: 'connections of a board',
  commentsOnPost: 'comments on a post, with those in the bin',
  comments: 'comments of a board, with those in the bin',
  files: 'files of a board or a glossary, with those in the bin',
  attachments: 'attachments of a post',
  captionTracks: 'languages of the captions of one attachment',
  alt: 'characters of the description of an attachment',
  caption: 'characters of the caption below an attachment',
  fileName: 'characters of a file’s name; a longer one is shortened',
  linkUrl: 'characters of an address that is made a link',
  linkTitle: 'characters of the title in a link preview; a longer one is shortened',
  linkDescription: 'characters of the description in a link preview; a longer one is shortened',
  terms: 'terms of a partnership’s glossary, with those in the bin',
  termLanguages: 'words of a term: six sides of eight languages, and English',
  ...ofSessionTexts,
  ...ofTaskTexts,
  freeDays: 'stretches of free days of a side',
  freeDaysName: 'characters of what one is called',
  checks: 'places of a partnership of which a check is kept',
  checkRoundTripMs: 'milliseconds of a round trip that is kept',
  checkKbps: 'kilobits a second that are kept as a rate',
  timerSeconds: 'seconds from which the timer of a session counts down',
  showingMs: 'ms into a film that all in a session see',
  stationPlace: 'characters of the place of a station of a visit',
  stationAbout: 'characters of what there is to see at it',
  stationPrepared: 'questions that are prepared for a station',
  stationLinks: 'links to pictures and clips of a station',
  stationLink: 'characters of such a link',
  stationLinkName: 'characters of its name',
  filmingItems: 'things to make sure of before filming, in one session',
  filmingText: 'characters of one in own words',
  classrooms: 'classrooms opened in one session',
  classroomName: 'characters of what a classroom is called',
  quickPolls: 'quick polls of one session',
  quickPollText: 'characters of what is asked in one',
  quickPollChoices: 'choices in it',
  quickPollChoice: 'characters of a choice',
  quizQuestions: 'questions of the quiz of one session',
  quizText: 'characters of such a question',
  quizChoices: 'choices in it',
  quizChoice: 'characters of a choice',
  pulseWord: 'characters of what somebody wants to say after a session',
  phases: 'phases of a roadmap',
  phaseTitle: 'characters of the title of a phase',
  phaseNote: 'characters of its note',
  checklistItems: 'items on the checklists of a partnership',
  checklistTitle: 'characters of the title of an item of a checklist',
  checklistAbout: 'characters of what is said about it',
  checklistNote: 'characters of the note of one side',
  checklistSteps: 'changes of one item that are kept; the oldest go first',
  sessionTemplates: 'templates of a partnership’s own for sessions',
};
const device = {
  waiting: 'commands of one account waiting on a device; a further one comes back at once with its text',
  refused: 'commands that came back and were not dismissed; the oldest goes',
  rooms: 'rooms kept as last seen, on the device and in memory; the one unused longest goes',
  held: 'packets held by a room while it catches up; beyond it they are asked for',
  uploadBytes:
    'bytes of files that wait on a device to be sent; what is beyond lasts as long as the page is open',
  uploadDays: 'days for which a device keeps files of a post that was begun and left',
  filmSeconds: 'seconds of a film that is recorded in the browser',
  soundSeconds: 'seconds of a sound that is recorded in the browser',
  trackBytes: 'bytes of a GPX file that is read on a device',
  trackPoints: 'points of such a file',
};
const times = {
  outboxHours: 'hours for which a device goes on sending a command',
  receiptDays: 'days for which the server remembers that a command was carried out',
  logDays: 'days of changes from which one catches up; older ones get a snapshot',
};

const number = (value) => (value < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ' '));
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line), ''];

/** A figure without words, or words without a figure, fails the making of the page. */
function plain(numbers, words) {
  const keys = [...new Set([...Object.keys(numbers), ...Object.keys(words)])];
  return keys.map((key) => {
    if (numbers[key] === undefined || words[key] === undefined)
      throw new Error(`docs/limits.mjs: ${key} is missing`);
    return [number(numbers[key]), words[key]];
  });
}

const span = (seconds) =>
  seconds === 3_600 ? 'an hour' : seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`;

function rowOf({ most, seconds, unit, then, why }) {
  return [seconds === undefined ? number(most) : `${number(most)} in ${span(seconds)}`, unit, then, why];
}

/** `most` is for each person behind the address. */
function rowOfAddress({ most, seconds, unit, then, why }) {
  const each = most >= 1 ? `${number(most)} a person` : `one for ${1 / most} people`;
  const all = number(Math.round(most * people));
  return [`${all}${seconds === undefined ? '' : ` in ${span(seconds)}`} (${each})`, unit, then, why];
}

const head = ['at most', 'of what', 'at the bound', 'why so much'];
const listed = (group, row = rowOf) => table(head, Object.values(group).map(row));

const preface = [
  '# Limits',
  '',
  'Every list, text, queue, cache and log has a bound. This page is generated from the constants that the code imports:',
  '`server/src/bounds.ts`, those of a feature beside it, and `shared/src/limits.ts`. Whoever reaches one is told so by a code from',
  '`shared/src/refusals.ts`; where waiting helps, with `retryInSeconds` (by REST also `Retry-After`).',
  '',
  'A limit “in” a time is a bucket: so much at once, and what was used comes back evenly over the time, so the wait is',
  'short. Limits hold for one server process: behind several, each counts for itself, and somebody whose connections',
  'are spread over all of them gets as many times as much.',
  '',
];

const ofRecords = () => [
  '## Texts and records',
  '',
  'Characters are UTF-16 code units, as a text field counts them.',
  '',
  ...table(['at most', 'of what'], plain(limits, texts)),
  ...table(
    ['for', 'what'],
    [
      ...plain({ outboxHours, receiptDays, logDays }, times),
      [
        String(binDays),
        `days for which something deleted can be brought back; ${mostFromBin} of a board are cleared at a time`,
      ],
      [
        String(decidedReportDays),
        `days for which a report is kept once staff have decided; ${mostReportsCleared} of a board are cleared at a time`,
      ],
      [
        String(binDays),
        `days for which a deleted term can be brought back; ${mostTermsCleared} of a glossary are cleared at a time`,
      ],
      [String(endedInvitationDays), 'days for which an invitation that nobody can use any more is kept'],
    ],
  ),
];

const ofRealtime = () => [
  '## The real-time house',
  '',
  ...listed({ ...bounds.realtime, ...cheering }),
  'Undrained is what the server process still holds for a reader; what the operating system has taken counts as drained.',
  'The two seconds begin when the last byte left: a phone on weak wifi that takes 200 kB a second never stands still for',
  'so long and is cut only by the megabyte. Between two polls nothing can leave, so a polling client is cut only by the',
  'megabyte, and by the ping when it does not poll again.',
  '',
];

const ofServers = () => ['## Between servers', '', ...listed(bounds.betweenServers)];

const ofCallers = () => [
  '## One connection',
  '',
  ...listed(bounds.ofConnection),
  '`enter` and `sync` read the database and count as ten messages.',
  '',
  '## One account',
  '',
  ...listed({ ...bounds.ofAccount, ...ofFiles.filesOfAccount }),
  '## One address',
  '',
  `A school is often one address. The figures are for ${people} people behind it; with \`PEOPLE_PER_ADDRESS\` they grow`,
  'and shrink. Behind a reverse proxy `TRUST_PROXY` must be set, or everybody has the proxy’s address. The first 64 bits',
  'of an IPv6 address count as one. Health checks and the files of the client are not counted.',
  '',
  ...listed(bounds.ofAddress, rowOfAddress),
  '## Open connections',
  '',
  ...table(head, [
    rowOf(bounds.connections.account),
    rowOfAddress(bounds.connections.address),
    rowOf(bounds.connections.server),
  ]),
];

const ofTheRest = () => [
  '## Signing in',
  '',
  'Why these cannot shut out a class or a person: [decision 12](decisions/12-guessing-slows-the-guesser.md).',
  '',
  ...listed(bounds.signIn),
  '## Files',
  '',
  `One file has at most \`UPLOAD_MAX_MB\` (${settings.UPLOAD_MAX_MB.fallback} MB, \`tooLarge\`), all of a partnership`,
  `\`PARTNERSHIP_MAX_MB\` (${settings.PARTNERSHIP_MAX_MB.fallback} MB, \`noSpace\`); what is still to come counts.`,
  '',
  ...listed({ ...ofFiles.files, ...ofStorage.storage }),
  '## Boards as files, and papers',
  '',
  ...listed({ ...transferBounds.ofAccount, ...transferBounds.transfer, ...transferBounds.fetching }),
  ...listed(ofPapers.papers),
  ...ofOthersAsked(listed),
  '## HTTP, database, memory',
  '',
  ...listed({
    ...bounds.http,
    ...bounds.database,
    ...bounds.kept,
    ...bounds.keptDays,
    ...ofBoards.timetable,
    ...ofBoards.actsKept,
  }),
  '## On the device',
  '',
  ...table(['at most', 'of what'], plain(onDevice, device)),
  '## Bounded by something else',
  '',
  ...table(['what', 'by'], boundedElsewhere({ mostTermsImported })),
];

/** The whole page as text. */
export function render() {
  const lines = [...preface, ...ofRecords(), ...ofRealtime(), ...ofServers(), ...ofCallers(), ...ofTheRest()];
  return lines.join('\n').replace(/\n+$/, '\n');
}
