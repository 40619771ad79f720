/** Connections: who makes and removes them, who sees them, and what becomes of them with their two posts. */
import type { Connection } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, ConnectionId, PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aConnection, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let ours: PostId;
let theirs: PostId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await setRules(world, {});
  ours = await aPost(world, learner());
  theirs = await aPost(world, partner());
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const partner = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'FI');
const guest = () => world.as('guest', 'DE');

async function seenBy(by: Person): Promise<Connection[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  const all = records.connection as Connection[];
  return all.filter(({ fromId, toId }) => [fromId, toId].includes(ours) || [fromId, toId].includes(theirs));
}

test('everybody who writes connects any two posts, once', async () => {
  await guest()
    .send('connection.make', { id: newId<ConnectionId>(), postId: ours, toId: theirs })
    .refuses('forbidden');
  await aConnection(classmate(), ours, theirs);
  await partner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: theirs, toId: ours })
    .succeeds();
  for (const by of [guest(), learner(), partner(), teacher()])
    expect(await seenBy(by)).toMatchObject([{ fromId: ours, toId: theirs }]);
  await learner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: ours, toId: ours })
    .refuses('invalid');
});

test('does not tell who has made it, not even to staff', async () => {
  await aConnection(classmate(), ours, theirs);
  expect(await seenBy(classmate())).toMatchObject([{ makerId: classmate().memberId }]);
  for (const by of [learner(), partner(), teacher(), world.as('coordinator', 'DE')])
    expect(await seenBy(by)).toMatchObject([{ makerId: null }]);
});

test('is removed by whoever made it and by staff of both sides', async () => {
  for (const by of [classmate(), teacher(), world.as('hostTutor', 'DE')]) {
    const connectionId = await aConnection(classmate(), ours, theirs);
    for (const other of [learner(), partner(), world.as('manager', 'FI'), guest()])
      await other.send('connection.remove', { connectionId }).refuses('forbidden');
    await by.send('connection.remove', { connectionId }).succeeds();
    expect(await seenBy(guest())).toEqual([]);
  }
});

test.each(['ours', 'theirs'] as const)('is seen only where both posts are: %s is hidden', async (which) => {
  const connectionId = await aConnection(classmate(), ours, theirs);
  const postId = which === 'ours' ? ours : theirs;
  await teacher().send('post.hide', { postId }).succeeds();
  for (const by of [learner(), partner(), classmate(), guest()]) expect(await seenBy(by)).toEqual([]);
  expect(await seenBy(world.as('teacher', 'DE'))).toHaveLength(1);
  await classmate().send('connection.remove', { connectionId }).refuses('notFound');
  await teacher().send('post.show', { postId }).succeeds();
  expect(await seenBy(guest())).toHaveLength(1);
});

test('goes into the bin with a post and comes back with it', async () => {
  await aConnection(classmate(), ours, theirs);
  await partner().send('post.delete', { postId: theirs }).succeeds();
  expect(await seenBy(partner())).toEqual([]);
  await learner().send('post.delete', { postId: ours }).succeeds();
  await partner().send('post.restore', { postId: theirs }).succeeds();
  expect(await seenBy(guest())).toEqual([]);
  await learner().send('post.restore', { postId: ours }).succeeds();
  expect(await seenBy(guest())).toHaveLength(1);
});

test('is revealed with what was collected', async () => {
  await aConnection(classmate(), ours, theirs);
  await teacher().send('section.collect', {}).succeeds();
  await teacher().send('post.return', { postId: ours, word: 'One change, please.' }).succeeds();
  const mended = { title: 'Mended', text: '', language: 'en', paper: 'sky' } as const;
  await learner()
    .send('post.edit', { postId: ours, ...mended })
    .succeeds();
  expect(await seenBy(partner())).toEqual([]);
  await teacher().send('section.reveal', {}).succeeds();
  expect(await seenBy(partner())).toHaveLength(1);
});

test('a post that one does not see is answered like one that is not there', async () => {
  await teacher().send('post.hide', { postId: theirs }).succeeds();
  for (const toId of [theirs, newId<PostId>()])
    await learner()
      .send('connection.make', { id: newId<ConnectionId>(), postId: ours, toId })
      .refuses('notFound');
  await partner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: theirs, toId: ours })
    .refuses('notFound');
});

test('is bounded at each end', async () => {
  for (let i = 0; i < limits.connectionsOfPost; i += 1)
    await aConnection(learner(), await aPost(world, learner()), theirs);
  await learner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: ours, toId: theirs })
    .refuses('full');
  await learner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: theirs, toId: ours })
    .refuses('full');
});

test('takes nothing where the board is locked', async () => {
  const connectionId = await aConnection(learner(), ours, theirs);
  await setRules(world, { locked: true });
  await learner().send('connection.remove', { connectionId }).refuses('locked');
  await learner()
    .send('connection.make', { id: newId<ConnectionId>(), postId: ours, toId: theirs })
    .refuses('locked');
});

test('whoever is forgotten leaves the connection and takes their name along', async () => {
  const newcomer = await world.welcome('learner', 'FI');
  await aConnection(newcomer, ours, theirs);
  const mine = await aPost(world, newcomer);
  await aConnection(learner(), mine, ours);
  const { memberId } = newcomer;
  const order = { id: newId<CommandId>(), room: world.boardId, name: 'author.forget', payload: { memberId } };
  await world.house.door.send({ ...order, accountId: null, road: 'rest' });
  expect(await seenBy(newcomer)).toMatchObject([{ fromId: ours, toId: theirs, makerId: null }]);
});
