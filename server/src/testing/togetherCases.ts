/** What the commands may be tried with by which people say something of posts together. */
import type { CommandName } from '@silta/shared/commands';
import { authorOf, ownSideOther, postOf } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { newId } from '@silta/shared/ids';
import type { ConnectionId } from '@silta/shared/ids';
import { aConnection, aHalf, aPost, tipPoll } from './given.ts';

type Together = Extract<
  CommandName,
  | 'board.setReactions'
  | 'reaction.set'
  | 'mark.set'
  | `half.${string}`
  | `poll.${string}`
  | `connection.${string}`
  | `dots.${string}`
  | 'section.setPrompt'
  | 'post.pin'
  | 'post.unpin'
>;

const pollOf = (tried: Tried) => aPost(tried.world, authorOf(tried), { poll: tipPoll });
const jointOf = (tried: Tried) => aPost(tried.world, authorOf(tried), { joint: true });
const halfOf = async (tried: Tried) => aHalf(authorOf(tried), await jointOf(tried));

export const togetherCases: { [N in Together]: Case<N> } = {
  'board.setReactions': {
    whose: ['nobody'],
    about: ({ world }) => ({ boardId: world.boardId, reactions: 'useful' }),
  },
  'reaction.set': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await postOf(tried), kind: 'useful', value: 'yes' }),
  },
  // The right is there; the world's board uses another kind.
  'mark.set': {
    whose: ownSideOther,
    butThen: 'conflict',
    about: async (tried) => ({ postId: await postOf(tried), mark: 80 }),
  },
  'section.setPrompt': {
    whose: ['nobody'],
    about: ({ world }) => ({ sectionId: world.sections[0], prompt: 'What surprised you?', starter: '' }),
  },
  'post.pin': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'post.unpin': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'connection.make': {
    whose: ownSideOther,
    about: async (tried) => ({
      id: newId<ConnectionId>(),
      postId: await postOf(tried),
      toId: await postOf(tried),
    }),
  },
  'connection.remove': {
    whose: ownSideOther,
    about: async (tried) => ({
      connectionId: await aConnection(authorOf(tried), await postOf(tried), await postOf(tried)),
    }),
  },
  // The rights are there; the world's board uses another kind.
  'dots.give': {
    whose: ownSideOther,
    butThen: 'conflict',
    about: async (tried) => ({ postId: await postOf(tried), dots: 1 }),
  },
  'dots.takeBack': { whose: ['nobody'], butThen: 'conflict', about: () => ({}) },
  'dots.start': { whose: ['nobody'], butThen: 'conflict', about: () => ({ dots: 3, several: true }) },
  'dots.close': { whose: ['nobody'], butThen: 'conflict', about: () => ({}) },
  'dots.reopen': { whose: ['nobody'], butThen: 'conflict', about: () => ({}) },
  'half.fill': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await jointOf(tried), text: 'At ours.', language: 'fi' }),
  },
  'half.edit': {
    whose: ownSideOther,
    about: async (tried) => ({ halfId: await halfOf(tried), text: 'At ours.', language: 'fi' }),
  },
  'half.remove': { whose: ownSideOther, about: async (tried) => ({ halfId: await halfOf(tried) }) },
  'poll.answer': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await pollOf(tried), choices: [1] }),
  },
  'poll.close': { whose: ownSideOther, about: async (tried) => ({ postId: await pollOf(tried) }) },
  'poll.reopen': {
    whose: ownSideOther,
    about: async (tried) => {
      const postId = await pollOf(tried);
      await authorOf(tried).send('poll.close', { postId }).isDone();
      return { postId };
    },
  },
};
