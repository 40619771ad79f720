/** A list below a text field, steered from the field: arrow keys choose, Enter takes (WAI-ARIA, combobox pattern). */
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import './styles/options.css';

export interface Options {
  listId: string;
  /** Of the one that Enter takes. */
  activeId: string | undefined;
  optionId: (index: number) => string;
  isActive: (index: number) => boolean;
  /** True where the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Back to the first one. */
  reset: () => void;
}

export function useOptions(count: number, onTake: (index: number) => void): Options {
  const listId = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, count - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  function onKeyDown({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (count === 0 || ctrlKey || metaKey) return false;
    if (key === 'ArrowDown') setWanted((active + 1) % count);
    else if (key === 'ArrowUp') setWanted((active - 1 + count) % count);
    else if (key === 'Enter') onTake(active);
    else return false;
    return true;
  }

  return {
    listId,
    activeId: count > 0 ? optionId(active) : undefined,
    optionId,
    isActive: (index) => index === active,
    onKeyDown,
    reset: () => setWanted(0),
  };
}
