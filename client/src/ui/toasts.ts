/** The short messages at the edge of the screen, and how to show one from anywhere. */
import { createStore, useStore } from './createStore.ts';
import type { ButtonKind } from './buttonLook.ts';

export type ToastAction = { label: string; onPress: () => void; kind?: ButtonKind };
export type Toast = {
  /** Showing a toast with the id of one on screen replaces it. */
  id?: string;
  /** An error never closes by itself. */
  kind?: 'done' | 'info' | 'error';
  title?: string;
  text: string;
  actions?: ToastAction[];
};
export type ShownToast = Toast & { id: string };

/** More than this would cover the page; the oldest that is not an error gives way. */
const MOST_AT_ONCE = 3;

export const shownToasts = createStore<readonly ShownToast[]>([]);

let lastNumber = 0;

export function showToast(toast: Toast): string {
  const id = toast.id ?? `toast-${++lastNumber}`;
  const others = shownToasts.get().filter((shown) => shown.id !== id);
  const tooMany = others.length >= MOST_AT_ONCE;
  const givesWay = tooMany ? others.find((shown) => shown.kind !== 'error') : undefined;
  shownToasts.set([...others.filter((shown) => shown !== givesWay), { ...toast, id }]);
  return id;
}

export function closeToast(id: string): void {
  shownToasts.set(shownToasts.get().filter((shown) => shown.id !== id));
}

export function closeAllToasts(): void {
  shownToasts.set([]);
}

export const useShownToasts = () => useStore(shownToasts);
