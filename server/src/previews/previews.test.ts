/** Link previews from the commit to the record: only where wanted, only for the link that is there, and gone with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, PostId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import { Book } from '../files/book.ts';
import { FoundPictures } from '../files/foundPictures.ts';
import type { KeptPicture } from '../files/foundPictures.ts';
import { Spool } from '../files/spool.ts';
import { createLogger } from '../logger.ts';
import { diskStorage } from '../storage/diskStorage.ts';
import { aPhoto } from '../testing/files.ts';
import { aFile, aPost, wishFor } from '../testing/given.ts';
import { aHostileWeb, bytes, page } from '../testing/hostileWeb.ts';
import type { HostileWeb } from '../testing/hostileWeb.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Previews } from './previews.ts';

let world: World;
let web: HostileWeb;
let folder: string;
let previews: Previews<KeptPicture>;

beforeAll(async () => {
  [world, web] = await Promise.all([aWorld(), aHostileWeb()]);
  folder = mkdtempSync(join(tmpdir(), 'silta-previews-'));
  const [storage, spool] = [diskStorage(join(folder, 'files')), new Spool(join(folder, 'spool'))];
  const settings = { partnershipBytes: 50_000_000 };
  const { house } = world;
  const pictures = new FoundPictures({ house, storage, spool, settings });
  const logger = createLogger('error');
  previews = new Previews({ house, pictures, logger, reach: web.reach() });
  web.serve(
    '/esd',
    page('<title>What 30 volts can do to a chip</title><meta property="og:image" content="/photo">'),
  );
  web.serve('/photo', bytes((await aPhoto(800, 400, 'png')).bytes, { 'Content-Type': 'image/png' }));
  web.serve('/dot', bytes((await aPhoto(1, 1, 'png')).bytes, { 'Content-Type': 'image/png' }));
  web.serve('/counted', page('<title>Counted</title><meta property="og:image" content="/dot">'));
  web.serve('/plain', page('<title>Plain</title><meta name="description" content="Nothing to see">'));
});
afterAll(async () => {
  await previews.close();
  web.close();
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => allow(true));

const learner = () => world.as('learner', 'FI');
const at = (path: string) => `http://esd.school.fi:${web.port}${path}`;
const allow = (linkPreviews: boolean) =>
  world.as('coordinator', 'DE').send('partnership.setLinkPreviews', { linkPreviews }).succeeds();

async function linkOf(id: PostId): Promise<Post['link']> {
  await previews.settled();
  await world.mirror.check();
  const [post] = await world.house.tables.load(world.dataSource.manager, 'post', [id]);
  return post?.link ?? null;
}

async function posted(text: string): Promise<PostId> {
  const id = await aPost(world, learner(), { title: '', text });
  await previews.settled();
  return id;
}

/** The preview may come while one looks: what becomes of it is looked at when it is settled. */
const edit = (postId: PostId, text: string) =>
  learner().send('post.edit', { postId, title: '', text, language: 'en', paper: 'sky' });

const fromServer = (payload: object) =>
  world.house.door.send({
    ...{ id: newId<CommandId>(), room: world.boardId, name: 'preview.add', payload },
    ...{ accountId: null, road: 'rest' },
  });

/** By whom the record of what staff did says that its preview was taken away. */
async function actsOn(postId: PostId): Promise<string[]> {
  const acts: { memberId: string }[] = await world.dataSource.query(
    `select "memberId" from "act" where "name" = 'preview.remove' and "postId" = $1`,
    [postId],
  );
  return acts.map(({ memberId }) => memberId);
}

const picturesOf = (postId: PostId) =>
  world.house.tables.loadBy(world.dataSource.manager, 'file', 'postId', [postId]);

test('a post shows what is at its first link, with a picture that is no attachment', async () => {
  const id = await posted(`Look: (${at('/esd')}), and ${at('/plain')}`);
  expect(await linkOf(id)).toEqual({
    url: at('/esd'),
    title: 'What 30 volts can do to a chip',
    description: '',
    picture: { fileId: expect.any(String) as FileId, width: 800, height: 400 },
  });
  const [file] = await picturesOf(id);
  expect(file).toMatchObject({ kind: 'photo', mediaType: 'image/webp', memberId: learner().memberId });
  const book = new Book(world.dataSource);
  expect(await book.of(learner().accountId, needed(file).id)).toMatchObject({ state: 'kept' });
});

