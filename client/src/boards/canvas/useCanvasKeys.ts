/** Keys on the canvas: panning and zooming, and M with arrows to place the post that has the focus. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { canvas } from '@silta/shared/boards/canvas';
import type { Spot } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { announce } from '../../ui/announcements.ts';
import { useSingleKeys } from '../boardKeys.ts';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { panned, zoomAt, zooms } from './canvasView.ts';
import type { ChangeView, Size } from './canvasView.ts';
import { snapped } from './spots.ts';

const panPx = 80;
/** With Shift: a tile's width, in steps. */
const farSteps = 13;

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface Placing {
  post: Post;
  spot: Spot;
}

interface Input {
  size: Size;
  change: ChangeView;
  fit: () => void;
  find: (id: string | undefined) => Placing | null;
  mayMove: (post: Post) => boolean;
  place: (post: Post, spot: Spot) => void;
}

export function useCanvasKeys(input: Input) {
  const { t } = useScene();
  const [placing, setPlacing] = useState<Placing | null>(null);
  const areLettersOn = useSingleKeys();

  function start(found: Placing) {
    setPlacing(found);
    announce(t('canvas.sayStart', { post: postName(found.post) }), 'assertive');
  }

  /** True where the key was meant for the post that is being placed. */
  function onPlacingKey(held: Placing, { key, shiftKey }: KeyboardEvent): boolean {
    const by = arrows[key];
    if (by) {
      const spot = stepped(held.spot, by, shiftKey);
      setPlacing({ ...held, spot });
      announce(t('canvas.sayAt', { x: spot.x / canvas.step, y: spot.y / canvas.step }), 'assertive');
    } else if (key === 'Enter' || key === ' ') {
      input.place(held.post, held.spot);
      setPlacing(null);
      announce(t('move.sayDone', { post: postName(held.post) }), 'assertive');
    } else if (key === 'Escape' || key === 'Tab') {
      setPlacing(null);
      announce(t('move.sayCancelled'), 'assertive');
      return key === 'Escape';
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const element = event.target.closest<HTMLElement>('[data-post]');
    const found = element && input.find(element.dataset.post);
    const isM = areLettersOn && event.key.toLowerCase() === 'm';
    let isMeant = false;
    if (placing) isMeant = onPlacingKey(placing, event);
    else if (isM && found && input.mayMove(found.post)) {
      start(found);
      isMeant = true;
    } else isMeant = onViewKey(event, input);
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { placing, onKeyDown };
}

/** True where the key was meant for the view. */
function onViewKey({ key, target, currentTarget }: KeyboardEvent<HTMLElement>, input: Input): boolean {
  const { size, change, fit } = input;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const by = target === currentTarget ? arrows[key] : undefined;
  if (by) change((view) => panned(view, by.x * panPx, by.y * panPx));
  else if (key === '+' || key === '=') change((view) => zoomAt(view, zooms.step, middle));
  else if (key === '-') change((view) => zoomAt(view, 1 / zooms.step, middle));
  else if (key === '0') fit();
  else return false;
  return true;
}

function stepped({ x, y }: Spot, by: { x: number; y: number }, isFar: boolean): Spot {
  const length = canvas.step * (isFar ? farSteps : 1);
  return snapped({ x: x + by.x * length, y: y + by.y * length });
}
