/** A session over real connections: people who drop and come back, a step past its end, and two hundred connections in it. */
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import { newId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { rankBetween } from '@silta/shared/rank';
import { remainingMs } from '@silta/shared/sessions/liveClock';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { itemOf } from '../testing/givenSessions.ts';
import { signIn } from '../testing/signIn.ts';
import type { Line } from '../testing/wire.ts';
import { insist, onWire } from '../testing/wireWorld.ts';
import type { Someone } from '../testing/wireWorld.ts';
import { foundIn } from '../testing/world.ts';
import type { SideName } from '../testing/world.ts';

const on = onWire();

async function comeIn(who: Someone, room: RoomId): Promise<Line> {
  const line = await on.connect(who);
  const { seq, view } = await on.world.snapshot(who, room);
  await insist(line.enter(room, { seq, view }));
  return line;
}

/** With two steps, of which the first one runs. */
async function running(): Promise<{ room: RoomId; second: AgendaItemId }> {
  const { sessionId: room, line } = on.world;
  const ranks = [rankBetween(null, null)];
  ranks.push(rankBetween(ranks[0] ?? null, null));
  const items = ranks.map((rank) => itemOf({ rank, minutes: 1 }));
  for (const item of items) await insist(line.send(room, 'agendaItem.add', item));
  const seen = (await runNow(room))?.step ?? 0;
  const [first, second] = items.map(({ id }) => id);
  const name = seen === 0 ? 'run.start' : 'run.go';
  await insist(line.send(room, name, { seen, agendaItemId: first }));
  return { room, second: second ?? newId<AgendaItemId>() };
}

async function runNow(room: RoomId): Promise<Run | undefined> {
  const { records } = (await on.world.founder.browser.get(`/api/rooms/${room}`)).body as Snapshot;
  return (records.run as Run[] | undefined)?.[0];
}

const stepsIn = (line: Line) =>
  line.packets.flatMap(({ puts }) =>
    puts.flatMap(({ type, record }) => (type === 'run' ? [(record as Run).agendaItemId] : [])),
  );

test('three drop at once: the others go on, and whoever comes back is where they are', async () => {
  const { room, second } = await running();
  const side = await Promise.all([1, 2, 3].map(() => on.world.welcome('learner')));
  const inside = await Promise.all(side.map((who) => comeIn(who, room)));
  const stays = await comeIn(await on.world.welcome('learner'), room);
  for (const line of inside) line.close();
  await stays.until(() => stays.presence.flatMap(({ gone }) => gone).length === side.length);
  const { step: seen = 0 } = (await runNow(room)) ?? {};
  await insist(on.world.line.send(room, 'run.go', { seen, agendaItemId: second }));
  await stays.until(() => stepsIn(stays).includes(second));
  const begin = Date.now();
  for (const who of side) {
    const line = await comeIn(who, room);
    const { records } = await on.world.snapshot(who, room);
    expect((records.run as Run[])[0]).toMatchObject({ agendaItemId: second, state: 'running' });
    line.close();
  }
  expect(Date.now() - begin).toBeLessThan(2_000 * side.length);
});

test('all of one side drop, its teacher who led among them: the other side goes on, and they come back to where it is', async () => {
  const { partnership } = await foundIn(on.wire.server.house, roles);
  const room = partnership.sessionId;
  const comes = async (role: Role, side: SideName, nth: 1 | 2 = 1) => {
    const browser = await signIn(on.wire, partnership.as(role, side, nth));
    const line = await on.connect({ browser });
    const { seq, view, records } = (await browser.get(`/api/rooms/${room}`)).body as Snapshot;
    await insist(line.enter(room, { seq, view }));
    return { line, run: (records.run as Run[] | undefined)?.[0] };
  };
  const { line: leads } = await comes('teacher', 'DE');
  const others = [(await comes('learner', 'DE')).line, (await comes('learner', 'DE', 2)).line];
  const { line: teacher } = await comes('teacher', 'FI');
  const { line: learner } = await comes('learner', 'FI');
  const rank = rankBetween(null, null);
  const [first, second] = [itemOf({ rank }), itemOf({ rank: rankBetween(rank, null) })];
  for (const item of [first, second]) await insist(leads.send(room, 'agendaItem.add', item));
  await insist(leads.send(room, 'run.start', { seen: 0, agendaItemId: first.id }));
  for (const line of [leads, ...others]) line.close();
  await learner.until(() => learner.presence.flatMap(({ gone }) => gone).length === 3);

  await insist(teacher.send(room, 'run.go', { seen: 1, agendaItemId: second.id }));
  await learner.until(() => stepsIn(learner).includes(second.id));
  const [again, learnerAgain] = [await comes('teacher', 'DE'), await comes('learner', 'DE')];
  for (const { run } of [again, learnerAgain])
    expect(run).toMatchObject({ state: 'running', agendaItemId: second.id });
  await insist(again.line.send(room, 'run.pause', { seen: 2 }));
});

test('a step past its end is extended, paused and resumed, and is as long over for everybody', async () => {
  const { room } = await running();
  const run = await runNow(room);
  if (!run?.itemStartedAt) throw new Error('nothing runs');
  const later = Date.parse(run.itemStartedAt) + 90 * 60_000;
  expect(remainingMs(run, { minutes: 1 }, later)).toBe(-89 * 60_000);
  const { step: seen } = run;
  await insist(on.world.line.send(room, 'run.extend', { seen, minutes: 5 }));
  await insist(on.world.line.send(room, 'run.pause', { seen: seen + 1 }));
  expect(await runNow(room)).toMatchObject({ state: 'paused', extraMinutes: 5 });
  await insist(on.world.line.send(room, 'run.resume', { seen: seen + 2 }));
});

test('two hundred connections in one room: each of them sees the next step, once', async () => {
  const { room, second } = await running();
  // Forty people, each with five devices, as many as a house lets in from one address.
  const people = await Promise.all(Array.from({ length: 40 }, () => on.world.welcome('learner')));
  const inside: Line[] = [];
  for (const who of people) for (let i = 0; i < 5; i += 1) inside.push(await comeIn(who, room));
  const { step: seen = 0 } = (await runNow(room)) ?? {};
  await insist(on.world.line.send(room, 'run.go', { seen, agendaItemId: second }));
  for (const line of inside) await line.until(() => stepsIn(line).includes(second));
  expect(inside.map((line) => stepsIn(line).filter((id) => id === second))).toEqual(
    inside.map(() => [second]),
  );
}, 60_000);
