/** Everything the features bring: entities, handlers, controllers. One line each. */
import { Account, Device } from './auth/account.entity.ts';
import { AuthController } from './auth/auth.controller.ts';
import { ActivityController } from './boards/activity.controller.ts';
import { Board, Comment, Post, Reaction, Section } from './boards/board.entity.ts';
import { connectionHandlers } from './boards/connecting.ts';
import { Connection } from './boards/connection.entity.ts';
import { Ballot } from './boards/ballot.entity.ts';
import { dotHandlers } from './boards/dotting.ts';
import { collectHandlers } from './boards/collecting.ts';
import { arrangingHandlers } from './boards/arranging.ts';
import { boardHandlers } from './boards/commands.ts';
import { Half } from './boards/half.entity.ts';
import { halfHandlers } from './boards/halfCommands.ts';
import { moderationHandlers } from './boards/moderation.ts';
import { lockHandlers } from './boards/locks.ts';
import { audited } from './acts/acts.ts';
import { HistoryController } from './boards/history.controller.ts';
import { Act, PostVersion } from './boards/history.entity.ts';
import { Vote } from './boards/poll.entity.ts';
import { pinHandlers } from './boards/pinning.ts';
import { promptHandlers } from './boards/prompting.ts';
import { pollHandlers } from './boards/pollCommands.ts';
import { revealHandlers } from './boards/revealing.ts';
import { postHandlers } from './boards/postCommands.ts';
import { SearchController } from './boards/search.controller.ts';
import { fetchedHandlers } from './boards/fetched.ts';
import { previewHandlers } from './boards/previews.ts';
import { Check } from './checks/check.entity.ts';
import { checkHandlers } from './checks/commands.ts';
import { SpeedController } from './checks/speed.controller.ts';
import { ChecklistItem } from './checklists/checklistItem.entity.ts';
import { checklistHandlers } from './checklists/commands.ts';
import { ChecklistController } from './checklists/checklist.controller.ts';
import { fileHandlers } from './files/commands.ts';
import { FileController } from './files/file.controller.ts';
import { File } from './files/file.entity.ts';
import { UploadController } from './files/upload.controller.ts';
import { Upload } from './files/upload.entity.ts';
import { Report } from './boards/report.entity.ts';
import { reportHandlers } from './boards/reports.ts';
import { glossaryHandlers } from './glossary/commands.ts';
import { Term } from './glossary/term.entity.ts';
import { reactionHandlers } from './boards/reactionCommands.ts';
import { Letter } from './mail/letter.entity.ts';
import { MailController } from './mail/mail.controller.ts';
import { memberHandlers } from './members/commands.ts';
import { workingGroupHandlers } from './members/workingGroups.ts';
import { JoinController } from './members/join.controller.ts';
import { Invitation, Member, Pair, WorkingGroup } from './members/member.entity.ts';
import { chatRuleHandlers } from './partnerships/chatRules.ts';
import { listHandlers } from './partnerships/listing.ts';
import { watching } from './boards/watching.ts';
import { partnershipHandlers } from './partnerships/commands.ts';
import { PartnershipController } from './partnerships/partnership.controller.ts';
import { Partnership, Side } from './partnerships/partnership.entity.ts';
import { RoomController } from './partnerships/room.controller.ts';
import type { Handlers } from './realtime/handler.ts';
import { Change, Receipt, Room } from './realtime/room.entity.ts';
import type { RecordEntities } from './realtime/tables.ts';
import { afterHandlers } from './sessions/after.ts';
import { Attendance, Pulse } from './sessions/after.entity.ts';
import { roadmapHandlers } from './roadmap/commands.ts';
import { ruleHandlers } from './rules/commands.ts';
import { Rule, StayPlan } from './rules/rule.entity.ts';
import { memorandumHandlers } from './memorandum/commands.ts';
import { MemorandumController } from './memorandum/memorandum.controller.ts';
import { Clause, Memorandum } from './memorandum/memorandum.entity.ts';
import { pathwayHandlers } from './pathways/commands.ts';
import { PathwayController } from './pathways/pathway.controller.ts';
import { Pathway, Skill } from './pathways/pathway.entity.ts';
import { Phase } from './roadmap/phase.entity.ts';
import { agendaHandlers } from './sessions/agenda.ts';
import { CalendarController } from './sessions/calendar.controller.ts';
import { CallController } from './sessions/call.controller.ts';
import { CalendarKey } from './sessions/calendar.entity.ts';
import { Finding, Group, Grouping } from './sessions/group.entity.ts';
import { groupHandlers } from './sessions/groups.ts';
import { liveForgetHandlers } from './sessions/liveForget.ts';
import { runHandlers } from './sessions/liveRun.ts';
import { seatHandlers } from './sessions/liveSeats.ts';
import { Message, NoteLine, Question, Run, Seat, Upvote } from './sessions/liveSession.entity.ts';
import { talkHandlers } from './sessions/liveTalk.ts';
import { BallotPaper, QuickPoll } from './sessions/quickPoll.entity.ts';
import { FilmingItem, Station } from './sessions/visit.entity.ts';
import { visitHandlers } from './sessions/visits.ts';
import { Classroom } from './sessions/classroom.entity.ts';
import { classroomHandlers } from './sessions/classrooms.ts';
import { quickPollHandlers } from './sessions/quickPolls.ts';
import { QuizAnswer, QuizQuestion } from './sessions/quiz.entity.ts';
import { quizHandlers } from './sessions/quizzes.ts';
import { showingHandlers } from './sessions/showings.ts';
import { stopwatchHandlers } from './sessions/stopwatches.ts';
import { sessionHandlers } from './sessions/commands.ts';
import { RecordController } from './sessions/record/record.controller.ts';
import { partHandlers } from './sessions/parts.ts';
import { AgendaItem, Part, Session, SessionTemplate, Wish } from './sessions/session.entity.ts';
import { templateHandlers } from './sessions/templates.ts';
import { wishHandlers } from './sessions/wishes.ts';
import { taskHandlers } from './tasks/commands.ts';
import { followingHandlers } from './tasks/following.ts';
import { peerHandlers } from './tasks/peers.ts';
import { PeerFeedback, Task, Work } from './tasks/task.entity.ts';
import { workHandlers } from './tasks/working.ts';
import { transferHandlers } from './transfer/commands.ts';
import { MapController } from './maps/map.controller.ts';
import { CopyController } from './transfer/copy.controller.ts';
import { ExportController } from './transfer/export.controller.ts';
import { ImportController } from './transfer/import.controller.ts';
import { Seal } from './transfer/seal.entity.ts';

