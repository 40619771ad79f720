/** Copying a board: by whom, how much of it, once, and never more than everybody sees. */
import { openPoll } from '@silta/shared/boards/polls';
import type { Comment, Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, CommentId, FileId, RoomId } from '@silta/shared/ids';
import { isStaff, roles } from '@silta/shared/roles';
import type { Copying } from '@silta/shared/transfer/routes';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aComment, aConnection, aFile, aPost, setRules, tipPoll, wishFor } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { copyOf } from './copyBoard.ts';
import { readBoard } from './readBoard.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => setRules(world, {}));
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');
const across = () => world.as('coordinator', 'DE');

const wish = (fields: Partial<Copying> = {}): Copying => ({
  commandId: newId<CommandId>(),
  id: newId<RoomId>(),
  title: 'Once more',
  withPosts: true,
  withComments: false,
  ...fields,
});

/** As the controller does it. */
async function copy(by: Person, copying = wish()) {
  const read = await readBoard(world.house, by.accountId, world.boardId);
  const { commandId: id } = copying;
  return by.send('board.copy', copyOf(read, copying).whole, { id, road: 'rest' });
}

async function postsOf(by: Person, boardId: RoomId): Promise<Post[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, boardId);
  return [...((records.post ?? []) as Post[])];
}

test.each(roles)('D9 by a %s: staff copy, nobody else', async (role) => {
  const sent = await copy(world.as(role, 'DE'));
  if (isStaff({ role })) await sent.succeeds();
  else await sent.refuses('forbidden');
});

test('a copy has the sections and what everybody sees; who wrote it still has it', async () => {
  const open = await aPost(world, learner(), { title: 'Open' });
  await aComment(across(), open);
  await learner().send('reaction.set', { postId: open, kind: 'useful', value: 'yes' }).isDone();
  const hidden = await aPost(world, learner(), { title: 'Hidden' });
  await teacher().send('post.hide', { postId: hidden }).isDone();
  const deleted = await aPost(world, learner(), { title: 'Deleted' });
  await learner().send('post.delete', { postId: deleted }).isDone();
  await setRules(world, { approval: 'learners' });
  await aPost(world, learner(), { title: 'Waiting' });
  const copying = wish();
  await (await copy(teacher(), copying)).succeeds();

  const { records } = await world.house.feed.snapshot(teacher().accountId, copying.id);
  expect(records.section?.map((section) => 'title' in section && section.title).sort()).toEqual([
    'Section 1',
    'Section 2',
  ]);
  expect(records.comment).toEqual([]);
  const posts = (await postsOf(teacher(), copying.id)).filter(({ title }) =>
    ['Open', 'Hidden', 'Deleted', 'Waiting'].includes(title),
  );
  expect(posts).toMatchObject([{ title: 'Open', authorId: learner().memberId, state: 'shown', tallies: {} }]);
  expect(posts[0]?.id).not.toBe(open);
  const sections = records.section?.map(({ id }) => id);
  expect(sections).toContain(posts[0]?.sectionId);
  const fields = { title: 'Mended', text: '', language: 'en', paper: 'plain' } as const;
  await learner()
    .send('post.edit', { postId: posts[0]?.id ?? newId(), ...fields }, { room: copying.id })
    .succeeds();
});

test('a poll is asked again, without the answers', async () => {
  const asked = await aPost(world, learner(), { title: 'Which tip?', poll: tipPoll });
  await across()
    .send('poll.answer', { postId: asked, choices: [1] })
    .isDone();
  const copying = wish();
  await (await copy(teacher(), copying)).succeeds();
  const copied = (await postsOf(across(), copying.id)).find(({ title }) => title === 'Which tip?');
  expect(copied?.poll).toEqual(openPoll(tipPoll));
});

test('P1 an anonymous post stays anonymous, also for whoever copied it', async () => {
  await aPost(world, learner(), { title: 'Nobody knows', anonymous: true });
  const copying = wish();
  await (await copy(across(), copying)).succeeds();
  const seenBy = async (by: Person) =>
    (await postsOf(by, copying.id)).find(({ title }) => title === 'Nobody knows');
  expect(await seenBy(across())).toMatchObject({ anonymous: true, authorId: null });
  expect(await seenBy(learner())).toMatchObject({ anonymous: true, authorId: learner().memberId });
});

