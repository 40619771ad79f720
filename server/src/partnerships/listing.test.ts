/** The list of words that staff look at first: who keeps and sees it, what it holds, what it gives back, and that no text is forgotten. */
import * as z from 'zod/mini';
import { access } from '@silta/shared/access';
import type { Post } from '@silta/shared/boards/records';
import { commandNames, commands } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Partnership } from '@silta/shared/partnerships/records';
import { isStaff, roles } from '@silta/shared/roles';
import { aComment, aHalf, aPost, aTerm, commentOn, setRules, termNamed, tipPoll } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { watched } from '../boards/watching.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
  await setRules(world, {});
  await teacher()
    .send('partnership.listWords', { words: ['Idiot', 'shut up'] }, room())
    .isDone();
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'FI');
const room = () => ({ room: world.partnershipId });
const edit = { text: '', language: 'en', paper: 'plain' } as const;

async function listFor(by: Person): Promise<readonly string[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return (records.partnership as Partnership[])[0]?.listedWords ?? [];
}

async function seen(by: Person, id: PostId): Promise<Post | null> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return ((records.post ?? []) as Post[]).find((post) => post.id === id) ?? null;
}

describe('the list', () => {
  test.each(roles)(
    'P2 a %s sees it if they are staff, and nobody else learns what is on it',
    async (role) => {
      const list = await listFor(world.as(role, 'DE'));
      expect(list).toEqual(isStaff({ role }) ? ['Idiot', 'shut up'] : []);
    },
  );

  test('has each word once, and an end', async () => {
    await teacher()
      .send('partnership.listWords', { words: ['IDIOT', 'ass'] }, room())
      .succeeds();
    expect(await listFor(teacher())).toEqual(['ass', 'IDIOT', 'shut up']);
    await teacher().send('partnership.unlistWord', { word: 'idiot' }, room()).succeeds();
    expect(await listFor(teacher())).toEqual(['ass', 'shut up']);
    const many = Array.from({ length: limits.listedWords }, (_, i) => `word ${i}`);
    await teacher().send('partnership.listWords', { words: many }, room()).refuses('full');
    for (const word of ['', '?!', '\u200b'])
      await teacher()
        .sendAnything('partnership.listWords', { words: [word] }, room())
        .refuses('invalid');
    const long = { words: ['x'.repeat(limits.listedWord + 1)] };
    await teacher().sendAnything('partnership.listWords', long, room()).refuses('tooLong');
  });
});

describe('a post', () => {
  test.each([
    ['title', { title: 'You i\u0336diot' }],
    ['text', { text: 'oh, SHUT\nUP!' }],
    ['choice of a poll', { poll: { ...tipPoll, choices: ['idiot', 'not'] } }],
    ['place', { location: { lat: 60, lon: 25, label: 'Idiot street' } }],
  ])('with a listed word in its %s waits; staff see why, its author that it does', async (_, fields) => {
    const postId = await aPost(world, learner(), fields);
    expect(await seen(classmate(), postId)).toBeNull();
    const words = 'text' in fields ? ['shut up'] : ['Idiot'];
    expect(await seen(world.as('hostTutor', 'DE'), postId)).toMatchObject({ state: 'waiting', held: words });
    expect(await seen(learner(), postId)).toMatchObject({ state: 'waiting', held: [] });
    await teacher().send('post.approve', { postId }).succeeds();
    expect(await seen(classmate(), postId)).toMatchObject({ state: 'shown', held: null });
  });

  test('of staff is theirs to answer for', async () => {
    const postId = await aPost(world, teacher(), { title: 'Who says idiot?' });
    expect(await seen(classmate(), postId)).toMatchObject({ state: 'shown', held: null });
  });

  test('that is edited goes out of sight with its comments, and comes back when the word goes', async () => {
    const postId = await aPost(world, learner(), { title: 'Fine' });
    const comment = await aComment(classmate(), postId);
    await learner()
      .send('post.edit', { postId, ...edit, title: 'Idiot' })
      .succeeds();
    expect(await seen(classmate(), postId)).toBeNull();
    const { records } = await world.house.feed.snapshot(world.as('guest', 'DE').accountId, world.boardId);
    expect(records.comment?.map(({ id }) => id) ?? []).not.toContain(comment);
    await learner()
      .send('post.edit', { postId, ...edit, title: 'Fine again' })
      .succeeds();
    expect(await seen(classmate(), postId)).toMatchObject({ state: 'shown', held: null });
  });

  test('on a board where posts are approved goes on waiting without the word', async () => {
    await setRules(world, { approval: 'learners' });
    const postId = await aPost(world, learner(), { title: 'Idiot' });
    await learner()
      .send('post.edit', { postId, ...edit, title: 'Fine' })
      .succeeds();
    expect(await seen(learner(), postId)).toMatchObject({ state: 'waiting', held: null });
  });

  test('that is collected waits on when the others are revealed', async () => {
    await teacher().send('section.collect', {}).succeeds();
    const [held, open] = [await aPost(world, learner(), { title: 'Idiot' }), await aPost(world, learner())];
    await teacher().send('section.reveal', {}).succeeds();
    expect(await seen(classmate(), held)).toBeNull();
    expect(await seen(teacher(), held)).toMatchObject({ state: 'waiting', held: ['Idiot'] });
    expect(await seen(classmate(), open)).toMatchObject({ state: 'shown' });
  });
});

