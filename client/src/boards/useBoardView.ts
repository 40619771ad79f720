/** The view of a board, worked out once per change of what it rests on. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { Layout } from '@silta/shared/boards/records';
import type { MemberId, PostId } from '@silta/shared/ids';
import type { Sides } from '../members/useSides.ts';
import { createBoardView } from './boardView.ts';
import type { BoardView } from './boardView.ts';
import type { BoardRecords } from './useBoardRecords.ts';
import type { Looking } from './useLooking.ts';

interface Input {
  records: BoardRecords;
  sides: Sides;
  looking: Looking;
  layout: Layout;
  reactions: ReactionKind;
  held: ReadonlySet<PostId>;
  me: MemberId | null;
  /** The last visit; null for the first one. */
  since: string | null;
}

export function useBoardView({
  records,
  sides,
  looking,
  layout,
  reactions,
  held,
  me,
  since,
}: Input): BoardView {
  const [derive] = useState(createBoardView);
  const { sections, posts, comments } = records;
  const { sort } = looking;
  // The field shows each letter at once; a board of thousands follows a moment later.
  const words = useDeferredValue(looking.words);
  return useMemo(
    () =>
      derive({
        layout,
        sections,
        posts,
        comments,
        nameOf: (id) => sides.member(id)?.name ?? null,
        filter: { ...looking, words },
        me,
        since,
        sort,
        reactions,
        held,
      }),
    [derive, layout, sections, posts, comments, sides, looking, words, me, since, sort, reactions, held],
  );
}
