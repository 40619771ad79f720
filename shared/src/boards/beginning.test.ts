// The posts that fill the first screen: the top of every section, and the top of the wall.
import { newId } from '../ids.ts';
import type { PostId, RoomId, SectionId } from '../ids.ts';
import { postsAtFirst } from './beginning.ts';
import type { Post, Section } from './records.ts';

const sectionsNamed = (count: number): Section[] =>
  Array.from({ length: count }, (_, i) => ({
    id: newId<SectionId>(),
    roomId: newId<RoomId>(),
    title: '',
    rank: `S${100 + i}`,
    prompt: '',
    starter: '',
    posting: 'everyone' as const,
    collecting: false,
    collected: {},
  }));

/** In the order of their numbers; `place` says in which section each lies. */
function posts(count: number, sections: readonly Section[], place: (i: number) => number): Post[] {
  const made = Array.from({ length: count }, (_, i) => ({
    id: newId<PostId>(),
    sectionId: sections[place(i)]?.id,
    rank: `W${1000 + i}`,
    deletedAt: null,
  }));
  return made as unknown as Post[];
}

test('a small board is shown whole', () => {
  const sections = sectionsNamed(2);
  expect(
    postsAtFirst(
      sections,
      posts(150, sections, (i) => i % 2),
    ),
  ).toBeNull();
  expect(
    postsAtFirst(
      sections,
      posts(151, sections, (i) => i % 2),
    ),
  ).not.toBeNull();
});

test('each section begins with its first posts, however far down they lie on the wall', () => {
  const sections = sectionsNamed(2);
  const all = posts(500, sections, (i) => (i < 400 ? 0 : 1));
  const first = postsAtFirst(sections, all.toReversed());
  expect(all.map(({ id }) => first?.has(id)).slice(0, 24)).not.toContain(false);
  expect(all.map(({ id }) => first?.has(id)).slice(400, 410)).not.toContain(false);
  expect(first?.size).toBe(34);
});

test('what is in the bin is not among them, and of very many sections only the first', () => {
  const sections = sectionsNamed(40);
  const all = posts(2_000, sections, (i) => i % 40);
  const deleted = { ...all[0], deletedAt: '2026-03-02T08:00:00.000Z' } as Post;
  const first = postsAtFirst(sections, [deleted, ...all.slice(1)]);
  expect(first?.has(deleted.id)).toBe(false);
  expect(first?.size).toBeLessThan(110);
});
