/** Lifts a menu into the top layer, keeps it beside its button, and notices a press outside. */
import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import { menuPlace } from './menuPlace.ts';

export function useMenuPlace(
  menuRef: RefObject<HTMLElement | null>,
  buttonRef: RefObject<HTMLElement | null>,
  onPressOutside: () => void,
): void {
  const pressedOutside = useEffectEvent(onPressOutside);

  useLayoutEffect(() => {
    const menu = menuRef.current;
    const button = buttonRef.current;
    if (!menu || !button) return;

    function place() {
      if (!menu || !button) return;
      const size = { width: menu.offsetWidth, height: menu.offsetHeight };
      const { x, y } = menuPlace(button.getBoundingClientRect(), size, {
        width: innerWidth,
        height: innerHeight,
      });
      menu.style.setProperty('--x', `${x}px`);
      menu.style.setProperty('--y', `${y}px`);
    }
    function onPointerDown(event: PointerEvent) {
      const target = event.target as Node;
      if (!menu?.contains(target) && !button?.contains(target)) pressedOutside();
    }

    // Browsers before 2024 (and jsdom) do without the top layer; position and z-index remain.
    if ('showPopover' in menu) menu.showPopover();
    else (menu as HTMLElement).removeAttribute('popover');
    place();
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('pointerdown', onPointerDown, { signal, capture: true });
    addEventListener('resize', place, { signal });
    addEventListener('scroll', place, { signal, capture: true, passive: true });
    return () => {
      listening.abort();
      if ('hidePopover' in menu) menu.hidePopover();
    };
  }, [menuRef, buttonRef]);
}
