/** Connections, fetched where a post has some: most have none. */
import { Suspense, lazy } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { Tie } from './useTies.ts';

const PostTies = lazy(() => import('./PostTies.tsx').then((file) => ({ default: file.PostTies })));

export function LaterTies(props: { post: Post; ties: readonly Tie[]; isShort?: boolean }) {
  if (props.ties.length === 0) return null;
  return (
    <Suspense>
      <PostTies {...props} />
    </Suspense>
  );
}
