/** Filling the halves of a joint post: each side fills its own, and nobody the other side's. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { attachmentWishes } from '../files/attachments.ts';
import { guessAttached } from '../files/guessAttached.ts';
import { halfId, jointId, postId } from '../ids.ts';
import type { HalfId, PostId, SideId } from '../ids.ts';
import { language, limits, prose } from '../texts.ts';
import type { Half } from './records.ts';
import { maySaySomething, saysSomething } from './saying.ts';

const said = {
  text: prose(limits.postText),
  language,
  /** Left out: none of a new half, and the same as before of an edited one. */
  attachments: z.optional(attachmentWishes),
};

export const halfCommands = {
  /** Of one's own side, whoever comes first. Refused as `conflict` where a classmate was faster. */
  'half.fill': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, ...said }).check(z.refine(saysSomething, { path: ['text'] })),
    guess: (changes, { postId: post, attachments = [], ...words }, { viewer, roomId, at }) => {
      const id = halfIdOf(post, viewer.sideId);
      if (viewer.memberId === null || changes.get('half', id)) return;
      changes.put('half', {
        id,
        roomId: roomId as Half['roomId'],
        postId: post,
        sideId: viewer.sideId,
        authorId: viewer.memberId,
        ...words,
        attachments: guessAttached(changes, attachments, []),
        postShown: true,
        createdAt: at,
        editedAt: null,
      });
    },
  }),
  'half.edit': defineCommand({
    room: 'board',
    payload: z.strictObject({ halfId, ...said }).check(z.refine(maySaySomething, { path: ['text'] })),
    guess: (changes, { halfId: id, attachments, ...words }, { at }) => {
      const record = changes.get('half', id);
      if (!record) return;
      const carried = attachments && { attachments: guessAttached(changes, attachments, record.attachments) };
      changes.put('half', { ...record, ...words, ...carried, editedAt: at });
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
