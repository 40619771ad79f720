/** New posts of others that wait until the reader asks for them, because they would push what is being read. */
import { useCallback, useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId, RoomId } from '@silta/shared/ids';
import { useNews } from '../realtime/hooks.ts';
import type { News } from '../realtime/room.ts';

export interface HeldPosts {
  held: ReadonlySet<PostId>;
  /** Shows them. */
  release: (posts: readonly Post[]) => void;
  releaseAll: () => void;
}

const nothing: ReadonlySet<PostId> = new Set();

export function useHeldPosts(roomId: RoomId, isReading: (post: Post) => boolean): HeldPosts {
  const [held, setHeld] = useState(nothing);

  useNews(roomId, ({ added }: News) => {
    const hidden = added
      .flatMap((put) => (put.type === 'post' ? [put.record as Post] : []))
      .filter(isReading);
    if (hidden.length > 0) setHeld((before) => new Set([...before, ...hidden.map(({ id }) => id)]));
  });

  const release = useCallback((posts: readonly Post[]) => {
    const ids = new Set(posts.map(({ id }) => id));
    setHeld((before) => new Set([...before].filter((id) => !ids.has(id))));
  }, []);
  const releaseAll = useCallback(() => setHeld(nothing), []);
  return { held, release, releaseAll };
}
