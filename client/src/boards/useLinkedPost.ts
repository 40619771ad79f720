/** A link can lead to one post: it is scrolled into view, marked and focused. */
import { useEffect } from 'react';
import { useLocation } from '../ui/router.tsx';
import { idFrom } from '@silta/shared/newId';
import type { PostId } from '@silta/shared/ids';
import { postElement } from './postElements.ts';

const beginning = 'post-';

const mostTries = 60;

export function postInHash(hash: string): PostId | null {
  return idFrom<PostId>(hash.replace('#', '').replace(beginning, ''));
}

/** The post that the address names; `prepare` brings it on screen where a filter or another tab hides it. */
export function useLinkedPost(isReady: boolean, prepare: (id: PostId) => boolean): PostId | null {
  const { hash, visit } = useLocation();
  const id = postInHash(hash);

  useEffect(() => {
    if (!isReady || id === null || !prepare(id)) return;
    // After what `prepare` has changed is on screen; the last of many posts come a moment later.
    let tries = 0;
    const timer = setInterval(() => {
      const element = postElement(id);
      if (element || ++tries > mostTries) clearInterval(timer);
      element?.scrollIntoView({ block: 'center', inline: 'center' });
      element?.focus({ preventScroll: true });
    }, 50);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time that somebody follows the link
  }, [isReady, id, visit]);

  return id;
}
