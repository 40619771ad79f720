/** What stands in the menus of a board: fetched behind the first screen, with its many icons. */
import { laterCall } from '../ui/later.ts';

export const boardMenuEntries = laterCall(
  async () => (await import('./boardMenuEntries.tsx')).boardMenuEntries,
);

export const postMenuEntries = laterCall(async () => (await import('./postMenuEntries.tsx')).postMenuEntries);

export const commentMenuEntries = laterCall(
  async () => (await import('./commentMenuEntries.ts')).commentMenuEntries,
);
