/** What of a board's records is on screen and in which order; lists stay the same objects while nothing in them changes. */
import type { ReactionKind } from '@silta/shared/boards/fields';
import type { Comment, Layout, Post, Section } from '@silta/shared/boards/records';
import type { MemberId, PostId, SectionId, SideId } from '@silta/shared/ids';
import { byRank } from '@silta/shared/rank';
import { readingOrder, spotsOf } from './canvas/spots.ts';
import { freshSince } from './find/fresh.ts';
import { isFiltering, passesThrough } from './postFilter.ts';
import type { NameOf, PostFilter } from './postFilter.ts';
import { inOrder } from './postOrder.ts';
import type { Sort } from './postOrder.ts';

/** Every layout but the columns is one lane, `wall`, with the posts of all sections. */
export type LaneId = SectionId | 'wall';

export interface Lane {
  id: LaneId;
  /** Empty for the one lane with all posts. */
  title: string;
  /** Where a new post goes. */
  sectionId: SectionId;
  /** On screen, in the chosen order. */
  posts: readonly Post[];
  /** All that lie in the lane, as arranged. */
  arranged: readonly Post[];
  /** From others, and kept back so that nothing moves under the reader. */
  held: number;
}

export interface BoardView {
  sections: readonly Section[];
  lanes: readonly Lane[];
  commentsOf: (post: Post) => readonly Comment[];
  /** Posts on the board, whatever the filter. */
  total: number;
  bySide: ReadonlyMap<SideId, number>;
  /** New since the last visit, or with a new comment. */
  fresh: readonly Post[];
  waiting: number;
  /** Who has posted with their name. */
  writers: readonly MemberId[];
  /** Posts on screen. */
  found: number;
  /** What can be brought back, newest first. */
  bin: readonly Post[];
}

export interface BoardInput {
  layout: Layout;
  sections: readonly Section[];
  posts: readonly Post[];
  comments: readonly Comment[];
  nameOf: NameOf;
  filter: PostFilter;
  sort: Sort;
  reactions: ReactionKind;
  held: ReadonlySet<PostId>;
  /** null for somebody who only reads along. */
  me: MemberId | null;
  /** The last visit; null for the first one. */
  since: string | null;
}

const none: readonly never[] = [];

export function createBoardView(): (input: BoardInput) => BoardView {
  const same = sameLists();
  const commentsBy = remembered((comments: readonly Comment[]) => {
    const groups = groupComments(comments, same);
    return (post: Post) => groups.get(post.id) ?? none;
  });
  return (input) => {
    const sections = same<Section>('sections', [...input.sections].sort(byRank));
    const commentsOf = commentsBy(input.comments);
    const onBoard = input.posts.filter((post) => post.deletedAt === null);
    const isFresh = freshSince(input.since, input.me);
    const passes = passesThrough(input.filter, {
      commentsOf,
      nameOf: input.nameOf,
      me: input.me,
      isFresh,
    });
    const lanes = lanesOf(input.layout, sections, onBoard).map(({ posts, ...lane }) => {
      const arranged = same(`arranged ${lane.id}`, inOrder(posts, 'arranged', input.reactions));
      const passing = isFiltering(input.filter) ? arranged.filter(passes) : arranged;
      const shown = orderOf(passing, arranged, input);
      const visible = input.held.size > 0 ? shown.filter((post) => !input.held.has(post.id)) : shown;
      return {
        ...lane,
        arranged,
        posts: same(`posts ${lane.id}`, visible),
        held: shown.length - visible.length,
      };
    });
    return {
      sections,
      lanes,
      commentsOf,
      ...countsOf(onBoard),
      fresh: same(
        'fresh',
        onBoard.filter((post) => isFresh(post, commentsOf(post))),
      ),
      writers: same('writers', writersOf(onBoard)),
      found: lanes.reduce((sum, lane) => sum + lane.posts.length + lane.held, 0),
      bin: binOf(input.posts),
    };
  };
}

/** In some layouts time or the place is the order; beside the map, what lies on it comes first. */
function orderOf(
  passing: readonly Post[],
  arranged: readonly Post[],
  { layout, sort, reactions }: BoardInput,
) {
  if (layout === 'timeline') return inOrder(passing, 'time', reactions);
  if (layout === 'canvas') return readingOrder(passing, spotsOf(arranged));
  if (layout === 'map')
    return [...passing].sort((a, b) => Number(!(a.location ?? a.track)) - Number(!(b.location ?? b.track)));
  return sort === 'arranged' ? passing : inOrder(passing, sort, reactions);
}

function lanesOf(layout: Layout, sections: readonly Section[], posts: readonly Post[]) {
  const [first] = sections;
  if (!first) return [];
  if (layout !== 'columns') return [{ id: 'wall' as const, title: '', sectionId: first.id, posts }];
  const bySection = groupBy(posts, (post) => post.sectionId);
  return sections.map(({ id, title }) => ({ id, title, sectionId: id, posts: bySection.get(id) ?? none }));
}

function countsOf(onBoard: readonly Post[]) {
  return {
    total: onBoard.length,
    bySide: countBySide(onBoard),
    waiting: onBoard.filter((post) => post.state === 'waiting').length,
  };
}

function binOf(posts: readonly Post[]): Post[] {
  return posts.filter((post) => post.deletedAt !== null).sort((a, b) => compare(b.deletedAt, a.deletedAt));
}

function writersOf(posts: readonly Post[]): MemberId[] {
  return [...new Set(posts.flatMap(({ authorId, anonymous }) => (authorId && !anonymous ? [authorId] : [])))];
}

type Same = <T>(name: string, list: readonly T[]) => readonly T[];

function groupComments(comments: readonly Comment[], same: Same): ReadonlyMap<PostId, readonly Comment[]> {
  const there = comments.filter((comment) => comment.deletedAt === null);
  const groups = new Map<PostId, readonly Comment[]>();
  for (const [postId, group] of groupBy(there, (comment) => comment.postId)) {
    const oldestFirst = group.sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
    groups.set(postId, same(`comments ${postId}`, oldestFirst));
  }
  return groups;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function countBySide(posts: readonly Post[]): ReadonlyMap<SideId, number> {
  const counts = new Map<SideId, number>();
  for (const { sideId } of posts) counts.set(sideId, (counts.get(sideId) ?? 0) + 1);
  return counts;
}

/** What was made of the same thing the last time. */
function remembered<T extends object, R>(make: (of: T) => R): (of: T) => R {
  let last: { of: T; made: R } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}

/** Gives back the list from before where the new one has the same members, so that memoised parts rest. */
function sameLists(): Same {
  const known = new Map<string, readonly unknown[]>();
  return <T>(name: string, list: readonly T[]) => {
    const before = known.get(name) as readonly T[] | undefined;
    if (before?.length === list.length && list.every((item, i) => item === before[i])) return before;
    known.set(name, list);
    return list;
  };
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
