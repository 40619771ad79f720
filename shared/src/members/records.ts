/** People of a partnership: members, their pairs across the bridge, and invitations. */
import * as z from 'zod/mini';
import { invitationId, memberId, pairId, roomId, sideId, workingGroupId } from '../ids.ts';
import { roles } from '../roles.ts';
import { instant, languages } from '../texts.ts';

/** Who somebody is in a partnership. */
export const role = z.enum(roles);

/** Somebody in a partnership. */
export const member = z.object({
  id: memberId,
  roomId,
  sideId,
  role,
  /** Learners give a first name only. */
  name: z.string(),
  languages,
  joinedAt: instant,
  /** A removed member keeps the name, because what they wrote stays signed. */
  removedAt: z.nullable(instant),
});
export type Member = z.infer<typeof member>;

/** A code with which people come in. */
export const invitation = z.object({
  id: invitationId,
  roomId,
  sideId,
  role,
  /** As shown: country, dash, three, dash, three. */
  code: z.string(),
  /** True for the one that brings a side its first coordinator; the founding side sees it too. */
  founding: z.boolean(),
  useLimit: z.number(),
  uses: z.number(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: z.nullable(instant),
});
export type Invitation = z.infer<typeof invitation>;

/** What stands in the place of a name that was forgotten, in every language. */
export const forgottenName = '–';

/** Two learners across the bridge, or three where the numbers are uneven. */
export const pair = z.object({
  id: pairId,
  roomId,
  memberIds: z.array(memberId),
  madeAt: instant,
  /** Ended pairs stay, so that the next mix can avoid them. */
  endedAt: z.nullable(instant),
});
export type Pair = z.infer<typeof pair>;

/** Some of all sides who are given tasks and sessions together; whoever joins or leaves takes them up or puts them down. */
export const workingGroup = z.object({
  id: workingGroupId,
  roomId,
  name: z.string(),
  memberIds: z.array(memberId),
  madeAt: instant,
});
export type WorkingGroup = z.infer<typeof workingGroup>;

/** An invitation that has ended is shown so long, and goes then: there may be only so many. */
export const endedInvitationDays = 90;

/** Whether it has ended so long ago; one that founds a side can be renewed as long as nobody has used it. */
export function isLongEnded(of: Invitation, now: string): boolean {
  const ended = of.revokedAt !== null && of.revokedAt < of.expiresAt ? of.revokedAt : of.expiresAt;
  const until = new Date(Date.parse(now) - endedInvitationDays * 86_400_000).toISOString();
  return ended < until && !(of.founding && of.uses === 0);
}

export function isOpen(of: Invitation, now: string): boolean {
  return of.revokedAt === null && of.expiresAt > now && of.uses < of.useLimit;
}
