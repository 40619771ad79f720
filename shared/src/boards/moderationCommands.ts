/** What staff may want to do with a post or comment that should not stand there as it is. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { commentId, postId } from '../ids.ts';
import type { CommentId } from '../ids.ts';
import { isVisible, limits, prose } from '../texts.ts';
import { editPost } from './commands.ts';

export const moderationCommands = {
  /** Only staff and the author still see it. */
  'post.hide': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { state: 'hidden', returned: null }),
  }),
  'post.show': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId }),
    guess: (changes, { postId: id }) => editPost(changes, id, { state: 'shown', returned: null, held: null }),
  }),
  /** Back to the author with a word; what they mend waits for approval. */
  'post.return': defineCommand({
    room: 'board',
    payload: z.strictObject({ postId, word: prose(limits.returnWord).check(z.refine(isVisible)) }),
    guess: (changes, { postId: id, word }, { viewer, at }) => {
      const { memberId } = viewer;
      if (memberId) editPost(changes, id, { state: 'returned', returned: { word, memberId, at } });
    },
  }),
  'comment.hide': defineCommand({
    room: 'board',
    payload: z.strictObject({ commentId }),
    guess: (changes, { commentId: id }) => setHidden(changes, id, true),
  }),
  'comment.show': defineCommand({
    room: 'board',
    payload: z.strictObject({ commentId }),
    guess: (changes, { commentId: id }) => setHidden(changes, id, false),
  }),
};

function setHidden(changes: RecordChanges, id: CommentId, hidden: boolean): void {
  const record = changes.get('comment', id);
  if (record) changes.put('comment', { ...record, hidden });
}
