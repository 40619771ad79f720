/** What a virtual visit has besides its agenda: stations, and what whoever films looks at before it begins. */
import * as z from 'zod/mini';
import { agendaItemId, boardId, filmingItemId, memberId, preparedId, roomId, sideId } from '../ids.ts';
import { instant } from '../texts.ts';

/** Where a visit stops in one step of the agenda. Who guides and who films are parts in that step. */
export const station = z.object({
  /** That of its step. */
  id: agendaItemId,
  roomId,
  place: z.string(),
  /** What there is to see. */
  about: z.string(),
  /** Questions that are asked in any case; since when one has been asked. */
  prepared: z.array(z.object({ id: preparedId, text: z.string(), askedAt: z.nullable(instant) })),
  /** Pictures or a clip behind https, for when the camera fails and for those who follow later. */
  links: z.array(z.object({ name: z.string(), url: z.string() })),
  /** The board on which pictures of it are. */
  boardId: z.nullable(boardId),
});
export type Station = z.infer<typeof station>;

/** What is looked at before any visit. */
export const filmingNames = ['safety', 'permission', 'sound', 'battery'] as const;
export const filmingName = z.enum(filmingNames);
export type FilmingName = z.infer<typeof filmingName>;

/** What the side that is visited makes sure of before it films. There is none before its staff have begun the checklist. */
export const filmingItem = z.object({
  id: filmingItemId,
  roomId,
  /** The side that films. */
  sideId,
  /** null: in own words. */
  name: z.nullable(filmingName),
  /** Of one in own words; otherwise empty. */
  text: z.string(),
  addedAt: instant,
  done: z.nullable(z.object({ by: memberId, at: instant })),
});
export type FilmingItem = z.infer<typeof filmingItem>;

/** What a station may still lack. */
export type StationGap = 'place' | 'guide' | 'camera' | 'question' | 'backUp';