export const recordEntities: RecordEntities = {
  partnership: Partnership,
  side: Side,
  member: Member,
  invitation: Invitation,
  pair: Pair,
  workingGroup: WorkingGroup,
  board: Board,
  section: Section,
  post: Post,
  comment: Comment,
  reaction: Reaction,
  file: File,
  report: Report,
  term: Term,
  vote: Vote,
  half: Half,
  connection: Connection,
  ballot: Ballot,
  session: Session,
  agendaItem: AgendaItem,
  part: Part,
  wish: Wish,
  run: Run,
  seat: Seat,
  classroom: Classroom,
  attendance: Attendance,
  pulse: Pulse,
  station: Station,
  filmingItem: FilmingItem,
  quickPoll: QuickPoll,
  ballotPaper: BallotPaper,
  quizQuestion: QuizQuestion,
  quizAnswer: QuizAnswer,
  question: Question,
  upvote: Upvote,
  message: Message,
  noteLine: NoteLine,
  grouping: Grouping,
  group: Group,
  finding: Finding,
  sessionTemplate: SessionTemplate,
  check: Check,
  checklistItem: ChecklistItem,
  phase: Phase,
  skill: Skill,
  pathway: Pathway,
  clause: Clause,
  memorandum: Memorandum,
  rule: Rule,
  stayPlan: StayPlan,
  task: Task,
  work: Work,
  peerFeedback: PeerFeedback,
};

export const entities = [
  Room,
  Change,
  Receipt,
  Account,
  Device,
  Upload,
  Seal,
  Act,
  PostVersion,
  CalendarKey,
  Letter,
  ...Object.values(recordEntities),
];

export const handlers: Handlers = audited(
  watching({
    ...partnershipHandlers,
    ...chatRuleHandlers,
    ...listHandlers,
    ...memberHandlers,
    ...workingGroupHandlers,
    ...boardHandlers,
    ...postHandlers,
    ...moderationHandlers,
    ...fileHandlers,
    ...transferHandlers,
    ...reportHandlers,
    ...lockHandlers,
    ...collectHandlers,
    ...glossaryHandlers,
    ...arrangingHandlers,
    ...previewHandlers,
    ...fetchedHandlers,
    ...reactionHandlers,
    ...pollHandlers,
    ...pinHandlers,
    ...promptHandlers,
    ...connectionHandlers,
    ...dotHandlers,
    ...halfHandlers,
    ...revealHandlers,
    ...sessionHandlers,
    ...agendaHandlers,
    ...partHandlers,
    ...wishHandlers,
    ...runHandlers,
    ...seatHandlers,
    ...talkHandlers,
    ...afterHandlers,
    ...classroomHandlers,
    ...quickPollHandlers,
    ...stopwatchHandlers,
    ...showingHandlers,
    ...quizHandlers,
    ...visitHandlers,
    ...groupHandlers,
    ...liveForgetHandlers,
    ...templateHandlers,
    ...checkHandlers,
    ...checklistHandlers,
    ...roadmapHandlers,
    ...taskHandlers,
    ...followingHandlers,
    ...workHandlers,
    ...peerHandlers,
    ...pathwayHandlers,
    ...memorandumHandlers,
    ...ruleHandlers,
  }),
);

export const controllers = [
  AuthController,
  JoinController,
  PartnershipController,
  RoomController,
  ActivityController,
  CopyController,
  UploadController,
  FileController,
  SearchController,
  ExportController,
  ImportController,
  HistoryController,
  CalendarController,
  CallController,
  MapController,
  RecordController,
  PathwayController,
  MemorandumController,
  ChecklistController,
  SpeedController,
  MailController,
];
