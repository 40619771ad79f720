/** What the cards of a board need: comments, halves, and what the viewer has said and answered; others' they never see. */
import { useMemo } from 'react';
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { PostId, RoomId } from '@silta/shared/ids';
import type { BoardView } from './boardView.ts';
import type { Cards } from './cards.ts';
import type { BoardRecords } from './useBoardRecords.ts';
import { useGrown } from './ties/useGrown.ts';
import { useTies } from './ties/useTies.ts';
import { useHalves } from './useHalves.ts';
import type { Queued } from './useQueued.ts';

interface Now {
  partnershipId: RoomId;
  view: BoardView;
  /** Reactions of the kind that the board uses. */
  kind: ReactionKind;
  queued: Queued;
  commentingId: PostId | null;
}

export function useCards(
  { posts, reactions, votes, halves, connections }: BoardRecords,
  { partnershipId, view, kind, queued, commentingId }: Now,
): Omit<Cards, 'markedId'> {
  const { commentsOf } = view;
  const halvesOf = useHalves(halves);
  const tiesOf = useTies(connections, posts);
  const grownOf = useGrown(partnershipId);
  const fresh = useMemo(() => new Set(view.fresh.map(({ id }) => id)), [view.fresh]);
  const mySayings = useMemo(
    () => new Map(reactions.filter((each) => each.kind === kind).map(({ postId, value }) => [postId, value])),
    [reactions, kind],
  );
  const myVotes = useMemo(() => new Map(votes.map(({ postId, choices }) => [postId, choices])), [votes]);
  return useMemo(
    () => ({ commentsOf, mySayings, myVotes, halvesOf, tiesOf, grownOf, queued, commentingId, fresh }),
    [commentsOf, mySayings, myVotes, halvesOf, tiesOf, grownOf, queued, commentingId, fresh],
  );
}
