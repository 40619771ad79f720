/** What travels by REST around signing in and joining. */
import * as z from 'zod/mini';
import { accountId, deviceId, memberId, roomId, sideId } from './ids.ts';
import { role } from './members/records.ts';
import { partnershipDraft } from './partnerships/commands.ts';
import { sideKind } from './partnerships/records.ts';
import { country, instant, languages, limits, line, timeZone, uiLanguage } from './texts.ts';

/**
 * RFC 5321 allows 254 characters; the shape is checked only roughly, the owner is whoever can sign in. `abort`, because
 * the pattern takes time with the square of the length. No control and no invisible characters: nobody is to be shown
 * an address that is not the one they read, and PostgreSQL stores no NUL.
 */
const email = z
  .string()
  .check(
    z.maxLength(254, { abort: true }),
    z.trim(),
    z.toLowerCase(),
    z.regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u),
  );
const password = z.string().check(z.maxLength(200));
/** Typed with or without dashes, in capitals or not. */
const code = z.string().check(z.maxLength(40));

/** A new account of one of staff. */
export const registration = z.strictObject({
  name: line(limits.name),
  email,
  password,
  language: uiLanguage,
});
/** Staff come back. */
export const passwordSignIn = z.strictObject({ email, password });
/** Staff take another password; whoever knows only the open device does not know the present one. */
export const passwordChange = z.strictObject({ password, newPassword: password });
/** Learners come back by their six words, in capitals or not, with whatever between them. */
export const keySignIn = z.strictObject({ key: z.string().check(z.maxLength(200)) });
/** A code as it was typed. */
export const codeLook = z.strictObject({ code });
/** `languages`: those the person speaks. Staff are signed in to their account before they join. */
export const joining = z.strictObject({ code, name: line(limits.name), language: uiLanguage, languages });
/** A partnership that is to come into being, with its first member. */
export const founding = z.extend(partnershipDraft, {
  memberName: line(limits.name),
  memberLanguages: z.array(uiLanguage).check(z.maxLength(limits.languages)),
});
/** One of the languages of the product. */
export const languageChoice = z.strictObject({ language: uiLanguage });
/** Whether the week is to come by e-mail. */
export const weeklyMailChoice = z.strictObject({ weeklyMail: z.boolean() });
/** What a weekly e-mail ends by: as hard to guess as a signed-in device, 32 random bytes (RFC 4648, base64url). */
export const weeklyMailKey = z.string().check(z.regex(/^[\w-]{43}$/));

export type PasswordChange = z.infer<typeof passwordChange>;
export type Registration = z.infer<typeof registration>;
export type Joining = z.infer<typeof joining>;
export type Founding = z.infer<typeof founding>;

/** That somebody belongs to a partnership, and who they are there. */
export const membership = z.object({
  partnershipId: roomId,
  partnershipName: z.string(),
  memberId,
  sideId,
  role,
  /** Of all sides, in order. */
  sides: z.array(z.object({ country, position: z.int() })),
});

/** The signed-in person. */
export const me = z.object({
  accountId,
  name: z.string(),
  language: uiLanguage,
  /** null for learners and guests, who come back by their return key. */
  email: z.nullable(z.string()),
  /** Whether the week comes by e-mail; null where nobody could be sent one: no address, or no mail server. */
  weeklyMail: z.nullable(z.boolean()),
  /** Newest first. */
  memberships: z.array(membership),
});

/** A browser or program that is signed in. */
export const deviceInfo = z.object({
  id: deviceId,
  /** Such as "Firefox, Windows"; empty where the program does not say. */
  label: z.string(),
  createdAt: instant,
  seenAt: instant,
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});

/** A side as the holder of a code may know it: its people are counted, not named. */
export const invitationSide = z.object({
  id: sideId,
  kind: sideKind,
  name: z.string(),
  place: z.string(),
  country,
  timeZone,
  position: z.int(),
  learners: z.int(),
  staff: z.int(),
});

/** What somebody who holds a code may know before joining. */
export const invitationLook = z.object({
  partnershipName: z.string(),
  role,
  /** The side that the code leads to. */
  sideId,
  sides: z.array(invitationSide),
});

/** What joining gives. */
export const joined = z.object({
  partnershipId: roomId,
  /** Six words to come back with on another device: only for learners and guests, only this once. */
  returnKey: z.nullable(z.string()),
});

/** A new key for somebody who has lost theirs; the old one ends. */
export const renewedKey = z.object({ returnKey: z.string() });

/** The partnership that has come into being. */
export const founded = z.object({ id: roomId });

export type Membership = z.infer<typeof membership>;
export type Me = z.infer<typeof me>;
export type DeviceInfo = z.infer<typeof deviceInfo>;
export type InvitationSide = z.infer<typeof invitationSide>;
export type InvitationLook = z.infer<typeof invitationLook>;
export type Joined = z.infer<typeof joined>;

/** FI-7KM-42P, however it was typed. */
export function plainCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 2)}-${letters.slice(2, 5)}-${letters.slice(5)}`;
}
