/** What the commands may be tried with by which staff look who wrote something. */
import type { CommandName } from '@silta/shared/commands';
import { authorOf } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aComment, aPost, setRules } from './given.ts';

type Revealing = Extract<CommandName, 'post.reveal' | 'comment.reveal'>;

const whose = ['side', 'other'] as const;
const reason = 'Somebody may be in danger.';
const sealed = { anonymous: true, sealed: true } as const;

async function sealedPostOf(tried: Tried) {
  await setRules(tried.world, { anonymity: 'reason' });
  return aPost(tried.world, authorOf(tried), sealed);
}

export const revealCases: { [N in Revealing]: Case<N> } = {
  'post.reveal': { whose, about: async (tried) => ({ postId: await sealedPostOf(tried), reason }) },
  'comment.reveal': {
    whose,
    about: async (tried) => ({
      commentId: await aComment(authorOf(tried), await sealedPostOf(tried), sealed),
      reason,
    }),
  },
};
