/** The room in which the tasks of a partnership are kept, and the one id of what a learner does for a task. */
import type { MemberId, PeerFeedbackId, RoomId, TaskId, WorkId } from '../ids.ts';
import { jointId } from '../newId.ts';

/** Any id would do; it may never change. */
const tasks = '7461736b-7300-4974-8d00-7461736b7300';

export function tasksOf(partnership: RoomId): RoomId {
  return jointId<RoomId>(partnership, tasks);
}

/** Whoever works on a task has one work for it. */
export function workIdOf(task: TaskId, member: MemberId): WorkId {
  return jointId<WorkId>(task, member);
}

/** What one learner says of what another has handed in; turned round, because a joint id does not tell who is who. */
export function peerFeedbackIdOf(task: TaskId, giver: MemberId, receiver: MemberId): PeerFeedbackId {
  const hex = receiver.replaceAll('-', '');
  const turned = hex.slice(16) + hex.slice(0, 16);
  return jointId<PeerFeedbackId>(jointId<TaskId>(task, giver), turned);
}
