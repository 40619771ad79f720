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

/** Everybody who is there, by a device of their own or in a classroom whose device is; each once. */
export function presentIn(
  connected: Iterable<MemberId>,
  classrooms: readonly Classroom[],
  seats: readonly Sitting[],
): Set<MemberId> {
  const present = new Set(connected);
  const there = new Set<ClassroomId | null>(classroomsThere(present, classrooms).map(({ id }) => id));
  for (const { memberId: of, classroomId: sitsIn } of seats)
    if (sitsIn !== null && there.has(sitsIn)) present.add(of);
  return present;
}
