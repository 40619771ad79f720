/** The demo: told once, whole, through the door, and everybody printed can sign in. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { isJoined, lackingFor } from '@silta/shared/glossary/languages';
import { recordTypes } from '@silta/shared/records';
import type { RecordType } from '@silta/shared/records';
import { Accounts } from '../auth/accounts.ts';
import { createDataSource } from '../database/dataSource.ts';
import { Spool } from '../files/spool.ts';
import { createLogger } from '../logger.ts';
import { House } from '../realtime/house.ts';
import type { Row } from '../realtime/tables.ts';
import { entities, handlers, recordEntities } from '../registry.ts';
import { diskStorage } from '../storage/diskStorage.ts';
import { freshDatabase } from '../testing/database.ts';
import type { FreshDatabase } from '../testing/database.ts';
import { boards } from './boards/all.ts';
import { demoPassword, emailOf, names, pairs, people } from './people.ts';
import { seedDemo } from './seedDemo.ts';
import { sessions } from './sessions.ts';
import { terms } from './terms.ts';
import { welcome } from './welcome.ts';

let database: FreshDatabase;
let dataSource: DataSource;
let house: House;
let accounts: Accounts;
let folder: string;
let files: Parameters<typeof seedDemo>[2];

const all = <T extends RecordType>(type: T): Promise<Row<T>[]> => dataSource.query(`select * from "${type}"`);
const sorted = (texts: readonly string[]) => [...texts].sort();
const told = boards.flatMap((board) => board.posts);

async function counts(): Promise<Record<string, number>> {
  const tables = [...recordTypes, 'account', 'room', 'change', 'receipt'];
  const entries = tables.map(async (table) => {
    const rows: unknown[] = await dataSource.query(`select 1 from "${table}"`);
    return [table, rows.length] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

beforeAll(async () => {
  database = await freshDatabase();
  dataSource = await createDataSource(database.url, entities).initialize();
  house = new House({ dataSource, entities: recordEntities, handlers, logger: createLogger('silent') });
  accounts = new Accounts(dataSource);
  folder = mkdtempSync(join(tmpdir(), 'silta-demo-'));
  files = {
    storage: diskStorage(join(folder, 'files')),
    spool: new Spool(join(folder, 'spool')),
    settings: { uploadBytes: 1_000_000, partnershipBytes: 10_000_000 },
    logger: createLogger('silent'),
  };
});

afterAll(async () => {
  house.courier.stop();
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('before the demo', () => {
  test('the welcome says how to begin, also where the demo is switched on', async () => {
    const lines = (await welcome(house, ['http://localhost:3000'], true)).join('\n');
    expect(lines).toContain('http://localhost:3000');
    expect(lines).toContain('create your first partnership');
    expect(lines).not.toContain(demoPassword);
  });
});

describe('the demo', () => {
  // Five hundred commands and all their pictures.
  beforeAll(async () => {
    await seedDemo(house, accounts, files);
  }, 60_000);

  test('is told once: a second start changes nothing', async () => {
    const before = await counts();
    expect(before).toMatchObject({ account: names.length, member: names.length, board: boards.length });
    await seedDemo(house, accounts, files);
    expect(await counts()).toEqual(before);
  });

  test('brings everybody to their own side and role, and every learner into a pair', async () => {
    const sides = await all('side');
    const members = await all('member');
    for (const name of names) {
      const { side, role, languages } = people[name];
      const sideId = sides.find(({ country }) => country === side)?.id;
      expect(members.find((member) => member.name === name)).toMatchObject({ sideId, role, languages });
    }
    expect(sides.every((side) => side.ownerId !== null)).toBe(true);
    const paired = (await all('pair')).flatMap((pair) => pair.memberIds);
    const learners = members.filter((member) => member.role === 'learner').map((member) => member.id);
    expect(sorted(paired)).toEqual(sorted(learners));
    expect(pairs.flat()).toHaveLength(learners.length);
  });

  test('passes every text through the door as it was written', async () => {
    const posts = await all('post');
    expect(sorted(posts.map((post) => `${post.title}\n${post.text}`))).toEqual(
      sorted(told.map((post) => `${post.title}\n${post.text}`)),
    );
    const answers = told.flatMap((post) => post.answers ?? []);
    expect(sorted((await all('comment')).map((comment) => comment.text))).toEqual(
      sorted(answers.map((answer) => answer.text)),
    );
    expect(new Set(posts.map((post) => post.language))).toEqual(new Set(['en', 'de', 'fi']));
  });

  test('brings every picture by the road of all files, with words for those who do not see it', async () => {
    const posts = await all('post');
    for (const { title, pictures = [] } of told) {
      const attachments = posts.find((each) => each.title === title)?.attachments ?? [];
      expect(attachments.map(({ alt, kind }) => [alt, kind])).toEqual(
        pictures.map(({ alt }) => [alt, 'photo']),
      );
      for (const { fileId } of attachments)
        expect(await files.storage.bytesOf({ id: fileId, name: 'large' })).toBeGreaterThan(1_000);
    }
    const steps = sessions.flatMap((story) => story.steps);
    const onSteps = steps.flatMap(({ pictures = [] }) => pictures);
    const shown = (await all('agendaItem')).flatMap(({ attachments }) => attachments);
    expect(shown.map(({ alt }) => alt)).toEqual(onSteps.map(({ alt }) => alt));
    const onPosts = told.flatMap(({ pictures = [] }) => pictures);
    expect((await all('file')).length).toBe(onPosts.length + onSteps.length);
  });

  test('gives every post as many useful marks as the story says', async () => {
    const sides = await all('side');
    const posts = await all('post');
    for (const { title, useful = {} } of told) {
      const post = posts.find((each) => each.title === title);
      const counted = sides.flatMap(({ id, country }) => {
        const count = post?.tallies.useful?.yes?.[id];
        return count === undefined ? [] : [[country, count]];
      });
      expect([title, Object.fromEntries(counted)]).toEqual([title, useful]);
    }
  });

  test('has answers across the border in both directions on every open board with posts', async () => {
    const sides = await all('side');
    const posts = await all('post');
    const comments = await all('comment');
    for (const board of (await all('board')).filter(({ archivedAt }) => archivedAt === null)) {
      const own = posts.filter((post) => post.roomId === board.id);
      if (own.length === 0) continue;
      for (const { id, country } of sides) {
        const across = comments.filter(
          (comment) =>
            comment.sideId === id && own.some((post) => post.id === comment.postId && post.sideId !== id),
        );
        expect([board.title, country, across.length > 0]).toEqual([board.title, country, true]);
      }
    }
  });

  test('has one post waiting, an anonymous one, an empty board and one put away', async () => {
    const posts = await all('post');
    expect(posts.filter((post) => post.state === 'waiting').map((post) => post.title)).toEqual([
      'Why is R7 drawn twice?',
    ]);
    expect(posts.find((post) => post.anonymous)?.title).toBe('Has anyone killed a part?');
    const shownBoards = await all('board');
    expect(shownBoards.filter((board) => board.archivedAt !== null)).toHaveLength(1);
    expect(shownBoards.some((board) => posts.every((post) => post.roomId !== board.id))).toBe(true);
  });

  test('happened in the past, answers after what they answer', async () => {
    const posts = new Map((await all('post')).map((post) => [post.id, post]));
    const now = new Date().toISOString();
    for (const post of posts.values()) expect(post.createdAt < now).toBe(true);
    for (const comment of await all('comment')) {
      expect(comment.createdAt < now).toBe(true);
      expect(comment.createdAt > (posts.get(comment.postId)?.createdAt ?? now)).toBe(true);
    }
  });

  test('has terms that both sides have confirmed, and some that wait for each of them', async () => {
    const sides = await all('side');
    const told = await all('term');
    expect(told).toHaveLength(terms.length);
    expect(told.filter((term) => isJoined(term, sides)).length).toBeGreaterThan(20);
    for (const side of sides)
      expect(new Set(told.map((term) => lackingFor(term, side)))).toEqual(
        new Set([null, 'word', 'confirmation']),
      );
  });

  test('prints sign-ins and codes that work', async () => {
    const lines = (await welcome(house, ['http://localhost:3000'], true)).join('\n');
    expect(lines).toContain('passwords are public');
    for (const name of names) {
      const { returnKey } = people[name];
      const { name: found } = await (returnKey === null
        ? accounts.byPassword(emailOf(name), demoPassword)
        : accounts.byReturnKey(returnKey));
      expect(found).toBe(name);
    }
    for (const [email] of lines.matchAll(/\S+@\S+/g)) await accounts.byPassword(email, demoPassword);
    const codes = new Set((await all('invitation')).map((invitation) => invitation.code));
    const printed = [...lines.matchAll(/\b(?:FI|DE)-\w{3}-\w{3}\b/g)].map(([code]) => code);
    expect(printed).toHaveLength(2);
    expect(printed.every((code) => codes.has(code))).toBe(true);
  });

  test('is warned of where it is switched off and its people are still there', async () => {
    const lines = (await welcome(house, ['http://localhost:3000'], false)).join('\n');
    expect(lines).toContain('passwords are public');
    expect(lines).not.toContain(demoPassword);
  });
});
