/**
 * Everything hostile through the socket of a server that logs all it can: each answer is a yes or a refusal, what is kept
 * comes back cleaned, and nothing of it stands in the log.
 */
import { access } from '@silta/shared/access';
import { commandNames, commandOf } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { clean } from '@silta/shared/texts';
import { expectRefusals, expectSilence, fieldsOf, fresh, withKey } from '../testing/corpus.ts';
import { roomFor } from '../testing/person.ts';
import { hostileTexts, hostileValues, mark, strangeKeys } from '../testing/hostile.ts';
import { thingsIn } from '../testing/hostileThings.ts';
import type { KnownFor } from '../testing/hostileThings.ts';
import { leavesOf, payloadFor, valueAt, withValue } from '../testing/payloads.ts';
import type { Known } from '../testing/payloads.ts';
import { aWatchedServer } from '../testing/watchedServer.ts';
import type { WatchedServer } from '../testing/watchedServer.ts';
import type { Line } from '../testing/wire.ts';
import { aWireWorld } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';

let server: WatchedServer;
let world: WireWorld;
let known: Known;
/** For what only learners do. */
let learner: Someone;
/** What these are about is something of its own. */
let knownFor: KnownFor;

beforeAll(async () => {
  server = await aWatchedServer({ LOG_LEVEL: 'trace' });
  world = await aWireWorld(server);
  learner = await world.welcome('learner');
  ({ known, knownFor } = await thingsIn({ world, learner }));
}, 30_000);

afterAll(async () => {
  world.line.close();
  await server.end();
});

const roomOf = (name: CommandName) => roomFor(name, world);

/** A connection of its own, because how much one may say is bounded. */
async function lineFor(name: CommandName): Promise<Line> {
  const room = roomOf(name);
  const { coordinator, learner: learners } = access[name];
  const by = coordinator === undefined && learners !== undefined ? learner : world.founder;
  const line = await connected(by);
  const { seq, view } = await world.snapshot(by, room);
  await line.enter(room, { seq, view });
  return line;
}

/** Connections are bounded for an address, too, and every command here takes two. */
async function connected(by = world.founder): Promise<Line> {
  for (;;) {
    try {
      return await by.browser.connect();
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'tooFast') throw error;
      await aMoment();
    }
  }
}

/** Asks again where it was too much at once: this is about what is said, not about how often. */
async function send(line: Line, name: CommandName, payload: unknown): Promise<string> {
  for (;;) {
    const answer = await line.send(roomOf(name), name, payload);
    if (answer.ok) return 'ok';
    if (answer.code !== 'tooFast') return answer.code;
    await new Promise((resolve) => setTimeout(resolve, 1_000 * (answer.details?.retryInSeconds ?? 1)));
  }
}

/** All of the above was sent by one account, whose share is used up for a while. */
async function patiently(line: Line, event: string, message: unknown): Promise<unknown> {
  for (;;) {
    const answer = (await line.ask(event, message)) as {
      code?: string;
      details?: { retryInSeconds?: number };
    };
    if (answer.code !== 'tooFast') return answer;
    await aMoment(answer.details?.retryInSeconds);
  }
}

const aMoment = (seconds = 1) => new Promise((resolve) => setTimeout(resolve, 1_000 * seconds));

const idIn = (payload: unknown) => (payload as { id: RoomId }).id;

/** Requests by REST are bounded as well. */
async function bornWith(room: RoomId): Promise<unknown> {
  for (;;) {
    const { status, body } = await world.founder.browser.get(`/api/rooms/${room}`);
    if (status !== 429) return body;
    await aMoment();
  }
}

/** How it was is said when it is over. */
async function endSession(): Promise<void> {
  const { line, sessionId } = world;
  const stepNow = async () => {
    const { records } = (await bornWith(sessionId)) as Snapshot;
    return (records.run as Run[] | undefined)?.[0] ?? { step: 0, state: 'open' };
  };
  if ((await stepNow()).state === 'open')
    await line.send(sessionId, 'run.start', { seen: (await stepNow()).step, agendaItemId: null });
  await line.send(sessionId, 'run.end', { seen: (await stepNow()).step });
}

async function takeBack(line: Line, agreed: unknown): Promise<void> {
  const { memorandumId } = agreed as { memorandumId: string };
  await send(line, 'memorandum.withdraw', { memorandumId });
}

/** Each of these is a change of the version before it; from where they count. */
const versions: Partial<Record<CommandName, number>> = {
  'partnership.setChatRules': 0,
  'task.edit': 1,
  'pathway.describe': 1,
  'clause.edit': 1,
  'rule.say': 0,
  'stay.plan': 0,
  'checklistItem.answer': 0,
};

function asSeen(name: CommandName, payload: unknown): unknown {
  const version = versions[name];
  return version === undefined ? payload : withValue(payload, ['was'], version);
}

/** Whether the text stands anywhere in it, exactly so. */
function shows(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return value === text;
  return Object.values(value).some((inner) => shows(inner, text));
}

