/** Posts of a layout that groups a board in its own way, in portions as in a lane. */
import { useMemo, useState } from 'react';
import type { Layout, Post } from '@silta/shared/boards/records';
import { postItems } from './laneItems.ts';
import { LanePortion } from './LanePortion.tsx';
import type { LaneProps } from './laneProps.ts';
import { createPortions, holds } from './portions.ts';

/** So many tiles end with a full row, however many stand in one. */
export const tileSizes = { first: 60, others: 60 };

type Props = Pick<LaneProps, 'cards' | 'isForAll' | 'wantedId'> & {
  layout: Layout;
  posts: readonly Post[];
  /** The group on top of the page is there at once. */
  isFirst: boolean;
};

export function GroupPortions({ layout, posts, isFirst, cards, isForAll, wantedId }: Props) {
  const [inPortions] = useState(createPortions);
  const portions = useMemo(() => inPortions(postItems(posts), tileSizes), [inPortions, posts]);
  return portions.map((portion, i) => (
    <LanePortion
      key={portion.key}
      portion={portion}
      of={posts.length}
      layout={layout}
      cards={cards}
      isWanted={(isFirst && i === 0) || holds(portion, wantedId)}
      isForAll={isForAll}
      editing={null}
    />
  ));
}
