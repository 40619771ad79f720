/** What somebody would like, or would rather not, in a session. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { jointId } from '../ids.ts';
import type { MemberId, RoomId, WishId } from '../ids.ts';
import { limits, optionalLine } from '../texts.ts';
import { partRole } from './records.ts';

/** Everybody has one at most. */
export function wishIdOf(session: RoomId, member: MemberId): WishId {
  return jointId<WishId>(session, member);
}

export const wishCommands = {
  /** Replaces the one that was there. */
  'wish.set': defineCommand({
    room: 'session',
    payload: z.strictObject({
      role: z.nullable(partRole),
      offCamera: z.boolean(),
      word: optionalLine(limits.wishWord),
    }),
    guess: (changes, fields, { viewer, roomId }) => {
      const { memberId, sideId } = viewer;
      if (memberId === null) return;
      const room = roomId as RoomId;
      changes.put('wish', { id: wishIdOf(room, memberId), roomId: room, memberId, sideId, ...fields });
    },
  }),
};
