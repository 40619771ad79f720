/** What remains of a session that was held: who was there, and how it was for them. */
import * as z from 'zod/mini';
import { attendanceId, classroomId, memberId, pulseId, roomId, sideId } from '../ids.ts';
import { instant } from '../texts.ts';

/** How long somebody was in the room of a session while it was held. Counted minute by minute, never lived through twice. */
export const attendance = z.object({
  id: attendanceId,
  roomId,
  memberId,
  sideId,
  /** The first and the last minute in which they were seen; null where nobody has seen them. */
  from: z.nullable(instant),
  until: z.nullable(instant),
  minutes: z.int(),
  /** Whose device stood for them, the last one if several did. */
  classroomId: z.nullable(classroomId),
  /** What staff of their side say instead: somebody sat in the classroom, or had only left a tab open. */
  corrected: z.nullable(z.object({ minutes: z.int(), by: memberId, at: instant })),
});
export type Attendance = z.infer<typeof attendance>;

export const understandings = ['yes', 'partly', 'no'] as const;
export const understanding = z.enum(understandings);
export type Understanding = z.infer<typeof understanding>;

/** What one person says afterwards. */
export const pulse = z.object({
  id: pulseId,
  roomId,
  /** null for all but themselves, where they have not given their name. */
  memberId: z.nullable(memberId),
  sideId,
  understood: understanding,
  /** With somebody from another side. */
  talked: z.boolean(),
  /** May be empty. */
  word: z.string(),
  isNamed: z.boolean(),
  at: instant,
});
export type Pulse = z.infer<typeof pulse>;

/** With fewer from a side, who said what could be guessed: no counts are shown. */
export const fewestAnswers = 3;

/** How long one may say how it was, and change it, after the end. */
const pulseDays = 7;

export function isPulseOpen(endedAt: string | null, now: number): boolean {
  return endedAt !== null && now < Date.parse(endedAt) + pulseDays * 86_400_000;
}

/** What counts: what staff say, or else what was seen. */
export function minutesOf({ minutes, corrected }: Pick<Attendance, 'minutes' | 'corrected'>): number {
  return corrected?.minutes ?? minutes;
}