test('comments come along if wanted, answers below what they answer', async () => {
  const asked = await aPost(world, learner(), { title: 'Asked' });
  const comment = await aComment(across(), asked, { text: 'Why?' });
  await learner()
    .send('comment.create', {
      ...{
        id: newId<CommentId>(),
        postId: asked,
        answersId: comment,
        text: 'Because',
        language: 'fi',
        anonymous: false,
      },
    })
    .isDone();
  const copying = wish({ withComments: true });
  await (await copy(teacher(), copying)).succeeds();
  const { records } = await world.house.feed.snapshot(teacher().accountId, copying.id);
  const comments = (records.comment ?? []) as Comment[];
  const why = comments.find(({ text }) => text === 'Why?');
  expect(why).toMatchObject({ authorId: across().memberId, answersId: null });
  expect(why?.id).not.toBe(comment);
  expect(comments.find(({ text }) => text === 'Because')).toMatchObject({ answersId: why?.id });
});

test('files come along as files of the copy’s own, of whoever brought them', async () => {
  const fileId = await aFile(learner());
  await aPost(world, learner(), { title: '', text: '', attachments: [wishFor(fileId)] });
  const copying = wish();
  await (await copy(teacher(), copying)).succeeds();
  const [post] = (await postsOf(teacher(), copying.id)).filter(({ title, text }) => title + text === '');
  const copied = post?.attachments[0]?.fileId ?? newId<FileId>();
  expect(copied).not.toBe(fileId);
  const { manager } = world.dataSource;
  const [file] = await world.house.tables.load(manager, 'file', [copied]);
  expect(file).toMatchObject({ postId: post?.id, roomId: copying.id, memberId: learner().memberId });
  const [original] = await world.house.tables.load(manager, 'file', [fileId]);
  expect(original).toMatchObject({ roomId: world.boardId });
});

test('without posts only the sections come along', async () => {
  await aPost(world, learner());
  const copying = wish({ withPosts: false });
  await (await copy(teacher(), copying)).succeeds();
  expect(await postsOf(teacher(), copying.id)).toEqual([]);
});

test('D3 sent again it is the same copy; the id of a board that is there is not taken twice', async () => {
  const copying = wish();
  const first = await (await copy(teacher(), copying)).succeeds();
  expect(await (await copy(teacher(), copying)).succeeds()).toBe(first);
  await (await copy(teacher(), { ...copying, commandId: newId() })).refuses('conflict');
  await (await copy(teacher(), wish({ id: world.boardId }))).refuses('conflict');
  await (await copy(teacher(), wish({ id: world.partnershipId }))).refuses('conflict');
});

test('a board of somebody else is not there', async () => {
  const stranger = world.elsewhere.as('coordinator', 'FI');
  await expect(readBoard(world.house, stranger.accountId, world.boardId)).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(readBoard(world.house, teacher().accountId, world.partnershipId)).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('whoever is forgotten while a board is copied does not come back by the copy', async () => {
  const gone = await world.welcome('learner', 'DE');
  await aPost(world, gone, { title: 'Forget me' });
  const read = await readBoard(world.house, teacher().accountId, world.boardId);
  const known = await whatIsKnownOf(world.house, gone.memberId);
  if (known) await forget(world.house, known, { keepTexts: false });
  const copying = wish();
  const { whole } = copyOf(read, copying);
  await teacher().send('board.copy', whole, { id: copying.commandId, road: 'rest' }).isDone();
  expect((await postsOf(teacher(), copying.id)).map(({ title }) => title)).not.toContain('Forget me');
});

test('what is connected stays connected, by nobody that anybody knows', async () => {
  const [one, other] = [
    await aPost(world, learner(), { title: 'One end' }),
    await aPost(world, across(), { title: 'Other end' }),
  ];
  const gone = await aPost(world, across(), { title: 'Gone' });
  await aConnection(learner(), one, other);
  await aConnection(learner(), one, gone);
  await across().send('post.delete', { postId: gone }).isDone();
  const copying = wish();
  await (await copy(teacher(), copying)).succeeds();
  const { records } = await world.house.feed.snapshot(learner().accountId, copying.id);
  const idOf = (title: string) => (records.post as Post[]).find((post) => post.title === title)?.id;
  expect(records.connection).toMatchObject([
    { fromId: idOf('One end'), toId: idOf('Other end'), makerId: null, fromShown: true, toShown: true },
  ]);
});
