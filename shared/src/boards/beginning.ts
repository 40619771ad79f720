/** The posts that fill the first screen of a board, in columns and on the wall alike. */
import type { PostId, SectionId } from '../ids.ts';
import { byRank } from '../rank.ts';
import { byPlace } from './pins.ts';
import type { Post, Section } from './records.ts';

/** A board with no more posts is as quick whole. */
const smallBoard = 150;
/** A little more than a window is high; of very many sections only the first are on screen. */
const inSection = 10;
const inColumns = 80;
const onWall = 24;

/** null where the board is small. */
export function postsAtFirst(
  sections: readonly Section[],
  posts: readonly Post[],
): ReadonlySet<PostId> | null {
  if (posts.length <= smallBoard) return null;
  const arranged = posts.filter(({ deletedAt }) => deletedAt === null).sort(byPlace);
  const columns = new Map<SectionId, PostId[]>(sections.toSorted(byRank).map(({ id }) => [id, []]));
  for (const { id, sectionId } of arranged) {
    const column = columns.get(sectionId);
    if (column && column.length < inSection) column.push(id);
  }
  const wall = arranged.slice(0, onWall).map(({ id }) => id);
  return new Set([...wall, ...[...columns.values()].flat().slice(0, inColumns)]);
}
