/** Cheers over real connections: summed, without names, for who is in the room, bounded, and nowhere kept. */
import type { RoomId } from '@silta/shared/ids';
import { cheerKinds } from '@silta/shared/sessions/cheers';
import type { CheerCounts } from '@silta/shared/sessions/cheers';
import { hostileValues } from '../testing/hostile.ts';
import { pause } from '../testing/mortal.ts';
import type { Line } from '../testing/wire.ts';
import { insist, onWire } from '../testing/wireWorld.ts';
import type { Someone } from '../testing/wireWorld.ts';
import { cheering } from './cheerBounds.ts';

const on = onWire();

/** In the room of the session, by a connection of their own. */
async function inRoom(by: Someone): Promise<Line> {
  const line = await on.connect(by);
  await insist(line.enter(on.world.sessionId));
  return line;
}

const cheer = (line: Line, kind: unknown, room: RoomId = on.world.sessionId) =>
  line.ask('cheer', { room, kind });
const sumOf = (line: Line): CheerCounts => {
  const sum: CheerCounts = {};
  for (const { counts } of line.cheers)
    for (const kind of cheerKinds) if (counts[kind]) sum[kind] = (sum[kind] ?? 0) + counts[kind];
  return sum;
};

test('F11 everybody in the room gets the sum of a moment, without names, whoever pressed', async () => {
  const [learner, guest] = [
    await inRoom(await on.world.welcome('learner')),
    await inRoom(await on.world.welcome('guest')),
  ];
  const teacher = await inRoom(on.world.founder);
  await Promise.all([
    insist(cheer(learner, 'bravo')),
    insist(cheer(guest, 'bravo')),
    insist(cheer(teacher, 'bravo')),
    insist(cheer(teacher, 'aha')),
  ]);
  for (const line of [learner, guest, teacher]) {
    await line.until(() => sumOf(line).bravo === 3 && sumOf(line).aha === 1);
    for (const message of line.cheers) expect(Object.keys(message).sort()).toEqual(['counts', 'room']);
  }
});

test('F11 what comes within a moment is one packet, however many press', async () => {
  const [one, other] = [await inRoom(await on.world.welcome('learner')), await inRoom(on.world.founder)];
  const most = cheering.ofPerson.most;
  await Promise.all(Array.from({ length: most }, () => insist(cheer(one, 'thanks'))));
  await other.until(() => sumOf(other).thanks === most);
  expect(other.cheers.length).toBeLessThanOrEqual(2);
});

test('F11 so many from one person and no more, over all their connections; others go on', async () => {
  const eager = await on.world.welcome('learner');
  const [first, second] = [await inRoom(eager), await inRoom(eager)];
  for (let i = 0; i < cheering.ofPerson.most; i += 1) await insist(cheer(i % 2 ? first : second, 'laugh'));
  expect(await cheer(first, 'laugh')).toMatchObject({
    ok: false,
    code: 'tooFast',
    details: { retryInSeconds: 1 },
  });
  await insist(cheer(await inRoom(on.world.founder), 'laugh'));
});

test('F11 who is not in the room neither sends nor hears; who has left it no more', async () => {
  const [outside, left] = [await on.connect(), await inRoom(await on.world.welcome('learner'))];
  const refused = { ok: false, code: 'notFound' };
  expect(await cheer(outside, 'bravo')).toMatchObject(refused);
  await insist(left.ask('leave', { room: on.world.sessionId }));
  expect(await cheer(left, 'bravo')).toMatchObject(refused);
  const inside = await inRoom(on.world.founder);
  await insist(cheer(inside, 'agree'));
  await inside.until(() => sumOf(inside).agree === 1);
  expect([...outside.cheers, ...left.cheers]).toEqual([]);
});

test('whatever is no cheer is refused with the field, and nothing of it reaches anybody', async () => {
  const [sender, hearer] = [await inRoom(await on.world.welcome('learner')), await inRoom(on.world.founder)];
  for (const value of Object.values(hostileValues))
    expect(await cheer(sender, value())).toMatchObject({ ok: false, code: 'invalid' });
  expect(
    await sender.ask('cheer', { room: on.world.sessionId, kind: 'bravo', counts: { bravo: 900 } }),
  ).toMatchObject({ ok: false, code: 'invalid' });
  await pause(2 * cheering.gatherMs.most);
  expect(hearer.cheers).toEqual([]);
});

test('F11 nothing of it is stored: the room keeps its number and its records', async () => {
  const line = await inRoom(on.world.founder);
  const before = await on.world.snapshot(on.world.founder, on.world.sessionId);
  await insist(cheer(line, 'bravo'));
  await line.until(() => line.cheers.length > 0);
  expect(await on.world.snapshot(on.world.founder, on.world.sessionId)).toEqual(before);
});
