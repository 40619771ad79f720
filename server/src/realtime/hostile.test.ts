/**
 * Everything hostile through the socket of a server that logs all it can: each answer is a yes or a refusal, what is kept
 * comes back cleaned, and nothing of it stands in the log.
 */
import { access } from '@silta/shared/access';
import { commandNames, commandOf } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { MemberId, RoomId, SideId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';
import { clean } from '@silta/shared/texts';
import { expectRefusals, expectSilence, fieldsOf, fresh, withKey } from '../testing/corpus.ts';
import { commentOn, plainRules, postBy, termNamed } from '../testing/given.ts';
import { messageOf, noteLineOf, questionOf } from '../testing/givenLive.ts';
import { checkOf, itemOf, partOf, sessionAbout } from '../testing/givenSessions.ts';
import { itemNamed, saidOf } from '../testing/givenChecklists.ts';
import { handInFor, taskBy } from '../testing/givenTasks.ts';
import { roomFor } from '../testing/person.ts';
import { hostileTexts, hostileValues, mark, strangeKeys } from '../testing/hostile.ts';
import { leavesOf, payloadFor, valueAt, withValue } from '../testing/payloads.ts';
import type { Known } from '../testing/payloads.ts';
import { aWatchedServer } from '../testing/watchedServer.ts';
import type { WatchedServer } from '../testing/watchedServer.ts';
import type { Line } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { Someone, WireWorld } from '../testing/wireWorld.ts';

let server: WatchedServer;
let world: WireWorld;
let known: Known;
/** For what only learners do. */
let learner: Someone;
/** How often the task was changed. */
/** So many edits or answers were taken, which name the version that they have seen. */
let edits = 0;
let said = 0;
/** What these are about is something of its own. */
let knownFor: Partial<Record<CommandName, Known>>;

beforeAll(async () => {
  server = await aWatchedServer({ LOG_LEVEL: 'trace' });
  world = await aWireWorld(server);
  const { founder, line, boardId, sectionId } = world;
  const post = postBy({ sections: [sectionId, sectionId] } as never, { sectionId });
  const comment = commentOn(post.id);
  await insist(line.send(boardId, 'post.create', post));
  await insist(line.send(boardId, 'comment.create', comment));
  const { sideId, memberId } = (await world.snapshot(founder)).viewer;
  const term = termNamed();
  await insist(line.send(glossaryOf(world.partnershipId), 'term.add', term));
  const { sessionId } = world;
  const [item, part] = [itemOf(), partOf()];
  await insist(line.send(sessionId, 'agendaItem.add', item));
  await insist(line.send(sessionId, 'part.add', part));
  const talk = await talked();
  const planned = { sessionId, agendaItemId: item.id, partId: part.id };
  const ids = { postId: post.id, commentId: comment.id, answersId: comment.id, termId: term.id };
  learner = await world.welcome('learner');
  const named = {
    boardId,
    boardIds: boardId,
    sectionId,
    sideId,
    memberId,
    reviewerIds: memberId,
    ownerId: memberId,
  };
  known = { ...named, ...ids, ...planned, ...talk };
  knownFor = {
    ...(await halves(sideId)),
    ...(await sealed()),
    ...(await leaving()),
    ...(await worked()),
    ...(await answered(memberId)),
  };
}, 30_000);

const onBoard = (fields: Parameters<typeof postBy>[1]) => {
  const { sectionId } = world;
  return postBy({ sections: [sectionId, sectionId] } as never, { sectionId, ...fields });
};

async function halves(sideId: SideId): Promise<typeof knownFor> {
  const { line, boardId } = world;
  const [empty, filled] = [onBoard({ joint: true }), onBoard({ joint: true })];
  for (const post of [empty, filled]) await insist(line.send(boardId, 'post.create', post));
  await insist(line.send(boardId, 'half.fill', { postId: filled.id, text: 'At ours.', language: 'fi' }));
  return { 'half.fill': { postId: empty.id }, 'half.edit': { halfId: halfIdOf(filled.id, sideId) } };
}

/** What was said in the session. */
async function talked() {
  const { line, sessionId } = world;
  const [question, message, noteLine] = [questionOf(), messageOf(), noteLineOf()];
  await insist(line.send(sessionId, 'question.ask', question));
  await insist(line.send(sessionId, 'message.send', message));
  await insist(line.send(sessionId, 'noteLine.add', noteLine));
  return { questionId: question.id, messageId: message.id, noteLineId: noteLine.id };
}

/** A task for each of the commands that end with something else than they began with. */
async function worked(): Promise<typeof knownFor> {
  const room = tasksOf(world.partnershipId);
  const line = await learner.browser.connect();
  const { viewer } = await world.snapshot(world.founder);
  const { memberId } = (await world.snapshot(learner)).viewer;
  const aTask = async () => {
    const task = taskBy({ memberId: viewer.memberId } as never);
    await insist(world.line.send(room, 'task.set', task));
    return task.id;
  };
  const handedIn = async () => {
    const taskId = await aTask();
    await insist(line.send(room, 'work.handIn', handInFor(taskId)));
    return { taskId, memberId };
  };
  const helped = { taskId: await aTask(), memberId };
  await insist(line.send(room, 'work.askForHelp', { taskId: helped.taskId, word: '' }));
  const accepted = await handedIn();
  await insist(world.line.send(room, 'work.accept', { ...accepted, seen: 1, word: '' }));
  const done = {
    'task.edit': { taskId: await aTask() },
    'work.handIn': { taskId: await aTask() },
    'work.askForHelp': { taskId: await aTask() },
    'work.help': helped,
    'work.return': await handedIn(),
    'work.accept': await handedIn(),
    'work.confirm': accepted,
  };
  line.close();
  return done;
}

/** An item of a checklist for each of the commands that end with something else than they began with. */
async function answered(ownerId: MemberId | null): Promise<typeof knownFor> {
  const { line, partnershipId } = world;
  const anItem = async () => {
    const item = itemNamed('Headsets');
    await insist(line.send(partnershipId, 'checklistItem.add', item));
    return { checklistItemId: item.id };
  };
  const [own, asked] = [await anItem(), await anItem()];
  const toDo = saidOf(asked.checklistItemId, { state: 'open', ownerId });
  await insist(line.send(partnershipId, 'checklistItem.answer', toDo));
  return {
    'checklistItem.edit': own,
    'checklistItem.move': own,
    'checklistItem.answer': own,
    'checklistItem.remind': asked,
    'checklistItem.remove': await anItem(),
    'checklistItem.restore': await anItem(),
  };
}

/** What a command ends or takes away is not what the others are about. */
async function leaving(): Promise<typeof knownFor> {
  const { line, partnershipId, sessionId } = world;
  const [session, item, part] = [sessionAbout('Called off'), itemOf(), partOf()];
  await insist(line.send(partnershipId, 'session.plan', session));
  await insist(line.send(sessionId, 'agendaItem.add', item));
  await insist(line.send(sessionId, 'part.add', part));
  const check = checkOf('Workshop');
  await insist(line.send(partnershipId, 'check.keep', check));
  const ofSession = { sessionId: session.id };
  const { questionId, noteLineId } = await talked();
  return {
    'session.cancel': ofSession,
    'session.reinstate': ofSession,
    'agendaItem.remove': { agendaItemId: item.id },
    'part.remove': { partId: part.id },
    'check.remove': { checkId: check.id },
    'question.remove': { questionId },
    'noteLine.remove': { noteLineId },
  };
}

async function sealed(): Promise<typeof knownFor> {
  const { line, boardId } = world;
  const rules = { ...plainRules, anonymity: 'reason' } as const;
  await insist(line.send(world.partnershipId, 'board.setRules', { boardId, rules }));
  const author = await (await world.welcome('learner')).browser.connect();
  const post = onBoard({ anonymous: true, sealed: true });
  const comment = commentOn(post.id, { anonymous: true, sealed: true });
  await insist(author.send(boardId, 'post.create', post));
  await insist(author.send(boardId, 'comment.create', comment));
  author.close();
  return { 'post.reveal': { postId: post.id }, 'comment.reveal': { commentId: comment.id } };
}
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

/** Each change of a task is one of the version before it. */
function asSeen(name: CommandName, payload: unknown): unknown {
  if (name === 'checklistItem.answer') return withValue(payload, ['was'], said);
  return name === 'task.edit' ? withValue(payload, ['was'], edits + 1) : payload;
}

/** Whether the text stands anywhere in it, exactly so. */
function shows(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return value === text;
  return Object.values(value).some((inner) => shows(inner, text));
}

test.each(commandNames)('%s takes every text as text, or refuses it', async (name) => {
  const { payload: schema, road } = commandOf(name);
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
      if (name === 'task.edit') edits += 1;
      if (name === 'checklistItem.answer') said += 1;
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
    for (const event of ['command', 'enter', 'sync', 'leave', 'writing'])
      expect(await patiently(line, event, value())).toMatchObject({ ok: false, code: 'invalid' });
  }
  line.close();
});

test('a text of a megabyte ends its connection, and nobody else’s', async () => {
  const line = await world.founder.browser.connect();
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