test.each(commandNames)('%s takes every text as text, or refuses it', async (name) => {
  const { payload: schema, road } = commandOf(name);
  if (name === 'pulse.give') await endSession();
  const line = await lineFor(name);
  const fields = fieldsOf(name, schema, { ...known, ...knownFor[name] });
  // What only the server sends is refused here whatever stands in it.
  for (const { path, payload, texts, isFree } of fields.slice(0, road === 'rest' ? 6 : Infinity)) {
    const answers: string[] = [];
    for (const text of texts) {
      const changed = withValue(asSeen(name, fresh(payload)), path, text);
      const answer = await send(line, name, changed);
      answers.push(answer);
      if (answer !== 'ok') continue;
      if (versions[name] !== undefined) versions[name] += 1;
      const kept = String(valueAt(schema.parse(changed), path));
      expect(clean(kept)).toBe(kept);
      // What takes a word off a list shows it no more.
      const isGone = name === 'partnership.unlistWord';
      let born: unknown = null;
      // A packet of something else may come first.
      const isThere = () => line.packets.length > 0 && (isGone || shows([line.packets, born], kept));
      // What a new board or session is born with is in its own room.
      if (['board.create', 'session.plan'].includes(name)) {
        await line.until(() => line.packets.length > 0);
        if (!isThere()) born = await bornWith(idIn(changed));
      }
      await line.until(isThere).catch(() => undefined);
      expect([path.join('.'), kept, isThere()]).toEqual([path.join('.'), kept, true]);
      // A side agrees once: it takes its word back to give it again.
      if (name === 'memorandum.agree') await takeBack(line, changed);
      line.packets.splice(0);
    }
    expectRefusals(answers, `${name} ${path.join('.')}`);
    // Otherwise this would have tried nothing.
    if (isFree && road !== 'rest')
      expect([path.join('.'), answers.includes('ok')]).toEqual([path.join('.'), true]);
  }
  line.close();
});

test.each(commandNames)('%s refuses values of a wrong kind and keys it does not know', async (name) => {
  const { payload: schema, road } = commandOf(name);
  const line = await lineFor(name);
  const payload = payloadFor(name, schema, known);
  const wrong = Object.values(hostileValues).map((value) => value());
  const changed = [
    ...wrong,
    // What only the server sends is refused here whatever stands in it.
    ...leavesOf(payload)
      .slice(0, road === 'rest' ? 6 : Infinity)
      .filter((path) => path.length > 0)
      .flatMap((path) => wrong.map((value) => withValue(payload, path, value)))
      .filter((odd) => !schema.safeParse(odd).success),
    ...strangeKeys.map((key) => JSON.parse(withKey(payload, key)) as unknown),
  ];
  const answers = await Promise.all(changed.map((odd) => send(line, name, odd)));
  expectRefusals(answers, name);
  expect([name, answers.filter((answer) => answer === 'ok')]).toEqual([name, []]);
  line.close();
});

test('names of commands and rooms, and bodies that are deep or not objects', async () => {
  const line = await connected();
  for (const text of Object.values(hostileTexts)) {
    const order = { id: newId(), room: world.boardId, name: text, payload: {} };
    expect(await patiently(line, 'command', order)).toMatchObject({ ok: false });
    const entry = { room: text, from: null, view: null };
    expect(await patiently(line, 'enter', entry)).toMatchObject({ ok: false, code: 'invalid' });
  }
  for (const value of Object.values(hostileValues)) {
    for (const event of ['command', 'enter', 'sync', 'leave', 'writing', 'cheer'])
      expect(await patiently(line, event, value())).toMatchObject({ ok: false, code: 'invalid' });
  }
  line.close();
});

test('a text of a megabyte ends its connection, and nobody else’s', async () => {
  const line = await connected();
  line.socket.emit('command', { text: mark.repeat(262_144) });
  await line.cut();
  expect(await world.line.enter(world.boardId)).toMatchObject({ ok: true });
});

describe('after all of it', () => {
  test('what is kept is clean, by every road out', async () => {
    const { founder, partnershipId, boardId } = world;
    const paths = [`rooms/${partnershipId}`, `rooms/${boardId}`, `partnerships/${partnershipId}/activity`];
    const read = async (path: string) => {
      for (;;) {
        const answer = await founder.browser.get(`/api/${path}`);
        if (answer.status !== 429) return answer;
        await aMoment();
      }
    };
    const answers = await Promise.all(paths.map(read));
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      const strings = (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((each) => JSON.parse(each) as string);
      expect(strings.filter((each) => clean(each) !== each)).toEqual([]);
    }
    expect(answers.map(({ text }) => text).join()).toContain(`<script>window.${mark}=1</script>`);
  });

  test('the server is alive, and its log holds nothing that people wrote, no name and no secret', () => {
    const { browser, me } = world.founder;
    expect(server.isAlive()).toBe(true);
    expectSilence(server, [String(browser.cookie).slice('silta='.length), String(me.email)]);
  });
});
