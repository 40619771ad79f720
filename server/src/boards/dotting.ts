/**
 * Votes with dots. As long as a vote is open only the givers' own reactions know of their dots; they are counted on the
 * posts when it is closed, so that nothing that leaves the server could tell sooner.
 */
import { ballotIdOf, firstBallot, given } from '@silta/shared/boards/dots';
import type { Ballot } from '@silta/shared/boards/records';
import { reactionIdOf, recount } from '@silta/shared/boards/reactions';
import { isShown } from '@silta/shared/boards/rules';
import type { MemberId, PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import type { Row } from '../realtime/tables.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';

type DotCommand = 'dots.give' | 'dots.takeBack' | 'dots.start' | 'dots.close' | 'dots.reopen';

const theBallot = ({ roomId }: Scope): Load => ({ type: 'ballot', ids: [ballotIdOf(roomId)] });
const saidBy = (actor: Actor | null): Load[] =>
  actor ? [{ type: 'reaction', column: 'memberId', value: actor.memberId }] : [];
const allDots = (scope: Scope): Load[] => [
  theBallot(scope),
  { type: 'reaction', column: 'roomId', value: scope.roomId },
  { type: 'post', column: 'roomId', value: scope.roomId },
];

export const dotHandlers: HandlersOf<DotCommand> = {
  'dots.give': {
    loads: (_, scope, actor) => [theBallot(scope), ...saidBy(actor)],
    target: thePost,
    run: (changes, { postId, dots }, actor) => {
      const ballot = needVote(changes, actor, { isOpen: true });
      if (!isShown(needOnBoard(changes, postId))) throw new Refusal('notFound');
      if (dots > 1 && !ballot.several) throw new Refusal('invalid', { field: 'dots' });
      const mine = dotsOf(changes, actor.memberId);
      const elsewhere = given(mine.filter((each) => each.postId !== postId));
      if (elsewhere + dots > ballot.dots) throw new Refusal('full', { limit: ballot.dots });
      give(changes, { postId, dots }, actor);
    },
  },
  'dots.takeBack': {
    loads: (_, scope, actor) => [theBallot(scope), ...saidBy(actor)],
    run: (changes, _, actor) => {
      needVote(changes, actor, { isOpen: true });
      for (const { id } of dotsOf(changes, actor.memberId)) changes.remove('reaction', id);
    },
  },
  'dots.start': {
    loads: (_, scope) => allDots(scope),
    run: (changes, wanted, actor) => {
      const ballot = needVote(changes, actor);
      for (const { id } of dotsHere(changes)) changes.remove('reaction', id);
      dropCounts(changes);
      changes.put('ballot', { ...ballot, ...wanted, closedAt: null });
    },
  },
  'dots.close': {
    loads: (_, scope) => allDots(scope),
    run: (changes, _, actor) => {
      const ballot = needVote(changes, actor, { isOpen: true });
      for (const reaction of dotsHere(changes)) {
        const post = changes.get('post', reaction.postId);
        if (post) changes.put('post', { ...post, tallies: recount(post.tallies, null, reaction) });
      }
      changes.put('ballot', { ...ballot, closedAt: changes.now });
    },
  },
  'dots.reopen': {
    loads: (_, scope) => allDots(scope),
    run: (changes, _, actor) => {
      const ballot = needVote(changes, actor, { isOpen: false });
      dropCounts(changes);
      changes.put('ballot', { ...ballot, closedAt: null });
    },
  },
};

/** Refused where the board asks something else by now, or the vote is closed or open meanwhile. */
function needVote(changes: Changes, actor: Actor, { isOpen }: { isOpen?: boolean } = {}): Ballot {
  const board = needOpen(changes, actor);
  const ballot = changes.get('ballot', ballotIdOf(board.id)) ?? firstBallot(board.id);
  const isAsItWas = isOpen === undefined || isOpen === (ballot.closedAt === null);
  if (board.reactions !== 'dots' || !isAsItWas) throw new Refusal('conflict');
  return ballot;
}

function give(changes: Changes, { postId, dots }: { postId: PostId; dots: number }, actor: Actor): void {
  const { memberId, sideId } = actor;
  const id = reactionIdOf('dots', postId, memberId);
  const before = dotsOf(changes, memberId).find((each) => each.id === id);
  if (dots > 0)
    changes.put('reaction', {
      id,
      roomId: changes.roomId,
      postId,
      memberId,
      sideId,
      kind: 'dots',
      value: String(dots),
    });
  else if (before) changes.remove('reaction', id);
}

function dotsOf(changes: Changes, memberId: MemberId): Row<'reaction'>[] {
  return changes.list('reaction', 'memberId', memberId).filter(({ kind }) => kind === 'dots');
}

function dotsHere(changes: Changes): Row<'reaction'>[] {
  return changes.list('reaction', 'roomId', changes.roomId).filter(({ kind }) => kind === 'dots');
}

function dropCounts(changes: Changes): void {
  for (const post of changes.list('post', 'roomId', changes.roomId)) {
    const { dots, ...tallies } = post.tallies;
    if (dots) changes.put('post', { ...post, tallies });
  }
}
