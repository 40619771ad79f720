/** A device in a classroom that stands for the people who sit before it. */
import * as z from 'zod/mini';
import { classroomId, memberId, roomId, sideId } from '../ids.ts';
import type { ClassroomId, MemberId } from '../ids.ts';
import { instant } from '../texts.ts';

export const classroom = z.object({
  id: classroomId,
  roomId,
  sideId,
  /** Of staff, whose device it is: it stands for the others while they are in the session’s room. */
  memberId,
  name: z.string(),
  openedAt: instant,
  /** Once it stands for nobody any more; who sat there stays known. */
  closedAt: z.nullable(instant),
});
export type Classroom = z.infer<typeof classroom>;

type Sitting = { memberId: MemberId; classroomId: ClassroomId | null };

/** Those classrooms whose device is there. */
export function classroomsThere(
  connected: ReadonlySet<MemberId>,
  classrooms: readonly Classroom[],
): Classroom[] {
  return classrooms.filter(({ memberId: of, closedAt }) => closedAt === null && connected.has(of));
}

/** Who sits before which device that is there. */
export function sittingIn(
  connected: ReadonlySet<MemberId>,
  classrooms: readonly Classroom[],
  seats: readonly Sitting[],
): Map<MemberId, ClassroomId> {
  const there = new Set(classroomsThere(connected, classrooms).map(({ id }) => id));
  const sitting = new Map<MemberId, ClassroomId>();
  for (const { memberId: of, classroomId: sitsIn } of seats)
    if (sitsIn !== null && there.has(sitsIn)) sitting.set(of, sitsIn);
  return sitting;
}

/** Everybody who is there, by a device of their own or in a classroom whose device is; each once. */
export function presentIn(
  connected: ReadonlySet<MemberId>,
  classrooms: readonly Classroom[],
  seats: readonly Sitting[],
): Set<MemberId> {
  return new Set([...connected, ...sittingIn(connected, classrooms, seats).keys()]);
}

/** In which classroom somebody was: as minutes were counted, also if they left early; where nobody counted, where they are ticked. */
export function wasIn(
  attended: { classroomId: ClassroomId | null; minutes: number } | null | undefined,
  seat: Sitting | undefined,
): ClassroomId | null {
  if (attended && attended.minutes > 0) return attended.classroomId;
  return seat?.classroomId ?? null;
}
