/** How people are written in a text field: `@Aino`, with the code of the side where two have the same name. */
import { mentionOf, withNames } from '@silta/shared/boards/mentions';
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';

export interface Labels {
  labelOf: (id: MemberId) => string | null;
  /** As it is kept: by ids. */
  toKept: (typed: string) => string;
  /** As it is written. */
  toTyped: (kept: string) => string;
}

type Person = Pick<Member, 'id' | 'name'> & { code: string };

/** Before it stands no letter, or every e-mail address would mention somebody. */
const before = '(?<![\\p{L}\\p{N}])@';
const after = '(?![\\p{L}\\p{N}])';

export function mentionLabels(people: readonly Person[]): Labels {
  const labels = uniqueLabels(people);
  const idOf = new Map([...labels].map(([id, label]) => [label, id]));
  const longestFirst = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const any =
    longestFirst.length > 0
      ? new RegExp(`${before}(${longestFirst.map(escaped).join('|')})${after}`, 'gu')
      : null;
  return {
    labelOf: (id) => labels.get(id) ?? null,
    toKept: (typed) =>
      any === null
        ? typed
        : typed.replace(any, (whole, label: string) => {
            const id = idOf.get(label);
            return id === undefined ? whole : mentionOf(id);
          }),
    toTyped: (kept) => withNames(kept, (id) => labels.get(id) ?? null),
  };
}

/** By how long they are here, so that a newcomer changes nobody else's. */
function uniqueLabels(people: readonly Person[]): Map<MemberId, string> {
  const labels = new Map<MemberId, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { id, name, code } of people) {
    const first = (counts.get(name) ?? 0) > 1 ? `${name} ${code}` : name;
    let label = first;
    for (let n = 2; taken.has(label); n += 1) label = `${first} ${n}`;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What is being typed behind an @ at the end; null where nobody is being mentioned. */
export function mentionBeingTyped(text: string): { at: number; words: string } | null {
  const found = /(?<![\p{L}\p{N}])@([\p{L}\p{N}'’.\- ]{0,40})$/u.exec(text);
  return found ? { at: found.index, words: found[1] ?? '' } : null;
}
