/** Moving a post with the keyboard: arrow keys choose the place, Enter puts it down, Esc leaves it where it was. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { announce } from '../ui/announcements.ts';
import type { Texts } from './boardContext.ts';
import type { Lane } from './boardView.ts';
import type { Moving } from './laneItems.ts';
import { isMoveKey, placeCount, placeOf, stepPlace } from './places.ts';
import type { Place } from './places.ts';
import { focusPost } from './postElements.ts';
import { postName } from './textParts.ts';

interface Input {
  t: Texts;
  lanes: readonly Lane[];
  canArrange: boolean;
  put: (drop: { id: PostId; place: Place }) => void;
}

export interface MovingByKeys {
  moving: Moving | null;
  start: (post: Post) => void;
  cancel: () => void;
  /** True where the key was meant for the move. */
  onKey: (event: KeyboardEvent) => boolean;
}

export function useMoving({ t, lanes, canArrange, put }: Input): MovingByKeys {
  const [moving, setMoving] = useState<Moving | null>(null);
  const lastMoved = useRef<PostId | null>(null);

  // The post is drawn anew at each place, and the focus goes along.
  useLayoutEffect(() => {
    const id = moving?.post.id ?? lastMoved.current;
    lastMoved.current = moving?.post.id ?? null;
    if (id) focusPost(id);
  }, [moving]);

  function start(post: Post) {
    const from = placeOf(lanes, post.id);
    if (!from) return;
    setMoving({ post, from, to: from });
    announce(t('move.sayStart', { post: postName(post) }), 'assertive');
  }

  function cancel() {
    setMoving(null);
    announce(t('move.sayCancelled'), 'assertive');
  }

  function putDown({ post, to }: Moving) {
    put({ id: post.id, place: to });
    setMoving(null);
    announce(t('move.sayDone', { post: postName(post) }), 'assertive');
  }

  function onKey(event: KeyboardEvent): boolean {
    if (!moving) return false;
    const { key } = event;
    if (isMoveKey(key)) {
      const to = stepPlace(lanes, moving.to, { key, moving: moving.post.id, canArrange });
      if (to !== moving.to) setMoving({ ...moving, to });
      sayPlace(t, lanes, to, moving.post.id);
    } else if (key === 'Enter' || key === ' ') putDown(moving);
    else if (key === 'Escape') cancel();
    else {
      if (key === 'Tab') cancel();
      return key !== 'Tab';
    }
    event.preventDefault();
    return true;
  }

  return { moving, start, cancel, onKey };
}

function sayPlace(t: Texts, lanes: readonly Lane[], { laneId, index }: Place, id: PostId): void {
  const lane = lanes.find((each) => each.id === laneId);
  if (!lane) return;
  const place = { section: lane.title || t('lane.wall'), place: index + 1, count: placeCount(lane, id) };
  announce(t('move.sayPlace', place), 'assertive');
}
