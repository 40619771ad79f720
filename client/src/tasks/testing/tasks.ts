/** Tasks that a test finds ready. */
import type { MemberId, RoomId, SideId, TaskId } from '@silta/shared/ids';
import type { Task } from '@silta/shared/tasks/records';

const de = 'de' as unknown as SideId;
const markus = 'markus' as unknown as MemberId;

export function task(fields: Partial<Task> = {}): Task {
  return {
    ...{ id: '00000000-0000-4000-8000-000000000001' as TaskId, roomId: 'room' as RoomId },
    ...{ title: 'Solder', why: '', learners: { who: 'all' as const }, dueAt: '2026-10-14T10:00:00.000Z' },
    ...{ timeZone: 'Europe/Helsinki', items: [], ways: ['text' as const], link: '', boardId: null },
    attachments: [],
    peers: null,
    ...{
      skill: '',
      safety: '',
      needsConfirming: false,
      isShared: false,
      inPairs: false,
      reviewerIds: [markus],
    },
    ...{ setBy: markus, sideId: de, createdAt: '2026-10-01T10:00:00.000Z', version: 1 },
    ...{ withdrawnAt: null, keptFor: [] },
    ...fields,
  };
}
