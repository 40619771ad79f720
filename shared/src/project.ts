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
import { invitationVisibility, memberVisibility, pairVisibility } from './members/visible.ts';
import { partnershipVisibility, sideVisibility } from './partnerships/visible.ts';
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
  seatVisibility,
  upvoteVisibility,
} from './sessions/liveVisible.ts';
import { attendanceVisibility, pulseVisibility } from './sessions/afterVisible.ts';
import { ballotPaperVisibility, quickPollVisibility } from './sessions/quickPollVisible.ts';
import { taskVisibility, workVisibility } from './tasks/visible.ts';
import type { Visibility } from './visible.ts';
import type { Viewer } from './viewer.ts';

const visibility: { [T in RecordType]: Visibility<RecordMap[T]> } = {
  partnership: partnershipVisibility,
  side: sideVisibility,
  member: memberVisibility,
  invitation: invitationVisibility,
  pair: pairVisibility,
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
  attendance: attendanceVisibility,
  pulse: pulseVisibility,
  quickPoll: quickPollVisibility,
  ballotPaper: ballotPaperVisibility,
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
  task: taskVisibility,
  work: workVisibility,
};

export function project<T extends RecordType>(
  type: T,
  record: RecordMap[T],
  viewer: Viewer,
): RecordMap[T] | null {
  return visibility[type].see(record, viewer);
}

/** The one member who ever sees the record; null for all other types. */
export function onlyFor<T extends RecordType>(type: T, record: RecordMap[T]): MemberId | null {
  return visibility[type].onlyFor?.(record) ?? null;
}

/** Whether staff and managers may see what otherwise only that member sees. */
export function isForStaffToo(type: RecordType): boolean {
  return visibility[type].staffToo ?? false;
}

/** The members whose view of the record differs from that of their kind. */
export function inPerson<T extends RecordType>(type: T, record: RecordMap[T]): readonly MemberId[] {
  return visibility[type].inPerson(record);
}
