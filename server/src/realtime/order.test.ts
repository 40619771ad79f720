/** What the door does not let through: wrong shapes, wrong rooms, and what belongs to others. */
import { newId } from '@silta/shared/ids';
import type { PairId, PostId } from '@silta/shared/ids';
import { aPost, boardNamed, commentOn, postBy } from '../testing/given.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');

describe('D7 what has the wrong shape is refused before anything is read', () => {
  const wrong: [string, (post: object) => unknown, string][] = [
    ['nothing', () => undefined, ''],
    ['an array', () => [], ''],
    ['an unknown key', (post) => ({ ...post, state: 'shown' }), ''],
    ['a wrong type', (post) => ({ ...post, title: 7 }), 'title'],
    ['an id in capitals', (post) => ({ ...post, id: newId().toUpperCase() }), 'id'],
    ['another paper', (post) => ({ ...post, paper: 'gold' }), 'paper'],
    ['a rank that ends in 0', (post) => ({ ...post, rank: 'a0' }), 'rank'],
    ['a language that is none', (post) => ({ ...post, language: 'EN-gb' }), 'language'],
    ['nothing said', (post) => ({ ...post, title: ' ', text: '\u202e\n' }), 'text'],
  ];
  test.each(wrong)('%s', async (_, make, field) => {
    await learner()
      .sendAnything('post.create', make(postBy(world)))
      .refuses('invalid', { field });
  });

  test('a prototype is no key', async () => {
    const payload: unknown = JSON.parse(
      JSON.stringify(postBy(world)).replace('{', '{"__proto__":{"state":"shown"},'),
    );
    await learner().sendAnything('post.create', payload).refuses('invalid');
  });

  test.each(['post.shout', 'toString', '__proto__', 'constructor', ''])(
    'the unknown command %p',
    async (name) => {
      await learner().sendAnything(name, {}, { room: world.boardId }).refuses('invalid', { field: 'name' });
    },
  );

  test('a command in a room of another kind', async () => {
    const { partnershipId, boardId } = world;
    await learner()
      .send('post.create', postBy(world), { room: partnershipId })
      .refuses('invalid', { field: 'room' });
    await teacher()
      .send('board.create', boardNamed('Inside'), { room: boardId })
      .refuses('invalid', { field: 'room' });
    const invitation = { id: newId(), sideId: world.sides.FI, role: 'learner', useLimit: 1, days: 1 };
    await teacher()
      .sendAnything('invitation.create', invitation, { room: boardId })
      .refuses('invalid', { field: 'room' });
    await teacher().send('pair.mix', {}, { room: boardId }).refuses('invalid', { field: 'room' });
    await teacher()
      .send('board.rename', { boardId, title: 'X' }, { room: boardId })
      .refuses('invalid', { field: 'room' });
  });
});

describe('D8 what is elsewhere is not there', () => {
  test('a room that does not exist, and one of others', async () => {
    await learner().send('post.create', postBy(world), { room: newId() }).refuses('notFound');
    await learner().send('post.create', postBy(world), { room: world.elsewhere.boardId }).refuses('notFound');
  });

  test('records of another board or partnership', async () => {
    const { elsewhere } = world;
    const post = await aPost(world, learner());
    const foreign = await aPost(elsewhere, elsewhere.as('learner', 'FI'));
    await teacher().send('post.delete', { postId: foreign }).refuses('notFound');
    await teacher().send('comment.create', commentOn(foreign)).refuses('notFound');
    await learner()
      .send('post.create', postBy(world, { sectionId: elsewhere.sections[0] }))
      .refuses('notFound');
    await learner()
      .send('post.move', { postId: post, sectionId: elsewhere.sections[0], rank: 'a1' })
      .refuses('notFound');
    await teacher()
      .send('board.rename', { boardId: elsewhere.boardId, title: 'Ours now' })
      .refuses('notFound');
    await teacher()
      .send('side.edit', {
        sideId: elsewhere.sides.FI,
        kind: 'school',
        name: 'x',
        place: '',
        timeZone: 'UTC',
        languages: ['en'],
      })
      .refuses('notFound');
    const memberIds = [learner().memberId, elsewhere.as('learner', 'DE').memberId];
    await teacher().send('pair.make', { id: newId<PairId>(), memberIds }).refuses('notFound');
  });

  test('the id of what is elsewhere cannot be taken', async () => {
    const { elsewhere } = world;
    const foreign = await aPost(elsewhere, elsewhere.as('learner', 'FI'));
    await learner()
      .send('post.create', postBy(world, { id: foreign }))
      .refuses('conflict');
    const before = await seqOf(elsewhere.partnershipId);
    for (const id of [elsewhere.boardId, elsewhere.partnershipId, world.partnershipId, world.boardId]) {
      await teacher()
        .send('board.create', { ...boardNamed('Robber'), id })
        .refuses('conflict');
    }
    expect(await seqOf(elsewhere.partnershipId)).toBe(before);
  });

  test('what never was', async () => {
    await teacher().send('post.delete', { postId: newId<PostId>() }).refuses('notFound');
    await teacher().send('pair.split', { pairId: newId<PairId>() }).refuses('notFound');
  });
});

async function seqOf(room: string): Promise<number> {
  const [row]: { seq: number }[] = await world.dataSource.query(`select "seq" from "room" where "id" = $1`, [
    room,
  ]);
  return needed(row).seq;
}
