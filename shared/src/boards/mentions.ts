/** People who are mentioned in a text: they stand in it by their ids, so that no name is left in it when one is forgotten. */
import { limits } from '../limits.ts';
import type { MemberId } from '../ids.ts';

const mark = /@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-f-])/g;

/** How somebody stands in a text. */
export function mentionOf(id: MemberId): string {
  return `@${id}`;
}

/** Each once, in the order in which they stand there. */
export function mentionsIn(text: string): MemberId[] {
  if (!text.includes('@')) return [];
  return [...new Set([...text.matchAll(mark)].map(([, id]) => id as MemberId))];
}

export function mentionsFew(text: string): boolean {
  return mentionsIn(text).length <= limits.mentions;
}

/** What stands where nobody knows a name. */
export const namelessMention = '@…';

/** The text as people read it. */
export function withNames(text: string, nameOf: (id: MemberId) => string | null): string {
  return text.replaceAll(mark, (_, id: string) => {
    const name = nameOf(id as MemberId);
    return name === null ? namelessMention : `@${name}`;
  });
}

export interface MentionPart {
  text: string;
  memberId: MemberId | null;
}

/** The text in pieces, mentions apart. */
export function mentionParts(text: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let at = 0;
  for (const found of text.matchAll(mark)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), memberId: null });
    parts.push({ text: found[0], memberId: found[1] as MemberId });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), memberId: null });
  return parts;
}
