/** Linking two posts on the canvas: a line is drawn from one by hand, or both are chosen one after the other. */
import { useEffect, useState } from 'react';
import type { Dispatch, KeyboardEvent, MouseEvent, RefObject, SetStateAction } from 'react';
import type { Spot } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { announce } from '../../ui/announcements.ts';
import { useScene } from '../boardContext.ts';
import { focusPost } from '../postElements.ts';
import { postName } from '../textParts.ts';
import { useConnecting } from '../ties/useConnecting.ts';
import { useLatest } from '../../ui/useLatest.ts';
import type { CanvasView } from './canvasView.ts';

/** A hand that only presses shakes a little. */
const stillPx = 4;

export interface Linking {
  post: Post;
  /** Where the pointer has pressed, while it is held down. */
  pressed: { x: number; y: number } | null;
  /** The loose end of the line, on the canvas. */
  end: Spot | null;
}

interface Input {
  frame: RefObject<HTMLElement | null>;
  view: CanvasView;
  find: (id: string | undefined) => Post | null;
}

const postAt = (target: EventTarget | Element | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-post]')?.dataset.post : undefined;

export function useLinking(input: Input) {
  const { t } = useScene();
  const { connect } = useConnecting();
  const [linking, setLinking] = useState<Linking | null>(null);

  /** True where it was another post. */
  function join(id: string | undefined): boolean {
    const other = input.find(id);
    if (!linking || !other || other.id === linking.post.id) return false;
    connect(linking.post, other);
    setLinking(null);
    return true;
  }

  useLooseEnd({ ...input, linking, setLinking, join });

  function start(post: Post, pressed: Linking['pressed']) {
    setLinking({ post, pressed, end: null });
    announce(t('ties.choose', { post: postName(post) }), 'assertive');
    if (!pressed) focusPost(post.id);
  }

  /** A press on the ground stops it. True where the press was meant for it. */
  function onClick(event: MouseEvent<HTMLElement>): boolean {
    if (!linking || (event.target instanceof Element && event.target.closest('.canvas-tie'))) return false;
    event.preventDefault();
    event.stopPropagation();
    if (!join(postAt(event.target))) setLinking(null);
    return true;
  }

  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    if (!linking) return;
    if (event.key === 'Escape') setLinking(null);
    else if (event.key !== 'Enter' || !join(postAt(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { linking, start, stop: () => setLinking(null), onClick, onKeyDownCapture };
}

interface Loose extends Input {
  linking: Linking | null;
  setLinking: Dispatch<SetStateAction<Linking | null>>;
  join: (id: string | undefined) => boolean;
}

/** Follows the pointer; letting go over another post links it, letting go where it was pressed leaves the choice open. */
function useLooseEnd(input: Loose): void {
  const latest = useLatest(input);
  const isOn = input.linking !== null;
  useEffect(() => {
    if (!isOn) return;
    const onMove = (event: PointerEvent) => {
      const end = onCanvas(latest(), event);
      latest().setLinking((before) => before && { ...before, end });
    };
    const onUp = ({ clientX, clientY }: PointerEvent) => {
      const { linking, setLinking, join } = latest();
      if (!linking?.pressed) return;
      const isStill = Math.hypot(clientX - linking.pressed.x, clientY - linking.pressed.y) < stillPx;
      if (isStill) setLinking({ ...linking, pressed: null });
      else if (!join(postAt(document.elementFromPoint(clientX, clientY)))) setLinking(null);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
    };
  }, [isOn, latest]);
}

function onCanvas({ frame, view }: Input, { clientX, clientY }: PointerEvent): Spot | null {
  const box = frame.current?.getBoundingClientRect();
  if (!box) return null;
  return { x: view.x + (clientX - box.left) / view.zoom, y: view.y + (clientY - box.top) / view.zoom };
}
