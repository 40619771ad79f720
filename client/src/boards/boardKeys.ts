/** The keys of a board: between posts with arrows, a letter for what one does often. */
import { useEffect } from 'react';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { createStore, useStore } from '../ui/createStore.ts';
import { keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';
import { isArrowKey } from './postElements.ts';
import type { ArrowKey } from './postElements.ts';
import { useLatest } from '../ui/useLatest.ts';

const keptUnder = 'silta-single-keys';

/** Speech input can type single letters by mistake, so they can be switched off (WCAG 2.2, 2.1.4). */
const singleKeys = createStore(recallFromDevice(keptUnder) !== 'off');
export const useSingleKeys = () => useStore(singleKeys);

export function setSingleKeys(isOn: boolean): void {
  singleKeys.set(isOn);
  keepOnDevice(keptUnder, isOn ? 'on' : 'off');
}

/** With the id of the post that the key was pressed on. */
export interface PostKeys {
  comment: (id: string | undefined) => void;
  move: (id: string | undefined) => void;
  /** Where only its beginning is shown. */
  read: (id: string | undefined) => void;
  /** On to the post that an arrow leads to. */
  walk: (from: HTMLElement, key: ArrowKey) => void;
}

/** Keys on a post; put it on what contains all lanes. */
export function onPostKey(event: ReactKeyboardEvent<HTMLElement>, keys: PostKeys): void {
  const { target, key } = event;
  if (hasModifier(event) || !(target instanceof HTMLElement) || isField(target)) return;
  const post = target.closest<HTMLElement>('[data-post]');
  if (!post) return;
  const letter = singleKeys.get() ? key.toLowerCase() : '';
  if (letter === 'c') keys.comment(post.dataset.post);
  else if (letter === 'm') keys.move(post.dataset.post);
  else if (target !== post) return;
  else if (key === 'Enter' && post.dataset.tile !== undefined) keys.read(post.dataset.post);
  else if (key === 'Enter') openPost(post);
  else if (isArrowKey(key)) keys.walk(post, key);
  else return;
  event.preventDefault();
}

/** Shows all of it and goes to the first thing inside. */
function openPost(post: HTMLElement): void {
  for (const button of post.querySelectorAll<HTMLElement>('[data-opens][aria-expanded="false"]'))
    button.click();
  post.querySelector<HTMLElement>('a[href], button:not(:disabled)')?.focus();
}

/** Keys anywhere on the page while no field has the focus and nothing lies above it. */
export function usePageKeys(keys: Record<string, () => void>): void {
  const latest = useLatest(keys);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const run = latest()[event.key.toLowerCase()];
      if (!run || !singleKeys.get() || event.defaultPrevented || hasModifier(event)) return;
      if (isField(event.target) || document.querySelector('dialog[open], .menu')) return;
      event.preventDefault();
      run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}

function hasModifier({
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
