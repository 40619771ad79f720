/** A long lane in portions, so that what is far away need not be drawn; a post stays in its portion while others come and go. */
import type { PostId } from '@silta/shared/ids';
import type { LaneItem } from './laneItems.ts';

export interface Portion {
  key: string;
  items: readonly LaneItem[];
  /** Posts of the lane that come before it. */
  before: number;
}

export interface PortionSizes {
  /** The one on top is what a window holds, and drawn before anything else. */
  first: number;
  others: number;
}

/** Remembers the portions of one lane from one time to the next; the same objects while nothing in them changes. */
export function createPortions(): (items: readonly LaneItem[], sizes: PortionSizes) => readonly Portion[] {
  let count = 0;
  let known: readonly Portion[] = [];
  const fresh = () => `portion-${count++}`;

  return (items, sizes) => {
    const keyOf = new Map(known.flatMap(({ key, items: of }) => of.map((item) => [item.key, key])));
    const grown = groupByKey(items, keyOf, sizes.others);
    // Sorted or filtered anew: nothing is where it was.
    const isOther = grown.length > 2 * Math.ceil(items.length / sizes.others) + 4;
    const groups = isOther ? [{ key: null, items: [...items] }] : grown;
    const before = new Map(known.map((portion) => [portion.key, portion]));
    let sum = 0;
    known = groups
      .flatMap((group, i) => split(group, i === 0 ? sizes : { ...sizes, first: sizes.others }))
      .map(({ key, items: of }) => {
        const made = { key: key ?? fresh(), items: of, before: sum };
        sum += postsIn(of);
        const same = before.get(made.key);
        return same && isSame(same, made) ? same : made;
      });
    return known;
  };
}

interface Group {
  /** null for items that were in no portion. */
  key: string | null;
  items: readonly LaneItem[];
}

/** What is new among the posts of a portion, or fills it up, joins it; what is new before a portion is its top. */
function groupByKey(
  items: readonly LaneItem[],
  keyOf: ReadonlyMap<string, string>,
  size: number,
): readonly Group[] {
  const keys = items.map(({ kind, key }) => (kind === 'post' ? (keyOf.get(key) ?? null) : null));
  const following = nextOf(keys);
  const groups: { key: string | null; items: LaneItem[] }[] = [];
  const used = new Set<string>();
  for (const [i, item] of items.entries()) {
    const current = groups.at(-1);
    const key = keys[i] ?? null;
    const isInside = current !== undefined && current.key !== null && following[i] === current.key;
    const isFirst = key !== null && !used.has(key) && !isInside;
    const isBeyond = key === null && !isInside && (current?.items.length ?? 0) >= size;
    if (isFirst) used.add(key);
    if (current?.key === null) {
      current.items.push(item);
      if (isFirst) current.key = key;
    } else if (!current || isFirst || isBeyond) groups.push({ key, items: [item] });
    else current.items.push(item);
  }
  return groups;
}

/** For each place the first key that comes after it. */
function nextOf(keys: readonly (string | null)[]): (string | null)[] {
  let next: string | null = null;
  return keys
    .map((_, i) => {
      const following = next;
      next = keys[keys.length - 1 - i] ?? next;
      return following;
    })
    .reverse();
}

/** One that has grown to twice its size gives off what is on top of it. */
function split({ key, items }: Group, { first, others }: PortionSizes): Group[] {
  if (key !== null && items.length <= 2 * others) return [{ key, items }];
  const rest = key === null ? items : items.slice(0, -others);
  const parts = [...cut(rest.slice(0, first), first), ...cut(rest.slice(first), others)];
  const made: Group[] = parts.map((part) => ({ key: null, items: part }));
  return key === null ? made : [...made, { key, items: items.slice(-others) }];
}

function cut(items: readonly LaneItem[], size: number): (readonly LaneItem[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
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

export function holds({ items }: Portion, id: PostId | null): boolean {
  return id !== null && items.some((item) => item.kind === 'post' && item.post.id === id);
}
