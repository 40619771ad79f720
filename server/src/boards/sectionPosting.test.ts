/** Who posts in a section: everyone, staff, or those of one side; always staff, so that they can prepare it. */
import { newId } from '@silta/shared/ids';
import type { SideId } from '@silta/shared/ids';
import { aComment, aPost, postBy, setRules } from '../testing/given.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
  await setRules(world, {});
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');
const sectionId = () => world.sections[0];
const setPosting = (posting: 'everyone' | 'staff' | SideId) =>
  teacher().send('section.setPosting', { sectionId: sectionId(), posting }).succeeds();

test.each(['learner', 'manager'] as const)(
  'where staff post, a %s is told that it is closed',
  async (role) => {
    await setPosting('staff');
    for (const side of ['FI', 'DE'] as const)
      await world.as(role, side).send('post.create', postBy(world)).refuses('sectionClosed');
    await world.as('hostTutor', 'DE').send('post.create', postBy(world)).succeeds();
    await world
      .as(role, 'FI')
      .send('post.create', postBy(world, { sectionId: world.sections[1] }))
      .succeeds();
  },
);

test('where one side posts, the other one reads and answers, and its staff may prepare', async () => {
  await setPosting(world.sides.DE);
  await learner().send('post.create', postBy(world)).refuses('sectionClosed');
  const postId = await aPost(world, world.as('learner', 'DE'));
  await aComment(learner(), postId);
  await teacher().send('post.create', postBy(world)).succeeds();
});

test('moving is no way in; what lies there already is still mended, put in order and taken out', async () => {
  await setPosting('everyone');
  const inside = await aPost(world, learner());
  const outside = await aPost(world, learner(), { sectionId: world.sections[1] });
  await setPosting('staff');
  const move = { sectionId: sectionId(), rank: 'a1' };
  await learner()
    .send('post.move', { postId: outside, ...move })
    .refuses('sectionClosed');
  await learner()
    .send('post.move', { postId: inside, ...move })
    .succeeds();
  const edit = { title: 'Mended', text: '', language: 'en', paper: 'plain' } as const;
  await learner()
    .send('post.edit', { postId: inside, ...edit })
    .succeeds();
  await learner().send('post.move', { postId: inside, sectionId: world.sections[1], rank: 'a1' }).succeeds();
  await teacher()
    .send('post.move', { postId: outside, ...move })
    .succeeds();
});

test('only for a side that there is, and not on an archived board', async () => {
  const somewhere = world.elsewhere.sides.FI;
  for (const posting of [newId<SideId>(), somewhere])
    await teacher().send('section.setPosting', { sectionId: sectionId(), posting }).refuses('notFound');
  await teacher()
    .sendAnything('section.setPosting', { sectionId: sectionId(), posting: 'us' })
    .refuses('invalid');
  await teacher().send('board.archive', { boardId: world.boardId }).succeeds();
  await teacher()
    .send('section.setPosting', { sectionId: sectionId(), posting: 'staff' })
    .refuses('archived');
  await teacher().send('board.unarchive', { boardId: world.boardId }).succeeds();
});
