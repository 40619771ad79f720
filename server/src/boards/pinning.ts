/** Posts that staff put first. */
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import type { HandlersOf } from '../realtime/handler.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';

export const pinHandlers: HandlersOf<'post.pin' | 'post.unpin'> = {
  'post.pin': {
    loads: (_, { roomId }) => [{ type: 'post', column: 'roomId', value: roomId }],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      if (post.pinnedAt !== null) return;
      const pinned = changes
        .list('post', 'roomId', changes.roomId)
        .filter(({ pinnedAt }) => pinnedAt !== null);
      if (pinned.length >= limits.pinnedPosts) throw new Refusal('full', { limit: limits.pinnedPosts });
      changes.put('post', { ...post, pinnedAt: changes.now });
    },
  },
  'post.unpin': {
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      changes.put('post', { ...needOnBoard(changes, postId), pinnedAt: null });
    },
  },
};
