/** Every type of record, by its name. */
import {
  ballot,
  board,
  comment,
  connection,
  half,
  post,
  reaction,
  report,
  section,
  vote,
} from './boards/records.ts';
import type {
  Ballot,
  Board,
  Comment,
  Connection,
  Half,
  Post,
  Reaction,
  Report,
  Section,
  Vote,
} from './boards/records.ts';
import { check } from './checks/records.ts';
import type { Check } from './checks/records.ts';
import { checklistItem } from './checklists/records.ts';
import type { ChecklistItem } from './checklists/records.ts';
import { file } from './files/records.ts';
import type { FileRecord } from './files/records.ts';
import { term } from './glossary/records.ts';
import type { Term } from './glossary/records.ts';
import { invitation, member, pair, workingGroup } from './members/records.ts';
import type { Invitation, Member, Pair, WorkingGroup } from './members/records.ts';
import { finding, group, grouping } from './sessions/groupRecords.ts';
import type { Finding, Group, Grouping } from './sessions/groupRecords.ts';
import { ballotPaper, quickPoll } from './sessions/quickPollRecords.ts';
import type { BallotPaper, QuickPoll } from './sessions/quickPollRecords.ts';
import { rule, stayPlan } from './rules/records.ts';
import type { Rule, StayPlan } from './rules/records.ts';
import { clause, memorandum } from './memorandum/records.ts';
import type { Clause, Memorandum } from './memorandum/records.ts';
import { pathway, skill } from './pathways/records.ts';
import type { Pathway, Skill } from './pathways/records.ts';
import { quizAnswer, quizQuestion } from './sessions/quizRecords.ts';
import type { QuizAnswer, QuizQuestion } from './sessions/quizRecords.ts';
import { phase } from './roadmap/records.ts';
import type { Phase } from './roadmap/records.ts';
import { attendance, pulse } from './sessions/afterRecords.ts';
import type { Attendance, Pulse } from './sessions/afterRecords.ts';
import { filmingItem, station } from './sessions/visitRecords.ts';
import type { FilmingItem, Station } from './sessions/visitRecords.ts';
import { classroom } from './sessions/classrooms.ts';
import type { Classroom } from './sessions/classrooms.ts';
import { message, noteLine, question, run, seat, upvote } from './sessions/liveRecords.ts';
import type { Message, NoteLine, Question, Run, Seat, Upvote } from './sessions/liveRecords.ts';
import { agendaItem, part, session, sessionTemplate, wish } from './sessions/records.ts';
import type { AgendaItem, Part, Session, SessionTemplate, Wish } from './sessions/records.ts';
import { peerFeedback, task, work } from './tasks/records.ts';
import type { PeerFeedback, Task, Work } from './tasks/records.ts';
import { partnership, side } from './partnerships/records.ts';
import type { Partnership, Side } from './partnerships/records.ts';

export const roomKinds = ['partnership', 'board', 'glossary', 'session', 'tasks'] as const;
export type RoomKind = (typeof roomKinds)[number];

export interface RecordMap {
  partnership: Partnership;
  side: Side;
  member: Member;
  invitation: Invitation;
  pair: Pair;
  workingGroup: WorkingGroup;
  board: Board;
  section: Section;
  post: Post;
  comment: Comment;
  reaction: Reaction;
  file: FileRecord;
  report: Report;
  term: Term;
  vote: Vote;
  half: Half;
  connection: Connection;
  ballot: Ballot;
  session: Session;
  agendaItem: AgendaItem;
  part: Part;
  wish: Wish;
  run: Run;
  seat: Seat;
  classroom: Classroom;
  station: Station;
  filmingItem: FilmingItem;
  attendance: Attendance;
  pulse: Pulse;
  quickPoll: QuickPoll;
  ballotPaper: BallotPaper;
  quizQuestion: QuizQuestion;
  quizAnswer: QuizAnswer;
  question: Question;
  upvote: Upvote;
  message: Message;
  noteLine: NoteLine;
  grouping: Grouping;
  group: Group;
  finding: Finding;
  sessionTemplate: SessionTemplate;
  check: Check;
  checklistItem: ChecklistItem;
  phase: Phase;
  task: Task;
  work: Work;
  skill: Skill;
  pathway: Pathway;
  clause: Clause;
  memorandum: Memorandum;
  rule: Rule;
  peerFeedback: PeerFeedback;
  stayPlan: StayPlan;
}
export type RecordType = keyof RecordMap;
export type AnyRecord = RecordMap[RecordType];

export const recordShapes = {
  partnership,
  side,
  member,
  invitation,
  pair,
  workingGroup,
  board,
  section,
  post,
  comment,
  reaction,
  file,
  report,
  term,
  vote,
  half,
  connection,
  ballot,
  session,
  agendaItem,
  part,
  wish,
  run,
  seat,
  classroom,
  station,
  filmingItem,
  attendance,
  pulse,
  quickPoll,
  ballotPaper,
  quizQuestion,
  quizAnswer,
  question,
  upvote,
  message,
  noteLine,
  grouping,
  group,
  finding,
  sessionTemplate,
  check,
  checklistItem,
  skill,
  pathway,
  clause,
  memorandum,
  rule,
  stayPlan,
  peerFeedback,
  phase,
  task,
  work,
};

/** Which records a room of each kind holds. */
export const recordTypesOf: Record<RoomKind, readonly RecordType[]> = {
  partnership: [
    'partnership',
    'side',
    'member',
    'invitation',
    'pair',
    'workingGroup',
    'board',
    'session',
    'sessionTemplate',
    'check',
    'checklistItem',
    'phase',
  ],
  board: ['section', 'post', 'comment', 'reaction', 'file', 'report', 'vote', 'half', 'connection', 'ballot'],
  glossary: ['term', 'file'],
  session: [
    'agendaItem',
    'file',
    'part',
    'wish',
    'run',
    'seat',
    'classroom',
    'station',
    'filmingItem',
    'attendance',
    'pulse',
    'quickPoll',
    'ballotPaper',
    'quizQuestion',
    'quizAnswer',
    'question',
    'upvote',
    'message',
    'noteLine',
    'grouping',
    'group',
    'finding',
  ],
  tasks: [
    'task',
    'work',
    'peerFeedback',
    'file',
    'skill',
    'pathway',
    'clause',
    'memorandum',
    'rule',
    'stayPlan',
  ],
};

export const recordTypes = Object.keys(recordShapes) as RecordType[];
