/** Going on and back without a pointer, and with a finger. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { TouchEvent } from 'react';

type Go = (by: 1 | -1) => void;

/** In these the arrow keys move something else. */
const busy = 'input, textarea, select, [contenteditable], dialog, [role="menu"], [role="radiogroup"]';

export function useArrowKeys(go: Go): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
    if (by === null || event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    if (target instanceof Element && target.closest(busy)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    go(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** A finger has to go so far, and clearly sideways. */
const farPx = 60;
const flat = 2;

export function useSwipe(go: Go) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const one = touches[0];
      const isField = target instanceof Element && target.closest(busy) !== null;
      from.current = one && touches.length === 1 && !isField ? { x: one.clientX, y: one.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const one = changedTouches[0];
      const begun = from.current;
      from.current = null;
      if (!one || !begun) return;
      const [dx, dy] = [one.clientX - begun.x, one.clientY - begun.y];
      if (Math.abs(dx) > farPx && Math.abs(dx) > flat * Math.abs(dy)) go(dx < 0 ? 1 : -1);
    },
  };
}
