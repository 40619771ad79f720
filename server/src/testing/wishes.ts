/** What a random member may want next, from what is on their screen; some of it is not allowed, some no longer there. */
import type { PollWish, ReactionKind } from '@silta/shared/boards/fields';
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { BoardRules } from '@silta/shared/boards/records';
import type { RecordStore } from '@silta/shared/recordStore';
import type { Role } from '@silta/shared/roles';
import type { Chance } from './chance.ts';
import { commentOn, plainRules, postBy, tipPoll } from './given.ts';
import type { World } from './world.ts';

type Wishes = {
  [N in CommandName]?: (screen: RecordStore, chance: Chance, world: World) => Payload<N> | null;
};

const rank = (chance: Chance) => rankBetween(null, null, chance.next);
const texts = (chance: Chance) =>
  ({ title: `Title ${chance.below(99)}`, text: '', language: 'fi', paper: 'mint' }) as const;

const pollOf = (chance: Chance): PollWish => ({
  ...tipPoll,
  several: chance.happens(0.5),
  results: chance.oneOf<PollWish['results']>(['atOnce', 'afterClosing']) ?? 'atOnce',
});

const aPost = (screen: RecordStore, chance: Chance) => chance.oneOf(screen.list('post'));
const aComment = (screen: RecordStore, chance: Chance) => chance.oneOf(screen.list('comment'));
const aSection = (screen: RecordStore, chance: Chance) => chance.oneOf(screen.list('section'));

export const onBoard: Wishes = {
  'post.create': (screen, chance, world) => {
    const section = aSection(screen, chance);
    return section
      ? postBy(world, {
          sectionId: section.id,
          rank: rank(chance),
          anonymous: chance.happens(0.3),
          ...(chance.happens(0.3) && { joint: true }),
          ...(chance.happens(0.3) && { poll: pollOf(chance) }),
          ...texts(chance),
        })
      : null;
  },
  'post.edit': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id, ...texts(chance) } : null;
  },
  'post.move': (screen, chance) => {
    const [post, section] = [aPost(screen, chance), aSection(screen, chance)];
    return post && section ? { postId: post.id, sectionId: section.id, rank: rank(chance) } : null;
  },
  'post.date': (screen, chance) => {
    const post = aPost(screen, chance);
    const from = `2026-0${1 + chance.below(9)}-01`;
    return post ? { postId: post.id, dates: chance.happens(0.2) ? null : { from, until: null } } : null;
  },
  'post.place': (screen, chance) => {
    const post = aPost(screen, chance);
    const spot = { x: 20 * chance.below(99), y: 20 * chance.below(99) };
    return post ? { postId: post.id, spot: chance.happens(0.2) ? null : spot } : null;
  },
  'post.locate': (screen, chance) => {
    const post = aPost(screen, chance);
    const location = { lat: chance.below(80), lon: chance.below(170), label: '' };
    return post ? { postId: post.id, location: chance.happens(0.2) ? null : location } : null;
  },
  'post.track': (screen, chance) => {
    const post = aPost(screen, chance);
    const track = { line: '_p~iF~ps|U_ulLnnqC', climb: chance.happens(0.5) ? null : chance.below(900) };
    return post ? { postId: post.id, track: chance.happens(0.2) ? null : track } : null;
  },
  'post.approve': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id } : null;
  },
  'post.delete': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id } : null;
  },
  'post.restore': (screen, chance) => {
    const post = chance.oneOf(screen.list('post').filter(({ deletedAt }) => deletedAt !== null));
    return post ? { postId: post.id } : null;
  },
  'comment.create': (screen, chance) => {
    const post = aPost(screen, chance);
    if (!post) return null;
    const answered = aComment(screen, chance);
    const answersId = answered?.postId === post.id && chance.happens(0.5) ? { answersId: answered.id } : {};
    return commentOn(post.id, { anonymous: chance.happens(0.3), ...answersId });
  },
  'comment.edit': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id, text: `Now ${chance.below(99)}` } : null;
  },
  'comment.delete': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id } : null;
  },
  'comment.restore': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id } : null;
  },
  'post.report': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id, id: newId(), reason: 'private', word: '' } : null;
  },
  'comment.report': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id, id: newId(), reason: 'other', word: 'Look.' } : null;
  },
  'report.leave': (screen, chance) => {
    const report = chance.oneOf(screen.list('report'));
    return report ? { reportId: report.id } : null;
  },
  'post.reveal': (screen, chance) => {
    const post = chance.oneOf(screen.list('post').filter(({ sealed }) => sealed));
    return post ? { postId: post.id, reason: 'Somebody may be in danger.' } : null;
  },
  'post.hide': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id } : null;
  },
  'post.show': (screen, chance) => {
    const post = chance.oneOf(screen.list('post').filter(({ state }) => state === 'hidden'));
    return post ? { postId: post.id } : null;
  },
  'post.return': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id, word: `Please ${chance.below(99)}` } : null;
  },
  'comment.hide': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id } : null;
  },
  'comment.show': (screen, chance) => {
    const comment = aComment(screen, chance);
    return comment ? { commentId: comment.id } : null;
  },
  'reaction.set': (screen, chance) => {
    const post = aPost(screen, chance);
    if (!post) return null;
    const value = chance.oneOf(['up', 'down', null]) ?? null;
    return chance.happens(0.7)
      ? { postId: post.id, kind: 'useful', value: value && 'yes' }
      : { postId: post.id, kind: 'votes', value };
  },
  'half.fill': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id, text: `Half ${chance.below(99)}`, language: 'de' } : null;
  },
  'half.edit': (screen, chance) => {
    const half = chance.oneOf(screen.list('half'));
    return half ? { halfId: half.id, text: `Other ${chance.below(99)}`, language: 'de' } : null;
  },
  'half.remove': (screen, chance) => {
    const half = chance.oneOf(screen.list('half'));
    return half ? { halfId: half.id } : null;
  },
  'poll.answer': (screen, chance) => {
    const post = aPost(screen, chance);
    const choices = chance.oneOf<number[]>([[], [0], [1], [0, 2], [5]]);
    return post && choices ? { postId: post.id, choices } : null;
  },
  'poll.close': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id } : null;
  },
  'poll.reopen': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id } : null;
  },
  'mark.set': (screen, chance) => {
    const post = aPost(screen, chance);
    return post ? { postId: post.id, mark: chance.happens(0.7) ? chance.below(101) : null } : null;
  },
  'section.setPosting': (screen, chance) => {
    const section = aSection(screen, chance);
    return section ? { sectionId: section.id, posting: chance.happens(0.3) ? 'staff' : 'everyone' } : null;
  },
  'section.collect': (_, chance) => (chance.happens(0.3) ? {} : null),
  'section.reveal': (_, chance) => (chance.happens(0.5) ? {} : null),
  'section.create': (_, chance) => ({ id: newId(), title: 'More', rank: rank(chance) }),
  'section.remove': (screen, chance) => {
    const section = chance.happens(0.3) ? aSection(screen, chance) : null;
    return section ? { sectionId: section.id } : null;
  },
};

