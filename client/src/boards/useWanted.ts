/** The post that somebody goes to: it is drawn wherever it is, and gets the focus. */
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PostId } from '@silta/shared/ids';
import { focusPost } from './postElements.ts';

export function useWanted() {
  const [wantedId, want] = useState<PostId | null>(null);
  const goTo = useCallback((id: PostId) => {
    // The focus goes only to what is there.
    flushSync(() => want(id));
    focusPost(id);
  }, []);
  return { wantedId, want, goTo };
}
