/** Keys on posts: while something is moved all of them are meant for that, otherwise for the post that has the focus. */
import type { KeyboardEvent } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { useScene } from './boardContext.ts';
import { onPostKey } from './boardKeys.ts';
import type { Lane } from './boardView.ts';
import { postAfterKey } from './postElements.ts';
import { postRights } from './rights.ts';
import type { PostRights } from './rights.ts';
import type { MovingByKeys } from './useMoving.ts';

interface Input {
  lanes: readonly Lane[];
  moving: MovingByKeys;
  goTo: (id: PostId) => void;
}

export function usePostKeys({ lanes, moving, goTo }: Input) {
  const { board, viewer, actions } = useScene();

  const shownPost = (id: string | undefined) =>
    lanes.flatMap(({ posts }) => posts).find((each) => each.id === id);

  function withRight(id: string | undefined, right: keyof PostRights, act: (post: Post) => void) {
    const post = shownPost(id);
    if (post && postRights(post, board, viewer)[right]) act(post);
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (moving.onKey(event)) return;
    onPostKey(event, {
      comment: (id) => withRight(id, 'comment', actions.answer),
      move: (id) => withRight(id, 'move', actions.move),
      read: (id) => {
        const post = shownPost(id);
        if (post) actions.read(post.id);
      },
      walk: (from, key) => {
        const next = postAfterKey(lanes, from, key);
        if (next) goTo(next);
      },
    });
  };
}
