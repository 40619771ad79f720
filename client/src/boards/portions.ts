/** A long lane in portions, so that what is far away need not be drawn; a post stays in its portion while others come and go. */
import type { LaneItem } from './laneItems.ts';

export interface Portion {
  key: string;
  items: readonly LaneItem[];
  /** Posts of the lane that come before it. */
  before: number;
}

/** Remembers the portions of one lane from one time to the next; the same objects while nothing in them changes. */
export function createPortions(): (items: readonly LaneItem[], size: number) => readonly Portion[] {
  let count = 0;
  let known: readonly Portion[] = [];
  const fresh = () => `portion-${count++}`;

  return (items, size) => {
    const keyOf = new Map(known.flatMap(({ key, items: of }) => of.map((item) => [item.key, key])));
    const grown = groupByKey(items, keyOf);
    // Sorted or filtered anew: nothing is where it was.
    const isOther = grown.length > 2 * Math.ceil(items.length / size) + 4;
    const groups = isOther ? [{ key: null, items: [...items] }] : grown;
    const before = new Map(known.map((portion) => [portion.key, portion]));
    let sum = 0;
    known = groups
      .flatMap((group) => split(group, size, fresh))
      .map((portion) => {
        const made = { ...portion, before: sum };
        sum += postsIn(made.items);
        const same = before.get(made.key);
        return same && isSame(same, made) ? same : made;
      });
    return known;
  };
}

interface Group {
  /** null for items that were in no portion. */
  key: string | null;
  items: LaneItem[];
}

/** What is new joins its upper neighbours, on top its lower ones. */
function groupByKey(items: readonly LaneItem[], keyOf: ReadonlyMap<string, string>): Group[] {
  const groups: Group[] = [];
  const used = new Set<string>();
  for (const [i, item] of items.entries()) {
    const current = groups.at(-1);
    const key = item.kind === 'post' ? (keyOf.get(item.key) ?? null) : null;
    const isVisitor = current?.key !== null && keyOf.get(items[i + 1]?.key ?? '') === current?.key;
    const isFirst = key !== null && !used.has(key) && !(current && isVisitor);
    if (isFirst) used.add(key);
    if (!current || (isFirst && current.key !== null)) groups.push({ key, items: [item] });
    else {
      current.items.push(item);
      if (isFirst) current.key = key;
    }
  }
  return groups;
}

/** One that has grown to twice its size gives off what is on top of it. */
function split({ key, items }: Group, size: number, fresh: () => string) {
  const keep = key !== null && items.length <= 2 * size ? items.length : size;
  const rest = key === null ? items : items.slice(0, -keep);
  const portions = Array.from({ length: Math.ceil(rest.length / size) }, (_, i) => ({
    key: fresh(),
    items: rest.slice(i * size, (i + 1) * size),
  }));
  return key === null ? portions : [...portions, { key, items: items.slice(-keep) }];
}

function isSame(a: Portion, b: Portion): boolean {
  return (
    a.before === b.before &&
    a.items.length === b.items.length &&
    a.items.every((item, i) => isSameItem(item, b.items[i]))
  );
}

function isSameItem(a: LaneItem, b: LaneItem | undefined): boolean {
  if (b?.kind !== a.kind || b.key !== a.key || a.kind === 'ghost') return false;
  return a.kind !== 'post' || (b.kind === 'post' && a.post === b.post);
}

export function postsIn(items: readonly LaneItem[]): number {
  return items.filter(({ kind }) => kind === 'post' || kind === 'ghost').length;
}
