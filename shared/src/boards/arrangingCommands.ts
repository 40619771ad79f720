/** What people may want to do with where a post stands in layouts that are more than an order. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { boardId, postId } from '../ids.ts';
import { limits, line } from '../texts.ts';
import { wantedDates, wantedLocation, wantedSpot, wantedTrack } from './fields.ts';
import { editBoard, editPost } from './commands.ts';
import { asKept } from './places.ts';
import { measured } from './tracks.ts';

const wantedGoal = z.strictObject({
  from: line(limits.place),
  to: line(limits.place),
  kilometres: z.int().check(z.minimum(1), z.maximum(limits.goalKilometres)),
});

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
  /** Gives it the way that its author has gone, or takes it away. */
  'post.track': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, track: z.nullable(wantedTrack) }),
    guess: (changes, { postId: id, track }) => editPost(changes, id, { track: measured(track) }),
  }),
  /** How far all sides want to go together; null ends it. */
  'board.setGoal': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ boardId, goal: z.nullable(wantedGoal) }),
    guess: (changes, { boardId: id, goal }) => editBoard(changes, id, { goal }),
  }),
};
