/** Where somebody is on the board: which lane a phone shows, and the post that they go to. */
import { useState } from 'react';
import type { Layout, Post } from '@silta/shared/boards/records';
import type { Lane, LaneId } from './boardView.ts';
import { useWanted } from './useWanted.ts';

export function useWhere(lanes: readonly Lane[]) {
  const [tab, setTab] = useState<LaneId | null>(null);
  const { wantedId, want, goTo } = useWanted();
  return {
    lane: lanes.find(({ id }) => id === tab) ?? lanes[0],
    setTab,
    wantedId,
    goTo,
    /** Back on the board, with the focus on the post. */
    returnTo: (post: Post | null, layout: Layout) => {
      if (!post) return;
      setTab(layout === 'columns' ? post.sectionId : 'wall');
      setTimeout(() => goTo(post.id));
    },
    /** Makes the post be drawn, in whichever lane it is. */
    bring: (post: Post, layout: Layout) => {
      setTab(layout === 'columns' ? post.sectionId : 'wall');
      want(post.id);
    },
  };
}
