/** Who is in the room: by a device of their own, or before one in a classroom. */
import { useMemo } from 'react';
import type { MemberId } from '@silta/shared/ids';
import { classroomsThere, presentIn } from '@silta/shared/sessions/classrooms';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { useRecords, useRoom } from '../../realtime/hooks.ts';
import { useHeld } from './roomContext.ts';

export interface Present {
  isHere: (id: MemberId) => boolean;
  /** Those whose device is there. */
  classrooms: readonly Classroom[];
  /** Those that stand for nobody until their device is back. */
  dropped: readonly Classroom[];
  /** Before which device that is there somebody sits. */
  classroomOf: (id: MemberId) => Classroom | null;
  /** Where they are ticked, also while its device is away. */
  tickedIn: (id: MemberId) => Classroom | null;
}

export function usePresent(): Present {
  const { session } = useHeld();
  const { here } = useRoom(session.id);
  const classrooms = useRecords(session.id, 'classroom');
  const seats = useRecords(session.id, 'seat');
  return useMemo(() => {
    const connected = new Set(here.map(({ memberId }) => memberId));
    const present = presentIn(connected, classrooms, seats);
    const there = classroomsThere(connected, classrooms);
    const open = classrooms.filter(({ closedAt }) => closedAt === null);
    const ticked = new Map(seats.map((seat) => [seat.memberId, seat.classroomId]));
    const among = (some: readonly Classroom[]) => (id: MemberId) =>
      some.find((classroom) => classroom.id === ticked.get(id)) ?? null;
    return {
      isHere: (id) => present.has(id),
      classrooms: there,
      dropped: open.filter((classroom) => !there.includes(classroom)),
      classroomOf: among(there),
      tickedIn: among(open),
    };
  }, [here, classrooms, seats]);
}
