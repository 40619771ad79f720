/** What the door promises, whatever the command: once, in order, together, and never half. */
import { newId } from '@silta/shared/ids';
import type { CommandId, SectionId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import { boardNamed, postBy } from '../testing/given.ts';
import { anotherServer } from '../testing/place.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld({ level: 'silent' });
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');

/** While the door is at work with this, whatever is sent next waits together. */
function keepBusy(): void {
  void world.as('coordinator', 'FI').send('partnership.rename', { name: 'Electronics' });
}

async function count(table: string, id: string): Promise<number> {
  const rows: unknown[] = await world.dataSource.query(`select 1 from "${table}" where "id" = $1`, [id]);
  return rows.length;
}

async function receiptsOf(id: CommandId): Promise<{ seq: number }[]> {
  return world.dataSource.query(`select "seq" from "receipt" where "commandId" = $1`, [id]);
}

test('D1 what is acknowledged is committed, with its number', async () => {
  const post = postBy(world);
  const id = newId<CommandId>();
  const seq = await learner().send('post.create', post, { id }).succeeds();
  expect(await count('post', post.id)).toBe(1);
  expect(await receiptsOf(id)).toEqual([{ seq }]);
});

test('D2 numbers rise by one for every command that is carried out, and refused ones take none', async () => {
  const first = await learner().send('post.create', postBy(world)).succeeds();
  await learner()
    .send('post.create', postBy(world, { sectionId: newId<SectionId>() }))
    .refuses('notFound');
  await learner().sendAnything('post.create', {}).refuses('invalid');
  expect(await learner().send('post.create', postBy(world)).succeeds()).toBe(first + 1);
});

describe('D3 a command is carried out once', () => {
  test('sent again later it gets the same answer', async () => {
    const id = newId<CommandId>();
    const post = postBy(world);
    const seq = await learner().send('post.create', post, { id }).succeeds();
    await learner().send('post.delete', { postId: post.id }).succeeds();
    expect(await learner().send('post.create', post, { id }).succeeds()).toBe(seq);
    expect(await learner().send('post.create', postBy(world), { id }).succeeds()).toBe(seq);
  });

  test('sent many times at once, in one batch and over several', async () => {
    const id = newId<CommandId>();
    const post = postBy(world);
    const sent = Array.from({ length: 300 }, () => learner().send('post.create', post, { id }).answer);
    const answers = await Promise.all(sent);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await receiptsOf(id)).toHaveLength(1);
    await world.mirror.check();
  });

  test('by two servers at once', async () => {
    const other = await anotherServer(world);
    const id = newId<CommandId>();
    const post = postBy(world);
    const order = {
      id,
      room: world.boardId,
      name: 'post.create',
      payload: post,
      accountId: learner().accountId,
      road: 'socket',
    } as const;
    const answers = await Promise.all([
      world.house.door.send(order),
      other.house.door.send(order),
      other.house.door.send(order),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    await other.end();
    await world.mirror.resync();
  });

  test('and a removed member still learns what became of it', async () => {
    const leaving = await world.welcome('learner', 'FI');
    const id = newId<CommandId>();
    const post = postBy(world);
    const seq = await leaving.send('post.create', post, { id }).succeeds();
    await leaving.send('member.remove', { memberId: leaving.memberId }).succeeds();
    expect(await leaving.send('post.create', post, { id }).succeeds()).toBe(seq);
    await leaving.send('post.create', postBy(world)).refuses('notFound');
  });
});

describe('D4 the id of a command belongs to whoever sent it first', () => {
  test('somebody else is refused', async () => {
    const id = newId<CommandId>();
    await learner().send('post.create', postBy(world), { id }).succeeds();
    await world.as('learner', 'DE').send('post.create', postBy(world), { id }).refuses('conflict');
    await world.elsewhere.as('learner', 'DE').send('post.create', postBy(world), { id }).refuses('conflict');
  });

  test('in the same batch as well', async () => {
    const id = newId<CommandId>();
    keepBusy();
    const mine = learner().send('post.create', postBy(world), { id });
    const theirs = world.as('learner', 'DE').send('post.create', postBy(world), { id });
    expect(await mine.answer).toMatchObject({ ok: true });
    await theirs.answer;
    await world.mirror.check();
    await theirs.refuses('conflict');
  });
});

test('D9 a right that another server has taken away is gone here at once, whatever this one remembers', async () => {
  const leaving = await world.welcome('learner', 'FI');
  await leaving.send('post.create', postBy(world)).succeeds();
  const other = await anotherServer(world);
  const removal = { id: newId<CommandId>(), room: world.partnershipId, name: 'member.remove' } as const;
  const { accountId } = world.as('coordinator', 'FI');
  const payload = { memberId: leaving.memberId };
  const removed = await other.house.door.send({ ...removal, payload, accountId, road: 'socket' });
  expect(removed).toMatchObject({ ok: true });
  const late = await leaving.send('post.create', postBy(world)).answer;
  expect(late).toMatchObject({ ok: false, code: 'notFound' });
  await other.end();
  await world.mirror.resync();
});

describe('D5 commands that wait together', () => {
  test('are carried out in order, and each sees what the ones before have done', async () => {
    const post = postBy(world);
    keepBusy();
    const sends = [
      learner().send('post.create', post),
      learner().send('post.move', { postId: post.id, sectionId: world.sections[1], rank: 'a1' }),
      teacher().send('post.delete', { postId: post.id }),
      learner().send('post.move', { postId: post.id, sectionId: world.sections[0], rank: 'b1' }),
      teacher().send('post.restore', { postId: post.id }),
    ];
    const answers = await Promise.all(sends.map((sent) => sent.answer));
    await world.mirror.check(true);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      'ok',
      'ok',
      'ok',
      'notFound',
      'ok',
    ]);
    const seqs = answers.flatMap((answer) => (answer.ok ? [answer.seq] : []));
    expect(seqs).toEqual(seqs.map((_, i) => needed(seqs[0]) + i));
  });

  test('a refused one does not hold up the others', async () => {
    const good = [postBy(world), postBy(world)];
    keepBusy();
    const answers = await Promise.all([
      learner().send('post.create', needed(good[0])).answer,
      learner().sendAnything('post.create', { title: 1 }).answer,
      world.as('guest', 'FI').send('post.create', postBy(world)).answer,
      learner().send('post.create', needed(good[1])).answer,
    ]);
    await world.mirror.check();
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
  });

  test('a role that was taken away is gone for the commands behind it', async () => {
    const demoted = await world.welcome('teacher', 'FI');
    const removed = await world.welcome('teacher', 'FI');
    const coordinator = world.as('coordinator', 'FI');
    keepBusy();
    const answers = await Promise.all([
      coordinator.send('member.setRole', { memberId: demoted.memberId, role: 'manager' }).answer,
      coordinator.send('member.remove', { memberId: removed.memberId }).answer,
      demoted.send('board.create', boardNamed('Too late')).answer,
      removed.send('post.create', postBy(world)).answer,
    ]);
    await world.mirror.check();
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      'ok',
      'ok',
      'forbidden',
      'notFound',
    ]);
  });

  test('a room can be used by the very next command', async () => {
    const board = boardNamed('Right away');
    const post = postBy(world, { sectionId: needed(board.sections[0]).id });
    keepBusy();
    const sent: Promise<CommandAnswer>[] = [
      teacher().send('board.create', board).answer,
      teacher().send('post.create', post, { room: board.id }).answer,
      teacher().send('post.delete', { postId: post.id }, { room: board.id }).answer,
    ];
    expect(await Promise.all(sent)).toEqual([
      { ok: true, seq: expect.any(Number) as unknown },
      { ok: true, seq: 2 },
      { ok: true, seq: 3 },
    ]);
    await world.mirror.check();
  });
});

describe('D6 when the database refuses a batch', () => {
  /** Makes the database refuse posts of this title. */
  async function refusing(title: string, work: () => Promise<void>): Promise<void> {
    await world.dataSource.query(
      `alter table "post" add constraint "never" check ("title" <> '${title}') not valid`,
    );
    await work().finally(() => world.dataSource.query(`alter table "post" drop constraint "never"`));
  }

  test('its other commands are carried out, and nothing is half written', () =>
    refusing('Never', async () => {
      const bad = postBy(world, { title: 'Never' });
      keepBusy();
      const sent = [postBy(world), bad, postBy(world), postBy(world)].map((post) =>
        learner().send('post.create', post),
      );
      const answers = await Promise.all(sent.map(({ answer }) => answer));
      await world.mirror.check(true);
      expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
        'ok',
        'internal',
        'ok',
        'ok',
      ]);
      expect(await count('post', bad.id)).toBe(0);
    }));

  test('the refused one can be sent again', async () => {
    const id = newId<CommandId>();
    const post = postBy(world, { title: 'Never' });
    await refusing('Never', () => learner().send('post.create', post, { id }).refuses('internal'));
    await learner().send('post.create', post, { id }).succeeds();
  });
});
