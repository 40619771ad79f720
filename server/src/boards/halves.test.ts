/** Joint posts: who fills which half, who changes it, and that it is seen where its post is. */
import type { Half } from '@silta/shared/boards/records';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import { binDays } from '@silta/shared/boards/choices';
import type { FileRecord } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, PostId } from '@silta/shared/ids';
import { aFile, aHalf, aPost, setRules, wishFor } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let postId: PostId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  await setRules(world, {});
  postId = await aPost(world, learner(), { joint: true });
});
afterAll(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const partner = () => world.as('learner', 'DE');
const words = { text: 'At ours it is colder.', language: 'fi' };

async function halvesFor(by: Person): Promise<Half[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records.half as Half[]).filter((half) => half.postId === postId);
}

test('each side has one, filled by whoever comes first', async () => {
  await classmate()
    .send('half.fill', { postId, ...words })
    .succeeds();
  await learner()
    .send('half.fill', { postId, ...words })
    .refuses('conflict');
  await partner().send('half.fill', { postId, text: 'At ours it is warm.', language: 'de' }).succeeds();
  expect(await halvesFor(world.as('guest', 'DE'))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ sideId: world.sides.FI, authorId: classmate().memberId, ...words }),
      expect.objectContaining({ sideId: world.sides.DE, authorId: partner().memberId }),
    ]),
  );
});

test('is changed and emptied by its author and the staff of its side only', async () => {
  const halfId = await aHalf(classmate(), postId);
  for (const by of [learner(), partner(), world.as('teacher', 'DE'), world.as('manager', 'FI')]) {
    await by.send('half.edit', { halfId, ...words }).refuses('forbidden');
    await by.send('half.remove', { halfId }).refuses('forbidden');
  }
  await world
    .as('hostTutor', 'FI')
    .send('half.edit', { halfId, ...words })
    .succeeds();
  expect(await halvesFor(partner())).toMatchObject([{ ...words, authorId: classmate().memberId }]);
  await classmate().send('half.remove', { halfId }).succeeds();
  expect(await halvesFor(partner())).toEqual([]);
  await learner()
    .send('half.fill', { postId, ...words })
    .succeeds();
});

test('a post that is not joint has none', async () => {
  const plain = await aPost(world, learner());
  await learner()
    .send('half.fill', { postId: plain, ...words })
    .refuses('notFound');
});

test('is seen where its post is: with a hidden or deleted one by staff and its author', async () => {
  await aHalf(partner(), postId);
  await world.as('teacher', 'FI').send('post.hide', { postId }).succeeds();
  expect(await halvesFor(classmate())).toEqual([]);
  expect(await halvesFor(partner())).toHaveLength(1);
  expect(await halvesFor(world.as('teacher', 'DE'))).toHaveLength(1);
  await classmate()
    .send('half.fill', { postId, ...words })
    .refuses('notFound');
  await world.as('teacher', 'FI').send('post.show', { postId }).succeeds();
  expect(await halvesFor(classmate())).toHaveLength(1);
  await learner().send('post.delete', { postId }).succeeds();
  expect(await halvesFor(classmate())).toEqual([]);
  const halfId = halfIdOf(postId, partner().sideId);
  await partner()
    .send('half.edit', { halfId, ...words })
    .refuses('notFound');
});

test('is filled once the post is approved', async () => {
  await setRules(world, { approval: 'learners' });
  postId = await aPost(world, learner(), { joint: true });
  await learner()
    .send('half.fill', { postId, ...words })
    .refuses('notFound');
  await world.as('teacher', 'DE').send('post.approve', { postId }).succeeds();
  await learner()
    .send('half.fill', { postId, ...words })
    .succeeds();
});

test('takes nothing where the board is locked, and something to see always', async () => {
  await learner().send('half.fill', { postId, text: ' \u200b', language: 'fi' }).refuses('invalid');
  const halfId = await aHalf(learner(), postId);
  await setRules(world, { locked: true });
  await learner()
    .send('half.edit', { halfId, ...words })
    .refuses('locked');
  await partner()
    .send('half.fill', { postId, ...words })
    .refuses('locked');
});

