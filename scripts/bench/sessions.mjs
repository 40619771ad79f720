/** Sessions that are held: from the press on "Next" to the last screen, in one full room and in fifty at once. */
import { randomUUID } from 'node:crypto';
import { bareStage } from './endToEnd.mjs';
import { command, found, learnersOf } from './people.mjs';
import { row } from './report.mjs';
import { viewer } from './sockets.mjs';
import { byTurns, thrice } from './turns.mjs';

const people = 200;
const rooms = 50;
const peopleEach = 20;
const presses = 10;
/** As long as the record of a run is as JSON. */
const bareRun = 'r'.repeat(420);

/** A session with two steps, of which the first one runs. */
async function held(world) {
  const { socket } = world.coordinator;
  const room = randomUUID();
  await command(socket, world.partnership, 'session.plan', {
    id: room,
    topic: 'The PLC test line',
    kind: 'visit',
    kindName: '',
    language: 'en',
    aims: '',
    participants: { who: 'all' },
    boardIds: [],
    startsAt: new Date().toISOString(),
    timeZone: 'Europe/Helsinki',
    minutes: 60,
    agenda: [],
  });
  const items = [randomUUID(), randomUUID()];
  for (const [nth, id] of items.entries())
    await command(socket, room, 'agendaItem.add', {
      ...{ id, rank: `V${nth}aaaaaaaa`, minutes: 5, kind: 'talk', title: 'Hello', notes: '', boardId: null },
    });
  await command(socket, room, 'run.start', { seen: 0, agendaItemId: items[0] });
  return { room, items, seen: 1 };
}

/** Everybody goes on; resolves with the number of the change. */
async function goOn(world, session) {
  const { socket } = world.coordinator;
  const agendaItemId = session.items[session.seen % 2];
  const { seq } = await command(socket, session.room, 'run.go', { seen: session.seen, agendaItemId });
  session.seen += 1;
  return seq;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds until the last of them has the next step, the middle of several. */
async function fullRoom(world) {
  const session = await held(world);
  const cookies = await learnersOf(world, 40);
  const viewers = await Promise.all(
    Array.from({ length: people }, (_, i) => viewer(world.url, cookies[i % 40], session.room)),
  );
  const taken = [];
  for (let i = 0; i < presses; i += 1) {
    const begin = performance.now();
    const seq = await goOn(world, session);
    await Promise.all(viewers.map((each) => each.reaches(seq)));
    taken.push(performance.now() - begin);
  }
  for (const each of viewers) each.leave();
  return median(taken);
}

/** The same from the bare server: one transaction, one message to each. */
async function bareRoom(bench) {
  const { viewers, bare, leave } = await bareStage(bench, people);
  const taken = [];
  for (let i = 0; i < presses; i += 1) {
    const begin = performance.now();
    const seq = await bare(bareRun);
    await Promise.all(viewers.map((each) => each.reaches(seq)));
    taken.push(performance.now() - begin);
  }
  leave();
  return median(taken);
}

/** All rooms go on in the same moment. */
async function manyRooms(world) {
  const cookies = await learnersOf(world, 40);
  const all = [];
  for (let i = 0; i < rooms; i += 1) {
    const session = await held(world);
    const inside = Array.from({ length: peopleEach }, (_, nth) =>
      viewer(world.url, cookies[(i * peopleEach + nth) % 40], session.room),
    );
    all.push({ session, viewers: await Promise.all(inside) });
  }
  const begin = performance.now();
  await Promise.all(
    all.map(async ({ session, viewers }) => {
      const seq = await goOn(world, session);
      await Promise.all(viewers.map((each) => each.reaches(seq)));
    }),
  );
  const taken = performance.now() - begin;
  for (const { viewers } of all) for (const each of viewers) each.leave();
  return taken;
}

export async function sessionRows(bench) {
  const { ours, raw } = await byTurns(
    async () => fullRoom(await found(bench.url)),
    async () => bareRoom(bench),
  );
  const many = await thrice(async () => manyRooms(await found(bench.url)));
  return [
    row(`next step of a session, at the last of ${people} people in its room`, 'ms', ours, { raw }),
    row(`${rooms} sessions of ${peopleEach} people go on at once, at the last of them all`, 'ms', many),
  ];
}
