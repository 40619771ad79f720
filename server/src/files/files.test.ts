/** Posts carry files: whose, which, and what becomes of them; all through the door. */
import type { Payload } from '@silta/shared/commands';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import { binDays } from '@silta/shared/boards/choices';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { RecordMap, RecordType } from '@silta/shared/records';
import { aFile, aPost, postBy, wishFor } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const teacher = () => world.as('teacher', 'FI');
const words = { language: 'en', paper: 'mint' } as const;

async function seen<T extends RecordType>(
  by: Person,
  type: T,
  id: string,
): Promise<RecordMap[T] | undefined> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return records[type]?.find((record) => record.id === id) as RecordMap[T] | undefined;
}
const postSeen = (by: Person, id: PostId) => seen(by, 'post', id);
const fileSeen = (by: Person, id: FileId) => seen(by, 'file', id);

function carrying(...attachments: AttachmentWish[]): Payload<'post.create'> {
  return postBy(world, { title: '', text: '', attachments });
}

function fromServer(name: 'bin.empty' | 'file.collect' | 'author.forget', payload: object) {
  const order = { id: newId<CommandId>(), room: world.boardId, name, payload, accountId: null } as const;
  return world.house.door.send({ ...order, road: 'rest' });
}

describe('a file', () => {
  test('is known to whoever brought it, and to nobody else', async () => {
    const id = await aFile(learner());
    expect(await fileSeen(learner(), id)).toMatchObject({ memberId: learner().memberId, postId: null });
    for (const other of [teacher(), world.as('learner', 'FI', 2), world.as('coordinator', 'DE')])
      expect(await fileSeen(other, id)).toBeUndefined();
  });

  test('is brought only by the server’s own road, by those who may write', async () => {
    const id = newId<FileId>();
    await learner().sendAnything('file.add', fileWith(id)).refuses('forbidden');
    await world.as('guest', 'FI').send('file.add', fileWith(id), onBoard).refuses('forbidden');
    await learner().send('file.add', fileWith(id), onBoard).succeeds();
    await learner().send('file.add', fileWith(id), onBoard).refuses('conflict');
  });

  test('is taken back by whoever brought it, as long as it is on no post', async () => {
    const id = await aFile(learner());
    await world.as('learner', 'FI', 2).send('file.remove', { fileId: id }, onBoard).refuses('notFound');
    await teacher().send('file.remove', { fileId: id }, onBoard).refuses('notFound');
    await learner().send('file.remove', { fileId: id }, onBoard).succeeds();
    const used = await aFile(learner());
    await aPost(world, learner(), { attachments: [wishFor(used)] });
    await learner().send('file.remove', { fileId: used }, onBoard).refuses('conflict');
  });
});

