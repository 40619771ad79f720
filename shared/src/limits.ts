/** How long texts may be, and how many there may be of each thing; apart from texts.ts, because fields need no zod. */

/** Bounds in UTF-16 code units, as a text field counts them. */
export const limits = {
  name: 80,
  place: 80,
  partnershipName: 120,
  boardTitle: 120,
  sectionTitle: 80,
  sectionPrompt: 200,
  sectionStarter: 1_000,
  postTitle: 500,
  postText: 10_000,
  pollChoice: 120,
  pollChoices: 10,
  commentText: 2_000,
  returnWord: 500,
  reportWord: 500,
  calmWord: 300,
  word: 120,
  listedWord: 60,
  listedWords: 300,
  chatRules: 1_000,
  wordExample: 300,
  sides: 6,
  languages: 8,
  members: 1_000,
  invitations: 200,
  pairs: 2_000,
  workingGroups: 60,
  boards: 300,
  sections: 40,
  posts: 5_000,
  /** Of one board: more of them, and nothing stands out. */
  pinnedPosts: 12,
  searchWords: 200,
  /** A fifth of a second; four full boards, or two years of a class. */
  searchRead: 20_000,
  searchMatched: 300,
  searchShown: 40,
  canvasWidth: 20_000,
  canvasHeight: 200_000,
  /** Of a track, once it is made simpler. */
  trackPoints: 500,
  /** Twelve letters a point would go around the earth with each of them. */
  trackLine: 6_000,
  /** In metres: three times the highest mountain. */
  trackClimb: 30_000,
  goalKilometres: 50_000,
  /** For each person, in a vote. */
  dots: 20,
  /** People in one text. */
  mentions: 20,
  connectionsOfPost: 20,
  connections: 5_000,
  commentsOnPost: 500,
  comments: 20_000,
  files: 10_000,
  /** Of one post, in order. */
  attachments: 10,
  /** Languages in which what is said in one video can be read. */
  captionTracks: 6,
  alt: 500,
  caption: 500,
  fileName: 120,
  linkUrl: 2_000,
  linkTitle: 200,
  linkDescription: 400,
  /** Earlier ones that are kept. */
  versionsOfPost: 20,
  actsOfBoard: 2_000,
  revealReason: 300,
  reports: 500,
  openReportsOfMember: 20,
  terms: 2_000,
  /** Six sides of eight languages, and English. */
  termLanguages: 49,
  /** Stretches of a side: holidays of several years and feasts of a region. */
  freeDays: 60,
  freeDaysName: 80,
  sessions: 300,
  /** Of one's own. */
  sessionTemplates: 200,
  sessionTopic: 120,
  sessionKindName: 60,
  sessionAims: 2_000,
  /** A day's workshop. */
  sessionMinutes: 480,
  sessionBoards: 10,
  callUrl: 1_000,
  telephone: 60,
  backUpWord: 500,
  announceReason: 300,
  agendaItems: 100,
  /** Steps of a template, so that a command with long notes in each still is one message. */
  agendaDrafts: 30,
  /** Open parts in one of them. */
  agendaDraftParts: 12,
  agendaTitle: 120,
  agendaNotes: 2_000,
  /** Files of one step: more of them are a board. */
  agendaFiles: 6,
  /** Where a film that is seen together may stand: a day. */
  showingMs: 86_400_000,
  /** Of one session: 200 people with three each. */
  parts: 600,
  ownRole: 40,
  /** Given at once, as suggested. */
  partsFilled: 200,
  /** Who would like the same open part. */
  partAsked: 30,
  wishWord: 200,
  /** Of places: six sides with thirty rooms each. */
  checks: 180,
  checkRoundTripMs: 60_000,
  /** Ten gigabits a second. */
  checkKbps: 10_000_000,
  /** Added to a step at once. */
  extraMinutes: 60,
  /** As long as two lines of subtitles. */
  captionLine: 160,
  questions: 300,
  questionText: 300,
  /** Of all questions of a session: 200 people who would like to know a hundred things. */
  upvotes: 20_000,
  stationPlace: 80,
  stationAbout: 1_000,
  /** Questions that are prepared; visitors ask more. */
  stationPrepared: 3,
  stationLinks: 6,
  stationLink: 1_000,
  stationLinkName: 80,
  /** Of six sides, with the four that are looked at before any visit. */
  filmingItems: 120,
  filmingText: 120,
  messages: 2_000,
  messageText: 1_000,
  /** Who reports the same message. */
  messageReports: 20,
  noteLines: 500,
  noteLineText: 500,
  /** On all checklists of a partnership, those that were removed among them. */
  checklistItems: 200,
  checklistTitle: 120,
  checklistAbout: 200,
  checklistNote: 500,
  /** What was said of one item, of which the latest are kept. */
  checklistSteps: 100,
  /** From which the timer of a session counts down at most. */
  timerSeconds: 3 * 60 * 60,
  /** That were ever opened in one session. */
  classrooms: 100,
  classroomName: 80,
  /** In one session. */
  quickPolls: 100,
  quickPollText: 200,
  quickPollChoices: 6,
  quickPollChoice: 80,
  /** Of the quiz of one session. */
  quizQuestions: 100,
  quizText: 300,
  quizChoices: 6,
  quizChoice: 120,
  /** What somebody wants to say after a session. */
  pulseWord: 300,
  /** Of a roadmap, those that were removed among them. */
  phases: 100,
  phaseTitle: 80,
  phaseNote: 500,
  tasks: 2_000,
  /** What learners do for all tasks of a partnership: 60 of them with 500 tasks each. */
  works: 30_000,
  peerFeedbacks: 30_000,
  peerQuestion: 200,
  peerQuestions: 3,
  peersEach: 2,
  peerAnswer: 1_000,
  taskTitle: 120,
  taskWhy: 2_000,
  taskItems: 20,
  taskItem: 200,
  taskSkill: 200,
  taskSafety: 1_000,
  taskReviewers: 10,
  /** Of a return, an acceptance, a call for help. */
  taskWord: 1_000,
  handInText: 5_000,
  /** What all sides train, and what they trained once. */
  skills: 500,
  skillTitle: 200,
  skillUnit: 200,
  /** One for each learner, with those who have left. */
  pathways: 1_000,
  /** Of each part of a learning agreement. */
  pathwayWords: 2_000,
  pathwayWord: 500,
  /** Of a memorandum that is worked on. */
  clauses: 60,
  clauseText: 1_000,
  /** Versions of it that were laid down. */
  memoranda: 30,
  memorandumFunction: 80,
  ruleNote: 1_000,
  ruleSource: 200,
  /** Versions of one hand-in. */
  handIns: 20,
  /** Of one learner with one task. */
  workSteps: 200,
  /** Rounds of small groups of one session, and teams made anew. */
  groupings: 200,
  /** 200 people in pairs. */
  groupsAtOnce: 100,
  /** Of all rounds. */
  groups: 600,
  findings: 600,
  findingText: 500,
} as const;

/** How long a client goes on sending a command that was not answered. */
export const outboxHours = 24;

/** What a browser keeps for an account, and what a room holds while it catches up. */
export const onDevice = {
  /** Far more than a person writes without network; a script is stopped. */
  waiting: 500,
  refused: 50,
  /** Rooms as last seen. */
  rooms: 12,
  /** Packets that come in meanwhile; beyond it they are thrown away and asked for. */
  held: 1_000,
  /** Bytes of files that wait to be sent; what is beyond lasts only as long as the page. */
  uploadBytes: 600_000_000,
  /** A post that was begun and left so long ago will hardly be finished. */
  uploadDays: 14,
  /** Long enough for a walk through a workshop, short enough to be watched and sent over weak wifi. */
  filmSeconds: 300,
  soundSeconds: 600,
  /** A GPX file; a day with a point a second has five. */
  trackBytes: 10_000_000,
  /** Points read from one. */
  trackPoints: 200_000,
} as const;
