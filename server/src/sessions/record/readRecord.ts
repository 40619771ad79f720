/** All that a session has left behind, as its reader may see it. */
import type { Board } from '@silta/shared/boards/records';
import type { Member } from '@silta/shared/members/records';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import type { Finding, Group } from '@silta/shared/sessions/groupRecords';
import { inOrder } from '@silta/shared/sessions/liveClock';
import type { NoteLine, Question, Run, Seat } from '@silta/shared/sessions/liveRecords';
import { participantsOf } from '@silta/shared/sessions/participants';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import type { AgendaItem, Session } from '@silta/shared/sessions/records';
import { peopleOf } from '../../papers/people.ts';
import type { People } from '../../papers/people.ts';
import type { Reading } from '../../papers/reading.ts';

/** Each in the order in which it came about. */
export interface SessionRecord extends Omit<People, 'members'> {
  session: Session;
  run: Run;
  items: readonly AgendaItem[];
  /** All for whom it was and who are still there. */
  people: readonly Member[];
  boards: readonly Board[];
  notes: readonly NoteLine[];
  groups: readonly Group[];
  findings: readonly Finding[];
  polls: readonly QuickPoll[];
  quiz: readonly QuizQuestion[];
  /** Those that everybody reads. */
  questions: readonly Question[];
  seats: readonly Seat[];
  classrooms: readonly Classroom[];
  /** null for those who are not told. */
  forStaff: { attendances: readonly Attendance[]; pulses: readonly Pulse[] } | null;
}

/** Refuses with `notFound` where there is no session that is over. */
export async function readRecord(reading: Reading): Promise<SessionRecord> {
  const { viewer, all } = reading;
  const { id, partnershipId } = reading.room;
  const session = (await all('session', partnershipId)).find((each) => each.id === id);
  const [run] = session ? await all('run', id) : [];
  if (!session || run?.state !== 'ended') throw new Refusal('notFound');
  const { members, ...known } = await peopleOf(reading);
  const items = inOrder(await all('agendaItem', id));
  const used = new Set([...session.boardIds, ...items.flatMap(({ boardId }) => boardId ?? [])]);
  const atWork = (await all('grouping', id)).filter(({ purpose }) => purpose === 'work');
  const groups = await all('group', id);
  return {
    ...{ session, run, items, ...known },
    people: participantsOf(session.participants, members),
    boards: (await all('board', partnershipId)).filter((board) => used.has(board.id)),
    notes: byTime(await all('noteLine', id), ({ writtenAt }) => writtenAt),
    groups: groups.filter(({ groupingId }) => atWork.some((each) => each.id === groupingId)),
    findings: byTime(await all('finding', id), ({ writtenAt }) => writtenAt),
    polls: byTime(await all('quickPoll', id), ({ askedAt }) => askedAt),
    quiz: byTime(
      (await all('quizQuestion', id)).filter(({ state }) => state === 'closed'),
      ({ openedAt }) => openedAt ?? '',
    ),
    questions: byTime(
      (await all('question', id)).filter(({ hiddenAt }) => hiddenAt === null),
      ({ askedAt }) => askedAt,
    ),
    seats: await all('seat', id),
    classrooms: await all('classroom', id),
    forStaff: isStaff(viewer)
      ? { attendances: await all('attendance', id), pulses: await all('pulse', id) }
      : null,
  };
}

function byTime<R>(records: readonly R[], timeOf: (record: R) => string): R[] {
  return [...records].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
}
