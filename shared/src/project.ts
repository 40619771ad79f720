/** The one projection: what of a record leaves the server for one viewer. A type without a rule is seen by nobody. */
import {
  ballotVisibility,
  boardVisibility,
  commentVisibility,
  connectionVisibility,
  halfVisibility,
  postVisibility,
  reactionVisibility,
  reportVisibility,
  sectionVisibility,
  voteVisibility,
} from './boards/visible.ts';
import { checkVisibility } from './checks/visible.ts';
import { checklistItemVisibility } from './checklists/visible.ts';
import { fileVisibility } from './files/visible.ts';
import { termVisibility } from './glossary/visible.ts';
import type { MemberId } from './ids.ts';
import {
  invitationVisibility,
  memberVisibility,
  pairVisibility,
  workingGroupVisibility,
} from './members/visible.ts';
import { partnershipVisibility, sideVisibility } from './partnerships/visible.ts';
import { ruleVisibility, stayPlanVisibility } from './rules/visible.ts';
import { clauseVisibility, memorandumVisibility } from './memorandum/visible.ts';
import { pathwayVisibility, skillVisibility } from './pathways/visible.ts';
import { phaseVisibility } from './roadmap/visible.ts';
import type { RecordMap, RecordType } from './records.ts';
import {
  agendaItemVisibility,
  partVisibility,
  sessionTemplateVisibility,
  sessionVisibility,
  wishVisibility,
} from './sessions/visible.ts';
import { findingVisibility, groupVisibility, groupingVisibility } from './sessions/groupVisible.ts';
import {
  messageVisibility,
  noteLineVisibility,
  questionVisibility,
  runVisibility,
  classroomVisibility,
  seatVisibility,
  upvoteVisibility,
} from './sessions/liveVisible.ts';
import { attendanceVisibility, pulseVisibility } from './sessions/afterVisible.ts';
import { filmingItemVisibility, stationVisibility } from './sessions/visitVisible.ts';
import { ballotPaperVisibility, quickPollVisibility } from './sessions/quickPollVisible.ts';
import { quizAnswerVisibility, quizQuestionVisibility } from './sessions/quizVisible.ts';
import { peerFeedbackVisibility, taskVisibility, workVisibility } from './tasks/visible.ts';
import type { Visibility } from './visible.ts';
import type { Viewer } from './viewer.ts';

const visibility: { [T in RecordType]: Visibility<RecordMap[T]> } = {
  partnership: partnershipVisibility,
  side: sideVisibility,
  member: memberVisibility,
  invitation: invitationVisibility,
  pair: pairVisibility,
  workingGroup: workingGroupVisibility,
  board: boardVisibility,
  section: sectionVisibility,
  post: postVisibility,
  comment: commentVisibility,
  reaction: reactionVisibility,
  file: fileVisibility,
  report: reportVisibility,
  term: termVisibility,
  vote: voteVisibility,
  half: halfVisibility,
  connection: connectionVisibility,
  ballot: ballotVisibility,
  session: sessionVisibility,
  agendaItem: agendaItemVisibility,
  part: partVisibility,
  wish: wishVisibility,
  run: runVisibility,
  seat: seatVisibility,
  classroom: classroomVisibility,
  station: stationVisibility,
  filmingItem: filmingItemVisibility,
  attendance: attendanceVisibility,
  pulse: pulseVisibility,
  quickPoll: quickPollVisibility,
  ballotPaper: ballotPaperVisibility,
  quizQuestion: quizQuestionVisibility,
  quizAnswer: quizAnswerVisibility,
  question: questionVisibility,
  upvote: upvoteVisibility,
  message: messageVisibility,
  noteLine: noteLineVisibility,
  grouping: groupingVisibility,
  group: groupVisibility,
  finding: findingVisibility,
  sessionTemplate: sessionTemplateVisibility,
  check: checkVisibility,
  checklistItem: checklistItemVisibility,
  phase: phaseVisibility,
  skill: skillVisibility,
  pathway: pathwayVisibility,
  clause: clauseVisibility,
  memorandum: memorandumVisibility,
  rule: ruleVisibility,
  stayPlan: stayPlanVisibility,
  task: taskVisibility,
  work: workVisibility,
  peerFeedback: peerFeedbackVisibility,
};

export function project<T extends RecordType>(
  type: T,
  record: RecordMap[T],
  viewer: Viewer,
): RecordMap[T] | null {
  return visibility[type].see(record, viewer);
}

/** The one or two members who ever see the record; null where it is for more. */
export function onlyFor<T extends RecordType>(type: T, record: RecordMap[T]): readonly MemberId[] | null {
  const who = visibility[type].onlyFor?.(record) ?? null;
  return typeof who === 'string' ? [who] : who;
}

/** Whether staff and managers may see what otherwise only that member sees. */
export function isForStaffToo(type: RecordType): boolean {
  return visibility[type].staffToo ?? false;
}

/** The members whose view of the record differs from that of their kind. */
export function inPerson<T extends RecordType>(type: T, record: RecordMap[T]): readonly MemberId[] {
  return visibility[type].inPerson(record);
}
