/** Boards and sections: making, naming, putting away, and what may be removed. */
import { newId } from '@silta/shared/ids';
import type { SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aPost, aSection, boardNamed, postBy } from '../testing/given.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const teacher = () => world.as('teacher', 'FI');

async function recordsOf(room = world.boardId) {
  return (await world.house.feed.snapshot(teacher().accountId, room)).records;
}

async function tallyOf(type: string, count: number, room = world.boardId): Promise<void> {
  await world.dataSource.query(
    `update "room" set "tally" = jsonb_set("tally", array[$2], to_jsonb($3::int)) where "id" = $1`,
    [room, type, count],
  );
}

test('a new board is a room with its sections, number 1', async () => {
  const board = boardNamed('Questions for the visit');
  await teacher().send('board.create', board).succeeds();
  const snapshot = await world.house.feed.snapshot(world.as('learner', 'DE').accountId, board.id);
  expect(snapshot).toMatchObject({ seq: 1, records: { section: board.sections, post: [] } });
  await teacher().send('board.create', board).refuses('conflict');
});

test('the same section twice is a conflict, and leaves nothing behind', async () => {
  const board = boardNamed('Twice');
  const sections = [...board.sections, ...board.sections];
  await teacher()
    .send('board.create', { ...board, sections })
    .refuses('conflict');
  const rooms: unknown[] = await world.dataSource.query(`select 1 from "room" where "id" = $1`, [board.id]);
  expect(rooms).toEqual([]);
  const sectionId = world.sections[0];
  await teacher().send('section.create', { id: sectionId, title: 'x', rank: 'a1' }).refuses('conflict');
});

test('naming, layout, rules and order', async () => {
  const { boardId } = world;
  const rules = { anonymity: 'peers', approval: 'learners', locked: false, posting: 'staff' } as const;
  await teacher().send('board.rename', { boardId, title: ' New\nname ' }).succeeds();
  await teacher().send('board.setLayout', { boardId, layout: 'wall' }).succeeds();
  await teacher().send('board.setRules', { boardId, rules }).succeeds();
  const { board = [] } = await recordsOf(world.partnershipId);
  expect(board.find(({ id }) => id === boardId)).toMatchObject({
    title: 'New name',
    layout: 'wall',
    ...rules,
  });
  await teacher()
    .send('board.setRules', { boardId, rules: { ...rules, approval: 'off', posting: 'everyone' } })
    .succeeds();
  await teacher().send('section.rename', { sectionId: world.sections[0], title: 'Tools' }).succeeds();
  await teacher().send('section.move', { sectionId: world.sections[0], rank: 'z1' }).succeeds();
  const { section = [] } = await recordsOf();
  expect(section.find(({ id }) => id === world.sections[0])).toMatchObject({ title: 'Tools', rank: 'z1' });
});

describe('a section is removed', () => {
  test('only when nothing is in it; what is in the bin goes to the first one in order', async () => {
    await teacher().send('section.move', { sectionId: world.sections[0], rank: 'z1' }).succeeds();
    const sectionId = await aSection(teacher());
    const postId = await aPost(world, teacher(), { sectionId });
    await teacher().send('section.remove', { sectionId }).refuses('notEmpty');
    await teacher().send('post.delete', { postId }).succeeds();
    await teacher().send('section.remove', { sectionId }).succeeds();
    await teacher().send('post.restore', { postId }).succeeds();
    const { post = [] } = await recordsOf();
    expect(post.find(({ id }) => id === postId)).toMatchObject({ sectionId: world.sections[1] });
    await teacher().send('post.create', postBy(world, { sectionId })).refuses('notFound');
    await teacher().send('section.rename', { sectionId, title: 'x' }).refuses('notFound');
  });

  test('but never the last one', async () => {
    const board = boardNamed('One section');
    await teacher().send('board.create', board).succeeds();
    const { id: sectionId } = needed(board.sections[0]);
    await teacher().send('section.remove', { sectionId }, { room: board.id }).refuses('notEmpty');
  });
});

test('limits: titles, sections and boards', async () => {
  const { boardId, partnershipId } = world;
  const section = { id: newId<SectionId>(), title: 'x', rank: 'a1' };
  await teacher()
    .send('board.rename', { boardId, title: 'x'.repeat(limits.boardTitle + 1) })
    .refuses('tooLong', { field: 'title', limit: limits.boardTitle });
  await teacher()
    .send('board.rename', { boardId, title: ' \u200b\ufeff ' })
    .refuses('invalid', { field: 'title' });
  await teacher()
    .send('section.create', { ...section, title: 'x'.repeat(limits.sectionTitle + 1) })
    .refuses('tooLong');
  await teacher()
    .send('section.create', { ...section, rank: 'a'.repeat(201) })
    .refuses('invalid', { field: 'rank' });
  await tallyOf('section', limits.sections);
  await teacher().send('section.create', section).refuses('full', { limit: limits.sections });
  await tallyOf('board', limits.boards, partnershipId);
  await teacher().send('board.create', boardNamed('Too many')).refuses('full', { limit: limits.boards });
  const many = Array.from({ length: limits.sections + 1 }, () => ({ ...section, id: newId<SectionId>() }));
  await teacher()
    .send('board.create', { ...boardNamed('Long'), sections: many })
    .refuses('invalid', { field: 'sections' });
  await teacher()
    .send('board.create', { ...boardNamed('Empty'), sections: [] })
    .refuses('invalid', { field: 'sections' });
});
