/** Who may be mentioned in a text: the members of the partnership who are there. */
import { mentionsIn } from '@silta/shared/boards/mentions';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { Load } from '../realtime/scope.ts';

export const mentionedIn = (text: string): Load => ({ type: 'member', ids: mentionsIn(text) });

/** `mentionedIn` must be loaded. Whoever stood there before may have left meanwhile. */
export function needMentioned(changes: Changes, text: string, before = ''): void {
  const known = new Set(mentionsIn(before));
  for (const id of mentionsIn(text)) {
    if (known.has(id)) continue;
    if (changes.need('member', id).removedAt !== null) throw new Refusal('notFound');
  }
}
