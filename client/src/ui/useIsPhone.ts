/** Whether the window is as narrow as a phone: then one thing is shown at a time. */
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 48rem)';

export function useIsPhone(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(narrow).matches);
}

function follow(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
