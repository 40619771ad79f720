/** Looking who wrote something without their name: by staff of the author's side, with a reason that the author reads. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { mayReveal } from '@silta/shared/boards/rules';
import { Refusal } from '@silta/shared/refusals';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor } from '../realtime/scope.ts';

/** Also where a board is put away or a post lies in the bin: what has happened may have to be cleared up later. */
export const revealHandlers: HandlersOf<'post.reveal' | 'comment.reveal'> = {
  'post.reveal': {
    target: ({ postId }) => ({ type: 'post', id: postId }),
    run: (changes, { postId, reason }, actor) => {
      const post = changes.need('post', postId);
      changes.put('post', { ...post, revealed: revealedBy(post, { actor, reason, at: changes.now }) });
    },
  },
  'comment.reveal': {
    target: ({ commentId }) => ({ type: 'comment', id: commentId }),
    run: (changes, { commentId, reason }, actor) => {
      const comment = changes.need('comment', commentId);
      changes.put('comment', {
        ...comment,
        revealed: revealedBy(comment, { actor, reason, at: changes.now }),
      });
    },
  },
};

interface Looking {
  actor: Actor;
  reason: string;
  at: string;
}

function revealedBy(of: Post | Comment, { actor, reason, at }: Looking): Post['revealed'] {
  if (!mayReveal(of, actor)) throw new Refusal('conflict');
  return { memberId: actor.memberId, reason, at };
}
