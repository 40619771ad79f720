/** Whole rooms, made once for all who see the same, and each one's own woven in. */
import { gunzipSync } from 'node:zlib';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { roles } from '@silta/shared/roles';
import { gzipOf, plainOf } from '../http/pieces.ts';
import { aComment, aPost, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { aWorld, sideNames } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Copies } from './copies.ts';
import { Copy } from './copy.ts';

describe('F7 a room is made once for all who see the same', () => {
  const kind = { memberId: null, sideId: newId<never>(), role: 'learner' } as const;
  const room = newId<RoomId>();
  let made = 0;
  const make = (seq: number) => async () => {
    made += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    const section = {
      ...{ id: newId<never>(), roomId: room, title: 'x'.repeat(10_000), rank: 'V1' },
      ...{ prompt: '', starter: '' },
      ...{ posting: 'everyone' as const, collecting: false, collected: {} },
    };
    return Copy.of({ seq, kind, records: { section: [section] } });
  };
  beforeEach(() => (made = 0));

  test('a whole class that asks at once waits for one', async () => {
    const copies = new Copies();
    const asked = await Promise.all(Array.from({ length: 30 }, () => copies.atLeast('a', 7, make(7))));
    expect([made, new Set(asked).size]).toEqual([1, 1]);
    expect(await copies.atLeast('a', 6, make(6))).toBe(asked[0]);
    expect((await copies.atLeast('a', 8, make(8))).seq).toBe(8);
    expect(made).toBe(2);
  });

  test('who needs a later one than is being made gets a later one', async () => {
    const copies = new Copies();
    const [early, late] = await Promise.all([
      copies.atLeast('a', 7, make(7)),
      copies.atLeast('a', 8, make(8)),
    ]);
    expect([early.seq, late.seq]).toEqual([7, 8]);
  });

  test('after a failure it is made again', async () => {
    const copies = new Copies();
    const failing = copies.atLeast('a', 1, () => Promise.reject(new Error('no database')));
    await expect(failing).rejects.toThrow('no database');
    expect((await copies.atLeast('a', 1, make(1))).seq).toBe(1);
  });

  test('those asked for longest ago make place', async () => {
    const copies = new Copies(25_000);
    const ask = (name: string) => copies.atLeast(name, 1, make(1));
    for (const name of ['a', 'b', 'a', 'c', 'a']) await ask(name);
    expect(made).toBe(3);
    await ask('b');
    expect(made).toBe(4);
  });
});