describe('what has no approval', () => {
  test('is refused, and nothing of it is there; staff may', async () => {
    const postId = await aPost(world, learner());
    await learner()
      .send('comment.create', commentOn(postId, { text: 'Shut up.' }))
      .refuses('listedWord');
    const commentId = await aComment(learner(), postId);
    await learner().send('comment.edit', { commentId, text: 'idiot' }).refuses('listedWord');
    await teacher()
      .send('comment.create', commentOn(postId, { text: 'Nobody says shut up.' }))
      .succeeds();
    const joint = await aPost(world, learner(), { joint: true });
    await learner().send('half.fill', { postId: joint, text: 'idiot', language: 'fi' }).refuses('listedWord');
    const halfId = await aHalf(learner(), joint);
    await learner().send('half.edit', { halfId, text: 'idiot', language: 'fi' }).refuses('listedWord');
    const location = { lat: 1, lon: 1, label: 'idiot' };
    await learner().send('post.locate', { postId, location }).refuses('listedWord');
  });

  test('so it is in the glossary', async () => {
    const at = { room: glossaryOf(world.partnershipId) };
    await learner().send('term.add', termNamed('idiot'), at).refuses('listedWord');
    await learner()
      .send('term.add', termNamed('kolvi', { example: 'Shut up!' }), at)
      .refuses('listedWord');
    const termId = await aTerm(learner());
    const word = { termId, language: 'en', text: 'idiot', example: '', was: 0 };
    await learner().send('term.setWord', word, at).refuses('listedWord');
  });
});

/** Why a text of others than staff is not held against the list. */
const unwatched: Partial<Record<CommandName, string>> = {
  'member.edit': 'a name; whoever answers for a side changes it',
  'post.report': 'read by staff alone',
  'comment.report': 'read by staff alone',
  'wish.set': 'read by staff and whoever wishes it',
  'pulse.give': 'read by staff and whoever says it',
  'work.askForHelp': 'read by staff and whoever asks',
};

/** Strings that people write: with an end, and without a form. */
function hasText(shape: unknown): boolean {
  if (typeof shape !== 'object' || shape === null) return false;
  const { type, maxLength, pattern, enum: closed } = shape as Record<string, unknown>;
  const isFree = pattern === undefined && closed === undefined;
  if (type === 'string' && typeof maxLength === 'number' && maxLength > 20 && isFree) return true;
  return Object.values(shape).some(hasText);
}

test('every command by which others than staff bring a text is held against the list, or has its reason', () => {
  const writing = commandNames.filter(
    (name) =>
      access[name].learner !== undefined &&
      commands[name].road !== 'rest' &&
      hasText(z.toJSONSchema(commands[name].payload, { io: 'input' })),
  );
  // Lines of tracks have a form of their own.
  const known = [...watched, ...(Object.keys(unwatched) as CommandName[]), 'post.track'];
  expect(writing.filter((name) => !known.includes(name))).toEqual([]);
});