export const inPartnership: Wishes = {
  'board.setRules': (_, chance, { boardId }) => ({
    boardId,
    rules: {
      ...plainRules,
      approval: chance.oneOf<BoardRules['approval']>(['off', 'learners', 'everyone']) ?? 'off',
      locked: chance.happens(0.1),
      posting: chance.happens(0.1) ? 'staff' : 'everyone',
    },
  }),
  'board.calm': (_, chance, { boardId }) => (chance.happens(0.2) ? { boardId, word: '' } : null),
  'board.setGoal': (_, chance, { boardId }) => {
    const goal = { from: 'Paderborn', to: 'Savonlinna', kilometres: 1 + chance.below(2000) };
    return { boardId, goal: chance.happens(0.2) ? null : goal };
  },
  'board.goOn': (_, __, { boardId }) => ({ boardId }),
  'board.setReactions': (_, chance, { boardId }) => ({
    boardId,
    reactions: chance.oneOf<ReactionKind>(['useful', 'useful', 'votes', 'marks']) ?? 'none',
  }),
  'board.rename': (_, chance, { boardId }) => ({ boardId, title: `Board ${chance.below(99)}` }),
  'partnership.rename': (_, chance) => ({ name: `Partnership ${chance.below(99)}` }),
  'pair.mix': () => ({}),
  'pair.split': (screen, chance) => {
    const pair = chance.oneOf(screen.list('pair'));
    return pair ? { pairId: pair.id } : null;
  },
  'invitation.create': (_, __, { sides }) => ({
    id: newId(),
    sideId: sides.FI,
    role: 'learner',
    useLimit: 2,
    days: 2,
  }),
  'member.edit': (screen, chance) => {
    const member = chance.oneOf(screen.list('member'));
    return member ? { memberId: member.id, name: `Name ${chance.below(99)}`, languages: ['en'] } : null;
  },
  'member.setRole': (screen, chance) => {
    const member = chance.oneOf(
      screen.list('member').filter(({ role }) => role !== 'learner' && role !== 'guest'),
    );
    const role = chance.oneOf<Role>(['teacher', 'hostTutor', 'manager']);
    return member && role ? { memberId: member.id, role } : null;
  },
};
