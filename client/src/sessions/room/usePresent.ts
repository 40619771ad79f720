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
  /** In which of them somebody sits. */
  classroomOf: (id: MemberId) => Classroom | null;
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
    const sitting = new Map(seats.map((seat) => [seat.memberId, seat.classroomId]));
    return {
      isHere: (id) => present.has(id),
      classrooms: there,
      classroomOf: (id) => there.find((classroom) => classroom.id === sitting.get(id)) ?? null,
    };
  }, [here, classrooms, seats]);
}