test('a picture so small that it only counts visitors is left out, and nothing of it stays', async () => {
  const id = await posted(at('/counted'));
  expect(await linkOf(id)).toMatchObject({ title: 'Counted', picture: null });
  const alone: unknown[] = await world.dataSource.query(
    `select 1 from "upload" u where not exists (select 1 from "file" f where f."id" = u."id")`,
  );
  expect(alone).toEqual([]);
});

test('nothing is looked at where the partnership does not want it, or there is no link', async () => {
  await allow(false);
  web.asked.length = 0;
  const id = await posted(at('/esd'));
  expect(await linkOf(id)).toBeNull();
  await allow(true);
  expect(await linkOf(await posted('www. and http:// alone'))).toBeNull();
  expect(web.asked).toEqual([]);
  await fromServer({ postId: id, url: at('/esd'), title: 'x', description: '', picture: null });
  expect(await linkOf(id)).toMatchObject({ title: 'x' });
});

test('the server’s own word counts only while the post has that link and the partnership wants it', async () => {
  const id = await posted(at('/nowhere'));
  const found = { postId: id, url: at('/other'), title: 'x', description: '', picture: null };
  expect(await fromServer(found)).toMatchObject({ code: 'conflict' });
  await allow(false);
  expect(await fromServer({ ...found, url: at('/nowhere') })).toMatchObject({ code: 'forbidden' });
  await learner().sendAnything('preview.add', found).refuses('forbidden');
  expect(await linkOf(id)).toBeNull();
});

test('with another link in the post the preview is another one, and without any there is none', async () => {
  const id = await posted(at('/esd'));
  await edit(id, `Still ${at('/esd')}`).isDone();
  expect(await linkOf(id)).toMatchObject({ url: at('/esd') });
  expect(await picturesOf(id)).toHaveLength(1);
  await edit(id, at('/plain')).isDone();
  expect(await linkOf(id)).toEqual({
    ...{ url: at('/plain'), title: 'Plain', description: 'Nothing to see', picture: null },
  });
  expect(await picturesOf(id)).toEqual([]);
  await edit(id, 'No link').isDone();
  expect(await linkOf(id)).toBeNull();
});

test('attachments come and go beside the picture of the link, which is none', async () => {
  const id = await posted(at('/esd'));
  const words = { postId: id, title: '', text: at('/esd'), language: 'en', paper: 'sky' } as const;
  const photo = await aFile(learner());
  await learner()
    .send('post.edit', { ...words, attachments: [wishFor(photo)] })
    .isDone();
  await learner()
    .send('post.edit', { ...words, attachments: [] })
    .isDone();
  const picture = needed((await linkOf(id))?.picture?.fileId);
  expect((await picturesOf(id)).map((file) => file.id)).toEqual([picture]);
  await learner()
    .send('post.edit', { ...words, attachments: [wishFor(picture)] })
    .refuses('notFound');
});

test.each(roles)('a %s takes a preview away where the table of rights says so', async (role) => {
  const id = await posted(at('/esd'));
  const isStaff = role === 'coordinator' || role === 'teacher' || role === 'hostTutor';
  const by = world.as(role, 'DE');
  const sent = by.send('preview.remove', { postId: id });
  if (isStaff) await sent.succeeds();
  else await sent.refuses('forbidden');
  if (!isStaff) await learner().send('preview.remove', { postId: id }).succeeds();
  expect(await linkOf(id)).toBeNull();
  expect(await actsOn(id)).toEqual(isStaff ? [by.memberId] : []);
  expect(await picturesOf(id)).toEqual([]);
  await edit(id, `Still ${at('/esd')}`).isDone();
  expect(await linkOf(id)).toBeNull();
});

test('what gave nothing is not asked again for a while', async () => {
  web.asked.length = 0;
  await posted(at('/gone'));
  await posted(at('/gone'));
  expect(web.asked).toHaveLength(1);
});

test('where a known host has a film, its card stands even without a title', async () => {
  const id = await posted('https://www.youtube.com/watch?v=abc');
  expect(await linkOf(id)).toEqual({
    ...{ url: 'https://www.youtube.com/watch?v=abc', title: '', description: '', picture: null },
  });
});

test('a post in the bin, and one that is gone for good, show nothing and keep nothing', async () => {
  const id = await posted(at('/esd'));
  await learner().send('post.delete', { postId: id }).succeeds();
  await learner().send('preview.remove', { postId: id }).refuses('notFound');
  await world.house.door.send({
    ...{ id: newId<CommandId>(), room: world.boardId, name: 'author.forget', accountId: null, road: 'rest' },
    payload: { memberId: learner().memberId },
  });
  expect(await picturesOf(id)).toEqual([]);
});
