/** Filling the halves of a joint post: each side fills its own, and nobody the other side's. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { halfId, jointId, postId } from '../ids.ts';
import type { HalfId, PostId, SideId } from '../ids.ts';
import { isVisible, language, limits, prose } from '../texts.ts';
import type { Half } from './records.ts';

const text = prose(limits.postText).check(z.refine(isVisible));

export const halfCommands = {
  /** Of one's own side, whoever comes first. Refused as `conflict` where a classmate was faster. */
  'half.fill': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, text, language }),
    guess: (changes, { postId: post, ...words }, { viewer, roomId, at }) => {
      const id = halfIdOf(post, viewer.sideId);
      if (viewer.memberId === null || changes.get('half', id)) return;
      changes.put('half', {
        id,
        roomId: roomId as Half['roomId'],
        postId: post,
        sideId: viewer.sideId,
        authorId: viewer.memberId,
        ...words,
        postShown: true,
        createdAt: at,
        editedAt: null,
      });
    },
  }),
  'half.edit': defineCommand({
    room: 'board',
    payload: z.strictObject({ halfId, text, language }),
    guess: (changes, { halfId: id, ...words }, { at }) => {
      const record = changes.get('half', id);
      if (record) changes.put('half', { ...record, ...words, editedAt: at });
    },
  }),
  /** Empties it, so that somebody of the side can fill it anew. */
  'half.remove': defineCommand({
    room: 'board',
    payload: z.strictObject({ halfId }),
    guess: (changes, { halfId: id }) => changes.remove('half', id),
  }),
};

/** One half per side and post. */
export function halfIdOf(post: PostId, side: SideId): HalfId {
  return jointId(post, side);
}
