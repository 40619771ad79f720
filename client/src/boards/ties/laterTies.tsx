/** Where a post leads, fetched where it leads somewhere: most do not. */
import { Suspense, lazy } from 'react';
import type { Board, Post } from '@silta/shared/boards/records';
import type { Tie } from './useTies.ts';

const PostTies = lazy(() => import('./PostTies.tsx').then((file) => ({ default: file.PostTies })));

interface Props {
  post: Post;
  ties: readonly Tie[] | undefined;
  grown: readonly Board[] | undefined;
  /** In one line, where there is room for no more. */
  isShort?: boolean;
}

export function LaterTies({ ties = [], grown = [], ...props }: Props) {
  if (ties.length === 0 && grown.length === 0) return null;
  return (
    <Suspense>
      <PostTies {...props} ties={ties} grown={grown} />
    </Suspense>
  );
}
