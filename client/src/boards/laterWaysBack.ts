/** What leads texts back into the composer: fetched behind the first screen, like the composer itself. */
import { laterCall } from '../ui/later.ts';
import { showToast } from '../ui/toasts.ts';
import type { ActionParts, WaysBack } from './actionParts.ts';

export const waysBack = laterCall(async () => (await import('./waysBack.ts')).waysBack);

/** Where it cannot be had it says so, and everything stays where it is. */
export function waysBackLater(parts: ActionParts): WaysBack {
  const go = (along: (ways: WaysBack) => void) => {
    const ways = waysBack(parts);
    const tell = () => showToast({ kind: 'error', text: parts.now().unreachable });
    if (ways instanceof Promise) ways.then(along, tell);
    else along(ways);
  };
  return {
    takeBack: (post) => go((ways) => ways.takeBack(post)),
    discard: (post) => go((ways) => ways.discard(post)),
    takeUp: (sentBack) => go((ways) => ways.takeUp(sentBack)),
    moveOn: (composing) => go((ways) => ways.moveOn(composing)),
    leaveComment: (id) => go((ways) => ways.leaveComment(id)),
  };
}
