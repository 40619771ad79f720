/** A partnership: the paired classes' own place, and its sides. */
import * as z from 'zod/mini';
import { memberId, roomId, sideId } from '../ids.ts';
import { callTool } from './callTools.ts';
import { chatRules } from './chat.ts';
import { freeDays } from './freeDays.ts';
import { country, instant, languages, timeZone } from '../texts.ts';

/** The paired classes' own place. */
export const partnership = z.object({
  id: roomId,
  roomId,
  name: z.string(),
  createdAt: instant,
  /** Whether the server looks at the addresses in posts, to show what is there. */
  linkPreviews: z.boolean(),
  /** Whether maps show streets and towns, fetched by the server where its operator has named a source. */
  mapTiles: z.boolean(),
  /** What staff look at before others read it; empty for everybody else. */
  listedWords: z.array(z.string()),
  /** For the chats of all sessions. */
  chat: chatRules,
  /** Set when every side that has an owner has agreed to end; nothing is written after it. */
  endedAt: z.nullable(instant),
});
export type Partnership = z.infer<typeof partnership>;

/** What a side is: decides whether its learners are called students or apprentices. */
export const sideKind = z.enum(['school', 'company', 'intermediary', 'authority']);
export type SideKind = z.infer<typeof sideKind>;

/** One organisation in the partnership. */
export const side = z.object({
  id: sideId,
  roomId,
  /** 0 to 5: decides hue and shape. */
  position: z.number(),
  kind: sideKind,
  name: z.string(),
  place: z.string(),
  country,
  timeZone,
  languages,
  /** The coordinator who holds the side; null until its first one has joined. */
  ownerId: z.nullable(memberId),
  endAgreedAt: z.nullable(instant),
  /** For video calls, those that it may use; null where nobody has said. */
  callTools: z.nullable(z.array(callTool)),
  /** By their beginning; national holidays are known anyway. */
  freeDays: z.array(freeDays),
  /** National holidays that are none here, by their names. */
  workedHolidays: z.array(z.string()),
});
export type Side = z.infer<typeof side>;
