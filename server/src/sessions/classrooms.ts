/** Classrooms in a session that is held: one device there stands for those who sit before it. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { ClassroomId, MemberId, SideId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { sit, stand } from '@silta/shared/sessions/classroomCommands';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { seatIdOf } from '@silta/shared/sessions/liveSeatCommands';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { needOpenRun, runHere } from './liveOpen.ts';

type ClassroomCommand = Extract<CommandName, `classroom.${string}`>;

export const classroomsHere = ({ roomId }: Scope): Load => ({
  type: 'classroom',
  column: 'roomId',
  value: roomId,
});
const theClassroom = ({ classroomId }: { classroomId: ClassroomId }) =>
  ({ type: 'classroom', id: classroomId }) as const;
const withSeats = (memberIds: readonly MemberId[], { roomId }: Scope): Load[] => [
  { type: 'member', ids: memberIds },
  { type: 'seat', ids: memberIds.map((id) => seatIdOf(roomId, id)) },
];

export const classroomHandlers: HandlersOf<ClassroomCommand> = {
  'classroom.open': {
    loads: ({ id, memberIds }, scope) => [
      runHere(scope),
      { type: 'classroom', ids: [id] },
      ...withSeats(memberIds, scope),
    ],
    target: (_, __, actor) => ({ type: 'side', id: actor.sideId }),
    run: open,
  },
  'classroom.change': {
    loads: ({ joiningIds, leavingIds }, scope) => [
      runHere(scope),
      ...withSeats([...joiningIds, ...leavingIds], scope),
    ],
    target: theClassroom,
    run: (changes, { classroomId, name, joiningIds, leavingIds }) => {
      const classroom = needOpenClassroom(changes, classroomId);
      changes.put('classroom', { ...classroom, name: name ?? classroom.name });
      needSitting(changes, classroom.sideId, joiningIds);
      sit(changes, classroom, joiningIds);
      for (const id of leavingIds) if (changes.get('member', id)) stand(changes, classroom, id);
    },
  },
  'classroom.close': {
    loads: (_, scope) => [runHere(scope)],
    target: theClassroom,
    run: (changes, { classroomId }) => close(changes, needOpenClassroom(changes, classroomId)),
  },
};

function open(changes: Changes, { id, name, memberIds }: Payload<'classroom.open'>, actor: Actor): void {
  needOpenRun(changes);
  const { roomId, now } = changes;
  const { sideId, memberId } = actor;
  needSitting(changes, sideId, memberIds);
  changes.add('classroom', { id, roomId, sideId, memberId, name, openedAt: now, closedAt: null });
  sit(changes, { id, roomId, sideId }, memberIds);
}

function needOpenClassroom(changes: Changes, id: ClassroomId): Classroom {
  needOpenRun(changes);
  const classroom = changes.need('classroom', id);
  if (classroom.closedAt !== null) throw new Refusal('conflict');
  return classroom;
}

/** Who is there at all, of the side whose classroom it is, and among those for whom the session is. */
function needSitting(changes: Changes, sideId: SideId, memberIds: readonly MemberId[]): void {
  const { participants } = changes.need('session', changes.roomId);
  for (const id of memberIds) {
    const member = changes.need('member', id);
    if (member.removedAt !== null) throw new Refusal('notFound');
    const isTheirs = member.sideId === sideId && member.role !== 'guest';
    if (!isTheirs || !takesPart(participants, { memberId: id, sideId })) throw new Refusal('forbidden');
  }
}

function close(changes: Changes, classroom: Classroom): void {
  changes.put('classroom', { ...classroom, closedAt: changes.now });
}

/** A session that is over has nobody before a device any more; who sat where stays known. */
export function closeAll(changes: Changes): void {
  for (const classroom of changes.list('classroom', 'roomId', changes.roomId))
    if (classroom.closedAt === null) close(changes, classroom);
}
