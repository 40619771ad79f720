/** Keyboard for a menu: which item the focus goes to next. */
const TYPE_AHEAD_MS = 600;

export function itemAfterKey(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const last = items.length - 1;
  const here = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[here >= last ? 0 : here + 1];
    case 'ArrowUp':
      return items[here <= 0 ? last : here - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items[last];
    default:
      return undefined;
  }
}

/** Typing letters goes to the next item that starts with them. */
export function createTypeAhead() {
  let typed = '';
  let lastAt = 0;
  return (items: readonly HTMLElement[], key: string): HTMLElement | undefined => {
    if (key.length !== 1 || (key === ' ' && typed === '')) return undefined;
    const now = Date.now();
    typed = now - lastAt > TYPE_AHEAD_MS ? key : typed + key;
    lastAt = now;
    const letters = typed.toLocaleLowerCase();
    const here = items.findIndex((item) => item === document.activeElement);
    const from = letters.length > 1 ? Math.max(here, 0) : here + 1;
    const inOrder = [...items.slice(from), ...items.slice(0, from)];
    return inOrder.find((item) => labelOf(item).toLocaleLowerCase().startsWith(letters));
  };
}

const labelOf = (item: HTMLElement) => item.dataset.label ?? item.textContent;
