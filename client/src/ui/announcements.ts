/** What screen readers hear: polite news at most every five seconds, urgent news at once. */
import { createStore } from './createStore.ts';

type Spoken = { polite: string; assertive: string };

const PAUSE_MS = 5_000;
/** Long enough to be picked up, then emptied so that the same words can be said again. */
const CLEAR_MS = 1_500;

export const spoken = createStore<Spoken>({ polite: '', assertive: '' });

let waiting: string | null = null;
let pausing = false;

/** Within the pause only the newest polite message is kept: it is the one that is still true. */
export function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  if (urgency === 'assertive') say('assertive', message);
  else if (pausing) waiting = message;
  else sayPolitely(message);
}

function sayPolitely(message: string) {
  say('polite', message);
  pausing = true;
  setTimeout(() => {
    pausing = false;
    const next = waiting;
    waiting = null;
    if (next !== null) sayPolitely(next);
  }, PAUSE_MS);
}

function say(region: keyof Spoken, message: string) {
  spoken.set({ ...spoken.get(), [region]: message });
  setTimeout(() => {
    if (spoken.get()[region] === message) spoken.set({ ...spoken.get(), [region]: '' });
  }, CLEAR_MS);
}
