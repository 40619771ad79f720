/** A dialog element above everything else, which takes the focus and gives it back. */
import { useLayoutEffect } from 'react';

export function useModal(ref: { current: HTMLDialogElement | null }) {
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (!dialog) return;
    // Browsers before 2022 (and jsdom) know the element but not the method.
    if ('showModal' in dialog) dialog.showModal();
    else (dialog as HTMLElement).setAttribute('open', '');
    firstStop(dialog)?.focus();
    return () => {
      if ('close' in dialog) dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [ref]);
}

/** What asked for it, then the first field, then the title: never the close button. */
function firstStop(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>(
      'input:not([disabled]), textarea:not([disabled]), select:not([disabled])',
    ) ??
    dialog.querySelector<HTMLElement>('h2')
  );
}
