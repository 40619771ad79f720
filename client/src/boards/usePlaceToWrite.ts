/** Somebody may remove the section, or delete the post, in which somebody else is just writing. */
import { useEffect } from 'react';
import type { Post, Section } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { BoardActions } from './boardContext.ts';
import type { Composing } from './composing.ts';

interface Input {
  composing: Composing | null;
  commentingId: PostId | null;
  sections: readonly Section[];
  postById: (id: PostId) => Post | null;
  actions: Pick<BoardActions, 'moveOn' | 'leaveComment'>;
}

export function usePlaceToWrite({ composing, commentingId, sections, postById, actions }: Input): void {
  const { moveOn, leaveComment } = actions;
  const isPostGone = commentingId !== null && postById(commentingId) === null;
  const isGone = composing !== null && !hasPlace(composing);

  function hasPlace({ editing, sectionId }: Composing): boolean {
    return editing ? postById(editing.id) !== null : sections.some(({ id }) => id === sectionId);
  }

  useEffect(() => {
    if (isGone) moveOn(composing);
  }, [isGone, composing, moveOn]);

  useEffect(() => {
    if (isPostGone) leaveComment(commentingId);
  }, [isPostGone, commentingId, leaveComment]);
}