describe('a post', () => {
  test('carries files in order, with all that is needed to draw them', async () => {
    const video = await aFile(learner(), {
      kind: 'video',
      mediaType: 'video/mp4',
      name: 'reflow.mp4',
      sizes: [],
    });
    const [poster, photo, captions] = [
      await aFile(learner()),
      await aFile(learner(), { name: 'bench.webp' }),
      await aFile(learner(), { kind: 'captions', mediaType: 'text/vtt', name: 'fi.vtt', sizes: [] }),
    ];
    const wishes = [
      wishFor(photo, { alt: 'Our bench', caption: 'Before we tidied up' }),
      wishFor(video, { posterId: poster, captions: [{ fileId: captions, language: 'fi' }] }),
    ];
    const post = carrying(...wishes);
    await learner().send('post.create', post).succeeds();
    expect((await postSeen(world.as('guest', 'DE'), post.id))?.attachments).toEqual([
      { ...wishes[0], ...shown, name: 'bench.webp', poster: null },
      {
        ...wishes[1],
        ...shown,
        kind: 'video',
        mediaType: 'video/mp4',
        name: 'reflow.mp4',
        poster: { width: 640, height: 480 },
      },
    ]);
    for (const id of [video, poster, photo, captions])
      expect(await fileSeen(learner(), id)).toMatchObject({ postId: post.id, unusedSince: null });
  });

  test('without words and without files says nothing, new or edited', async () => {
    await learner().send('post.create', carrying()).refuses('invalid', { field: 'text' });
    const post = carrying(wishFor(await aFile(learner())));
    await learner().send('post.create', post).succeeds();
    const silent = { postId: post.id, title: '', text: '', ...words };
    await learner().send('post.edit', silent).succeeds();
    await learner()
      .send('post.edit', { ...silent, attachments: [] })
      .refuses('invalid', { field: 'text' });
    const postId = await aPost(world, learner());
    await learner()
      .send('post.edit', { ...silent, postId })
      .refuses('invalid', { field: 'text' });
    expect((await postSeen(learner(), post.id))?.attachments).toHaveLength(1);
  });

  test('is edited: what it carried before is let go, what it keeps stays', async () => {
    const [one, two, three] = [await aFile(learner()), await aFile(learner()), await aFile(learner())];
    const postId = await aPost(world, learner(), { attachments: [wishFor(one), wishFor(two)] });
    const attachments = [wishFor(three), wishFor(two, { alt: 'A reel' })];
    await learner()
      .send('post.edit', { postId, title: 'New', text: '', ...words, attachments })
      .succeeds();
    const post = await postSeen(teacher(), postId);
    expect(post?.attachments.map(({ fileId, alt }) => [fileId, alt])).toEqual([
      [three, ''],
      [two, 'A reel'],
    ]);
    expect(await fileSeen(learner(), one)).toMatchObject({ postId: null });
    expect((await fileSeen(learner(), one))?.unusedSince).not.toBeNull();
    await aPost(world, learner(), { attachments: [wishFor(one)] });
  });

  test('takes no file that is somebody else’s, elsewhere, on another post or not there: one answer', async () => {
    const onPost = await aFile(learner());
    await aPost(world, learner(), { attachments: [wishFor(onPost)] });
    const others = [
      newId<FileId>(),
      onPost,
      await aFile(world.as('learner', 'FI', 2)),
      await aFile(world.as('learner', 'DE')),
      await aFile(world.elsewhere.as('learner', 'FI')),
    ];
    const mine = await aFile(learner());
    for (const id of others) {
      await learner()
        .send('post.create', carrying(wishFor(id)))
        .refuses('notFound');
      await learner()
        .send('post.create', carrying(wishFor(mine, { posterId: id })))
        .refuses('notFound');
    }
    expect(await fileSeen(learner(), mine)).toMatchObject({ postId: null });
  });

  test('takes no file twice, no captions as such, no poster that is no photo', async () => {
    const photo = await aFile(learner());
    const video = await aFile(learner(), { kind: 'video', mediaType: 'video/mp4' });
    const captions = await aFile(learner(), { kind: 'captions', mediaType: 'text/vtt' });
    const wrong: AttachmentWish[][] = [
      [wishFor(photo), wishFor(photo)],
      [wishFor(video, { posterId: video })],
      [wishFor(captions)],
      [wishFor(video, { posterId: captions })],
      [wishFor(photo, { posterId: await aFile(learner()) })],
      [wishFor(photo, { captions: [{ fileId: captions, language: 'fi' }] })],
      [wishFor(video, { captions: [{ fileId: photo, language: 'fi' }] })],
    ];
    for (const wishes of wrong)
      await learner()
        .send('post.create', carrying(...wishes))
        .refuses('invalid', { field: 'attachments' });
  });

  test('carries so many and no more, with texts so long and no longer', async () => {
    const many = Array.from({ length: limits.attachments + 1 }, () => wishFor(newId<FileId>()));
    await learner()
      .send('post.create', carrying(...many))
      .refuses('invalid', { field: 'attachments' });
    const id = await aFile(learner());
    const alt = 'x'.repeat(limits.alt + 1);
    await learner()
      .send('post.create', carrying(wishFor(id, { alt })))
      .refuses('tooLong', { limit: limits.alt });
    const caption = 'x'.repeat(limits.caption + 1);
    await learner()
      .send('post.create', carrying(wishFor(id, { caption })))
      .refuses('tooLong', { limit: limits.caption });
    const clean = carrying(wishFor(id, { alt: ' A\u202ereel\n ', caption: '\u0000One\nTwo' }));
    await learner().send('post.create', clean).succeeds();
    expect((await postSeen(teacher(), clean.id))?.attachments).toMatchObject([
      { alt: 'Areel', caption: 'One\nTwo' },
    ]);
  });
});

describe('files go', () => {
  test('with the post, once it leaves the bin', async () => {
    const id = await aFile(learner());
    const postId = await aPost(world, learner(), { attachments: [wishFor(id)] });
    await learner().send('post.delete', { postId }).succeeds();
    expect(await fileSeen(learner(), id)).toMatchObject({ postId });
    world.clock.aheadDays = binDays + 1;
    expect(await fromServer('bin.empty', { postIds: [postId], commentIds: [] })).toMatchObject({ ok: true });
    world.clock.aheadDays = 0;
    await world.mirror.check();
    expect(await fileSeen(learner(), id)).toBeUndefined();
  });

  test('a day after nobody needs them, and not those that are needed', async () => {
    const [free, used] = [await aFile(learner()), await aFile(learner())];
    await aPost(world, learner(), { attachments: [wishFor(used)] });
    await fromServer('file.collect', { fileIds: [free, used] });
    expect(await fileSeen(learner(), free)).toBeDefined();
    world.clock.aheadDays = 1.1;
    const late = await aFile(learner());
    await fromServer('file.collect', { fileIds: [free, used, late, newId()] });
    world.clock.aheadDays = 0;
    await world.mirror.check();
    const left = await Promise.all([free, used, late].map((id) => fileSeen(learner(), id)));
    expect(left.map((file) => file?.id)).toEqual([undefined, used, late]);
    await learner().send('file.remove', { fileId: late }, onBoard).succeeds();
  });

  test('with whoever is forgotten', async () => {
    const leaving = await world.welcome('learner', 'FI');
    const [loose, used, kept] = [await aFile(leaving), await aFile(leaving), await aFile(learner())];
    await aPost(world, leaving, { attachments: [wishFor(used)] });
    await fromServer('author.forget', { memberId: leaving.memberId });
    await world.mirror.check();
    const rows: { id: FileId }[] = await world.dataSource.query(
      `select "id" from "file" where "id" = any($1::uuid[])`,
      [[loose, used, kept]],
    );
    expect(rows).toEqual([{ id: kept }]);
  });
});

const shown = {
  kind: 'photo',
  mediaType: 'image/webp',
  size: 20_000,
  width: 640,
  height: 480,
  seconds: null,
};
const onBoard = { road: 'rest' } as const;

function fileWith(id: FileId): Payload<'file.add'> {
  return {
    id,
    kind: 'photo',
    mediaType: 'image/webp',
    name: 'photo.webp',
    size: 1,
    width: 1,
    height: 1,
    seconds: null,
    sizes: [],
  };
}
