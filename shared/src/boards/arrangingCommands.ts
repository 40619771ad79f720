/** What people may want to do with where a post stands in layouts that are more than an order. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { postId } from '../ids.ts';
import { wantedSpot } from './canvas.ts';
import { editPost } from './commands.ts';
import { wantedDates } from './dates.ts';
import { asKept, wantedLocation } from './places.ts';

export const arrangingCommands = {
  /** Gives it a day or days, or takes them away. */
  'post.date': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, dates: z.nullable(wantedDates) }),
    guess: (changes, { postId: id, dates }) => editPost(changes, id, { dates }),
  }),
  /** Puts it somewhere on the canvas, or back where it lies by itself. */
  'post.place': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, spot: z.nullable(wantedSpot) }),
    guess: (changes, { postId: id, spot }) => editPost(changes, id, { spot }),
  }),
  /** Gives it a place on the map, or takes it off. */
  'post.locate': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, location: z.nullable(wantedLocation) }),
    guess: (changes, { postId: id, location }) => editPost(changes, id, { location: asKept(location) }),
  }),
};
