/** Earlier versions of posts, and the record of what staff did: who reads them, how long they stay, and with what they go. */
import type { Act, ActsPage, PostVersion } from '@silta/shared/boards/history';
import { actsOnPage } from '@silta/shared/boards/history';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId, ReportId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Role } from '@silta/shared/roles';
import { roles } from '@silta/shared/roles';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { createLogger } from '../logger.ts';
import { Retention } from '../retention.ts';
import { aComment, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { actsKept } from './bounds.ts';
import { HistoryController } from './history.controller.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
  await setRules(world, {});
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const teacher = () => world.as('teacher', 'FI');
const edit = { text: '', language: 'en', paper: 'plain' } as const;

const asking = (by: Person) => ({ accountId: by.accountId }) as Parameters<HistoryController['acts']>[0];

function versionsFor(by: Person, postId: PostId): Promise<PostVersion[]> {
  return new HistoryController(world.house).versions(asking(by), { id: world.boardId, postId });
}

function pageFor(by: Person, before?: CommandId): Promise<ActsPage> {
  const query = before ? { before } : {};
  return new HistoryController(world.house).acts(asking(by), { id: world.boardId }, query);
}

async function actsFor(by: Person) {
  return (await pageFor(by)).acts.filter(({ name }) => name !== 'board.setRules');
}

async function edited(postId: PostId, title: string, by = learner()): Promise<void> {
  await by.send('post.edit', { postId, ...edit, title }).succeeds();
}

async function sentByServer(name: string, payload: object): Promise<void> {
  const order = { id: newId<CommandId>(), room: world.boardId, name, payload } as const;
  expect(await world.house.door.send({ ...order, accountId: null, road: 'rest' })).toMatchObject({
    ok: true,
  });
}

describe('versions', () => {
  test('every edit keeps what was there before, newest first; an edit without a change keeps nothing', async () => {
    const postId = await aPost(world, learner(), {
      title: 'First',
      text: '',
      language: 'en',
      paper: 'plain',
    });
    await edited(postId, 'Second');
    await edited(postId, 'Second');
    await edited(postId, 'Third');
    expect(await versionsFor(learner(), postId)).toMatchObject([
      { title: 'Second', files: [] },
      { title: 'First', files: [] },
    ]);
  });

  test('the author and staff of both sides read them; everybody else sees that there are none', async () => {
    await setRules(world, { anonymity: 'peers' });
    const postId = await aPost(world, learner(), { title: 'First', anonymous: true });
    await edited(postId, 'Second');
    for (const by of [learner(), teacher(), world.as('hostTutor', 'DE')])
      expect(await versionsFor(by, postId)).toHaveLength(1);
    for (const by of [classmate(), world.as('manager', 'FI'), world.as('guest', 'DE')])
      expect(await versionsFor(by, postId)).toEqual([]);
    // Nothing in them says who wrote the post.
    expect(JSON.stringify(await versionsFor(world.as('hostTutor', 'DE'), postId))).not.toContain(
      learner().memberId,
    );
  });

  test('whoever does not see the post does not find its versions either', async () => {
    const postId = await aPost(world, learner());
    await edited(postId, 'Second');
    await teacher().send('post.hide', { postId }).succeeds();
    await expect(versionsFor(classmate(), postId)).rejects.toMatchObject({ code: 'notFound' });
    await expect(versionsFor(learner(), newId())).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a version is written again as an edit, under the rules of editing, and what it replaces is kept', async () => {
    const postId = await aPost(world, learner(), { title: 'First' });
    await edited(postId, 'Second');
    const [first] = await versionsFor(learner(), postId);
    const { title, text, language, paper } = needed(first);
    const again = { postId, title, text, language, paper };
    await teacher().send('post.edit', again).refuses('forbidden');
    await setRules(world, { locked: true });
    await learner().send('post.edit', again).refuses('locked');
    await setRules(world, { approval: 'learners' });
    await learner().send('post.edit', again).succeeds();
    expect((await versionsFor(learner(), postId)).map((version) => version.title)).toEqual([
      'Second',
      'First',
    ]);
    await expect(versionsFor(classmate(), postId)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('the oldest give way', async () => {
    const postId = await aPost(world, learner(), { title: '0' });
    for (let i = 1; i <= limits.versionsOfPost + 2; i++) await edited(postId, String(i));
    const versions = await versionsFor(learner(), postId);
    expect(versions).toHaveLength(limits.versionsOfPost);
    expect(versions.at(-1)).toMatchObject({ title: '2' });
  });

  test('they go with the post', async () => {
    const postId = await aPost(world, learner());
    await edited(postId, 'Second');
    await sentByServer('author.forget', { memberId: learner().memberId });
    expect(await world.dataSource.query('select * from "postVersion"')).toEqual([]);
  });
});

describe('the record of acts', () => {
  test('what staff do with what is not theirs is kept with who, what and whose', async () => {
    const postId = await aPost(world, learner(), { title: 'Flux' });
    const commentId = await aComment(classmate(), postId);
    await world.as('hostTutor', 'DE').send('post.hide', { postId }).succeeds();
    await teacher().send('post.show', { postId }).succeeds();
    await teacher().send('comment.hide', { commentId }).succeeds();
    const on = {
      roomId: world.boardId,
      postId,
      postTitle: 'Flux',
      sectionTitle: expect.any(String) as string,
    };
    expect(await actsFor(teacher())).toMatchObject(
      [
        { name: 'comment.hide', memberId: teacher().memberId, commentId, ofMemberId: classmate().memberId },
        { name: 'post.show', memberId: teacher().memberId, ofMemberId: learner().memberId },
        { name: 'post.hide', memberId: world.as('hostTutor', 'DE').memberId, commentId: null },
      ].map((act) => ({ ...on, ...act })),
    );
  });

  test('what people do with their own things is not kept, nor what is refused', async () => {
    const own = await aPost(world, teacher());
    await teacher().send('post.delete', { postId: own }).succeeds();
    await teacher().send('post.restore', { postId: own }).succeeds();
    const theirs = await aPost(world, learner());
    await classmate().send('post.hide', { postId: theirs }).refuses('forbidden');
    await learner().send('post.delete', { postId: theirs }).succeeds();
    await teacher().send('post.hide', { postId: theirs }).refuses('notFound');
    expect(await actsFor(teacher())).toEqual([]);
  });

  test('who wrote without a name is not named, and what was deleted is known by its place alone', async () => {
    await setRules(world, { anonymity: 'peers' });
    const postId = await aPost(world, learner(), { title: 'Secret', anonymous: true });
    await teacher().send('post.delete', { postId }).succeeds();
    const [act] = await actsFor(world.as('hostTutor', 'DE'));
    expect(act).toMatchObject({ name: 'post.delete', postId, ofMemberId: null, postTitle: null });
    expect(needed(act).sectionTitle).not.toBeNull();
    const kept = JSON.stringify(await world.dataSource.query('select * from "act"'));
    expect(kept).not.toContain('Secret');
    expect(kept).not.toContain(learner().memberId);
  });

  test('of the settings only what changed, and of a report only that it was answered', async () => {
    await setRules(world, { locked: true });
    expect((await pageFor(teacher())).acts[0]).toMatchObject({
      name: 'board.setRules',
      changed: { locked: true },
    });
    const before = (await pageFor(teacher())).acts.length;
    await setRules(world, { locked: true });
    expect((await pageFor(teacher())).acts).toHaveLength(before);
    await setRules(world, {});
    const postId = await aPost(world, learner());
    const id = newId<ReportId>();
    await classmate().send('post.report', { postId, id, reason: 'hurts', word: 'It is me.' }).succeeds();
    await teacher().send('report.leave', { reportId: id }).succeeds();
    const [act] = await actsFor(teacher());
    expect(act).toMatchObject({ name: 'report.leave', postId, ofMemberId: null });
    expect(JSON.stringify(act)).not.toContain(classmate().memberId);
  });

  test.each(roles)('a %s reads it if they are staff', async (role: Role) => {
    const asked = pageFor(world.as(role, 'DE'));
    if (['coordinator', 'teacher', 'hostTutor'].includes(role)) await expect(asked).resolves.toBeDefined();
    else await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('it is read page by page', async () => {
    const postId = await aPost(world, learner());
    for (let i = 0; i < actsOnPage / 2 + 1; i++) {
      await teacher().send('post.hide', { postId }).isDone();
      await teacher().send('post.show', { postId }).isDone();
    }
    const first = await pageFor(teacher());
    expect(first).toMatchObject({ hasMore: true });
    expect(first.acts).toHaveLength(actsOnPage);
    const rest = await pageFor(teacher(), needed(first.acts.at(-1)).id);
    expect(rest.hasMore).toBe(false);
    const all = [...first.acts, ...rest.acts].map(({ id }: Act) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(actsOnPage + 2);
  });

  test('it goes after its time, and names nobody who is forgotten', async () => {
    const postId = await aPost(world, learner());
    await teacher().send('post.hide', { postId }).succeeds();
    await forget(world.house, needed(await whatIsKnownOf(world.house, learner().memberId)), {
      keepTexts: false,
    });
    expect(await actsFor(teacher())).toMatchObject([
      { name: 'post.hide', ofMemberId: null, postTitle: null },
    ]);
    const after = new Date(Date.now() + (actsKept.days.most + 1) * 86_400_000);
    await new Retention(world.house, createLogger('silent')).run(after);
    expect(await world.dataSource.query('select * from "act"')).toEqual([]);
  });
});