describe('a half', () => {
  const fileSeen = async (by: Person, id: FileId) => {
    const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
    return (records.file as FileRecord[]).find((file) => file.id === id);
  };
  const fromServer = (name: 'bin.empty' | 'author.forget', payload: object) => {
    const order = { id: newId<CommandId>(), room: world.boardId, name, payload, accountId: null } as const;
    return world.house.door.send({ ...order, road: 'rest' });
  };
  async function withPhoto(by: Person) {
    const fileId = await aFile(by);
    const attachments = [wishFor(fileId, { alt: 'Our bench', caption: 'Before we tidied up' })];
    await by.send('half.fill', { postId, text: '', language: 'fi', attachments }).succeeds();
    return { fileId, attachments, halfId: halfIdOf(postId, by.sideId) };
  }

  test('carries files of its own side, with or without words', async () => {
    const { fileId, halfId } = await withPhoto(learner());
    const said = { alt: 'Our bench', caption: 'Before we tidied up', kind: 'photo', width: 640 };
    expect(await halvesFor(world.as('guest', 'DE'))).toMatchObject([{ attachments: [{ fileId, ...said }] }]);
    expect(await fileSeen(learner(), fileId)).toMatchObject({ halfId, postId: null, unusedSince: null });
    const theirs = { postId, ...words, attachments: [wishFor(fileId)] };
    await partner().send('half.fill', theirs).refuses('notFound');
    await partner()
      .send('post.edit', { postId, title: '', ...words, paper: 'plain' })
      .refuses('forbidden');
    const edit = { halfId, text: '', language: 'fi' };
    await learner().send('half.edit', edit).succeeds();
    await learner()
      .send('half.edit', { ...edit, attachments: [] })
      .refuses('invalid', { field: 'text' });
    expect(await halvesFor(partner())).toMatchObject([{ attachments: [{ fileId }] }]);
  });

  test('that a classmate was faster with keeps what it carries', async () => {
    const { fileId } = await withPhoto(classmate());
    const late = await aFile(learner());
    const attachments = [wishFor(late)];
    await learner()
      .send('half.fill', { postId, ...words, attachments })
      .refuses('conflict');
    expect(await fileSeen(classmate(), fileId)).toMatchObject({ unusedSince: null });
    expect(await fileSeen(learner(), late)).toMatchObject({ halfId: null });
  });

  test('lets go of what it carries no more, so that whoever empties it by mistake has it back', async () => {
    const { fileId, attachments, halfId } = await withPhoto(learner());
    await learner().send('half.remove', { halfId }).succeeds();
    expect(await fileSeen(learner(), fileId)).toMatchObject({
      halfId: null,
      unusedSince: expect.any(String) as string,
    });
    await learner()
      .send('half.fill', { postId, ...words, attachments })
      .succeeds();
    const staff = world.as('teacher', 'FI');
    const other = [wishFor(await aFile(staff))];
    await staff.send('half.edit', { halfId, ...words, attachments: other }).succeeds();
    expect(await fileSeen(learner(), fileId)).toMatchObject({ halfId: null });
    expect(await halvesFor(partner())).toMatchObject([{ attachments: other }]);
  });

  test('lies in the bin with its files, comes back with them, and goes for good with them', async () => {
    const { fileId } = await withPhoto(partner());
    await learner().send('post.delete', { postId }).succeeds();
    expect(await halvesFor(classmate())).toEqual([]);
    await learner().send('post.restore', { postId }).succeeds();
    expect(await halvesFor(classmate())).toMatchObject([{ attachments: [{ fileId }] }]);
    await learner().send('post.delete', { postId }).succeeds();
    world.clock.aheadDays = binDays + 1;
    await fromServer('bin.empty', { postIds: [postId], commentIds: [] });
    world.clock.aheadDays = 0;
    await world.mirror.check();
    expect(await fileSeen(partner(), fileId)).toBeUndefined();
  });

  test('goes with whoever is forgotten, and so do its files', async () => {
    const { fileId } = await withPhoto(partner());
    await fromServer('author.forget', { memberId: learner().memberId });
    expect(await fileSeen(partner(), fileId)).toBeUndefined();
  });
});