describe('F7 and is what a fresh one would be', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());

  const everybody = () =>
    sideNames.flatMap((side) => roles.flatMap((role) => [world.as(role, side), world.as(role, side, 2)]));

  async function copyFor(by: Person, part: 'whole' | 'beginning' = 'whole'): Promise<Snapshot> {
    const { house, boardId } = world;
    const entrance = await house.feed.entrance(by.accountId, boardId);
    const { view, viewer } = entrance;
    const pieces = await (await house.feed.copy(entrance)).for({ room: boardId, view, viewer }, part);
    expect(gunzipSync(gzipOf(pieces)).equals(plainOf(pieces))).toBe(true);
    return JSON.parse(plainOf(pieces).toString()) as Snapshot;
  }

  const inOrder = ({ records, ...rest }: Snapshot) => ({
    ...rest,
    records: Object.fromEntries(
      Object.entries(records).map(([type, list]) => [type, list.toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
    ),
  });

  test('for everybody, with what is theirs alone', async () => {
    const [aino, jonas, sari] = [
      world.as('learner', 'FI'),
      world.as('learner', 'DE'),
      world.as('teacher', 'FI'),
    ];
    await setRules(world, { anonymity: 'peers' });
    const open = await aPost(world, jonas);
    const nameless = await aPost(world, aino, { anonymous: true });
    await aComment(jonas, nameless, { anonymous: true });
    await aComment(aino, open);
    await aino.send('reaction.set', { postId: open, kind: 'useful', value: 'yes' }).succeeds();
    await sari.send('post.delete', { postId: await aPost(world, aino) }).succeeds();
    await setRules(world, { approval: 'learners' });
    await aPost(world, jonas);
    for (const by of everybody()) {
      const fresh = await world.house.feed.snapshot(by.accountId, world.boardId);
      expect(inOrder(await copyFor(by))).toEqual(inOrder(JSON.parse(JSON.stringify(fresh)) as Snapshot));
      expect(await copyFor(by, 'beginning')).toEqual(await copyFor(by));
    }
    await setRules(world, {});
  });

  test('F9 of a big one the beginning holds the first posts with what belongs to them', async () => {
    const [aino, jonas] = [world.as('learner', 'FI'), world.as('learner', 'DE')];
    const posts = Array.from({ length: 200 }, (_, i) =>
      postBy(world, { sectionId: world.sections[i % 2], rank: `W${1000 + i}x` }),
    );
    await Promise.all(posts.map((post) => aino.send('post.create', post).isDone()));
    await aComment(jonas, posts[0]?.id ?? newId());
    await aComment(jonas, posts[199]?.id ?? newId());
    await jonas
      .send('reaction.set', { postId: posts[1]?.id ?? newId(), kind: 'useful', value: 'yes' })
      .isDone();
    const beginning = await copyFor(jonas, 'beginning');
    const whole = await copyFor(jonas);
    expect([beginning.isBeginning, whole.isBeginning]).toEqual([true, undefined]);
    expect(beginning.seq).toBe(whole.seq);
    const shown = (beginning.records.post ?? []) as Post[];
    expect(shown.length).toBeLessThan(40);
    const ids = new Set(shown.map(({ id }) => id));
    for (const { id } of posts.slice(0, 14)) expect(ids.has(id)).toBe(true);
    const of = (snapshot: Snapshot, type: 'comment' | 'reaction') =>
      (snapshot.records[type] ?? []).flatMap((each) => ('postId' in each ? each.postId : []));
    expect(of(beginning, 'comment')).toContain(posts[0]?.id);
    expect(of(beginning, 'comment')).not.toContain(posts[199]?.id);
    expect(of(beginning, 'reaction')).toContain(posts[1]?.id);
    for (const [type, list] of Object.entries(beginning.records))
      expect(whole.records[type as 'post']).toEqual(expect.arrayContaining([...list]));
  });
});

describe('F8 whoever has a room’s number gets word that nothing has changed', () => {
  let wire: Wire;
  let world: WireWorld;
  beforeAll(async () => {
    wire = await aWire();
    world = await aWireWorld(wire);
  });
  afterAll(async () => {
    world.line.close();
    await wire.close();
  });

  const path = () => `/api/rooms/${world.boardId}`;

  test('until something has', async () => {
    const { browser } = world.founder;
    const first = await browser.get(path());
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toMatch(/Cookie/);
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const same = await browser.get(path(), { 'If-None-Match': `"other", ${tag}` });
    expect([same.status, same.text]).toEqual([304, '']);
    expect((await browser.get(`${path()}/beginning`, { 'If-None-Match': tag })).status).toBe(200);
    const post = { ...postBy({ sections: [world.sectionId, world.sectionId] } as never) };
    await insist(world.line.send(world.boardId, 'post.create', post));
    const next = await browser.get(path(), { 'If-None-Match': tag });
    expect(next.status).toBe(200);
    expect((next.body as Snapshot).records.post).toHaveLength(1);
    expect(next.headers.get('etag')).not.toBe(tag);
  });

  test('and nobody else’s word counts', async () => {
    const tag = (await world.founder.browser.get(path())).headers.get('etag') ?? '';
    const learner = await world.welcome('learner');
    expect((await learner.browser.get(path(), { 'If-None-Match': tag })).status).toBe(200);
    const stranger = wire.browser('10.9.9.9');
    expect((await stranger.get(path(), { 'If-None-Match': tag })).status).toBe(401);
    await stranger.register('Stranger');
    expect((await stranger.get(path(), { 'If-None-Match': tag })).status).toBe(404);
    expect((await stranger.get(`${path()}/beginning`)).status).toBe(404);
  });

  test('who reads no gzip gets it plain', async () => {
    const plain = await world.founder.browser.get(path(), { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.body).toEqual((await world.founder.browser.get(path())).body);
  });
});
