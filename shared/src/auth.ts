/** What travels by REST around signing in and joining. */
import * as z from 'zod/mini';
import type { DeviceId, MemberId, RoomId, SideId } from './ids.ts';
import { partnershipDraft } from './partnerships/commands.ts';
import type { SideKind } from './partnerships/records.ts';
import type { Role } from './roles.ts';
import { languages, limits, line, uiLanguage } from './texts.ts';
import type { UiLanguage } from './texts.ts';

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

export const registration = z.strictObject({
  name: line(limits.name),
  email,
  password,
  language: uiLanguage,
});
export const passwordSignIn = z.strictObject({ email, password });
export const keySignIn = z.strictObject({ key: z.string().check(z.maxLength(200)) });
export const codeLook = z.strictObject({ code });
/** `languages`: those the person speaks. Staff are signed in to their account before they join. */
export const joining = z.strictObject({ code, name: line(limits.name), language: uiLanguage, languages });
export const founding = z.extend(partnershipDraft, {
  memberName: line(limits.name),
  memberLanguages: z.array(uiLanguage).check(z.maxLength(limits.languages)),
});
export const languageChoice = z.strictObject({ language: uiLanguage });

export type Registration = z.infer<typeof registration>;
export type Joining = z.infer<typeof joining>;
export type Founding = z.infer<typeof founding>;

export interface Membership {
  partnershipId: RoomId;
  partnershipName: string;
  memberId: MemberId;
  sideId: SideId;
  role: Role;
  /** Of all sides, in order. */
  sides: readonly { country: string; position: number }[];
}

/** The signed-in person. */
export interface Me {
  accountId: string;
  name: string;
  language: UiLanguage;
  email: string | null;
  memberships: readonly Membership[];
}

export interface DeviceInfo {
  id: DeviceId;
  label: string;
  createdAt: string;
  seenAt: string;
  isThis: boolean;
}

/** What somebody who holds a code may know before joining. */
export interface InvitationLook {
  partnershipName: string;
  role: Role;
  sideId: SideId;
  sides: readonly InvitationSide[];
}

export interface InvitationSide {
  id: SideId;
  kind: SideKind;
  name: string;
  place: string;
  country: string;
  timeZone: string;
  position: number;
  learners: number;
  staff: number;
}

export interface Joined {
  partnershipId: RoomId;
  /** Only for learners and guests, only this once. */
  returnKey: string | null;
}

/** FI-7KM-42P, however it was typed. */
export function plainCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 2)}-${letters.slice(2, 5)}-${letters.slice(5)}`;
}
