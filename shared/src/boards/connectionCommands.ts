/** Connecting posts with each other. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { connectionId, postId } from '../ids.ts';
import { joins } from './connections.ts';
import type { Connection } from './records.ts';

export const connectionCommands = {
  /** Of two posts that everybody sees; where they are connected already, nothing changes. */
  'connection.make': defineCommand({
    room: 'board',
    payload: z
      .strictObject({ id: connectionId, postId, toId: postId })
      .check(z.refine((payload) => payload.postId !== payload.toId, { path: ['toId'] })),
    guess: (changes, { id, postId: fromId, toId }, { viewer, roomId }) => {
      if (changes.list('connection').some((each) => joins(each, fromId, toId))) return;
      changes.put('connection', {
        id,
        roomId: roomId as Connection['roomId'],
        fromId,
        toId,
        makerId: viewer.memberId,
        fromShown: true,
        toShown: true,
      });
    },
  }),
  'connection.remove': defineCommand({
    room: 'board',
    payload: z.strictObject({ connectionId }),
    guess: (changes, payload) => changes.remove('connection', payload.connectionId),
  }),
};
