/** Every command, sent by every role, on what is their own, their side's and the other side's. */
import { access } from '@silta/shared/access';
import { commandNames } from '@silta/shared/commands';
import { roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { handlers } from '../registry.ts';
import { cases, elsewhere, isPossible, onSocket, promised } from '../testing/accessCases.ts';
import type { Whose } from '../testing/accessCase.ts';
import type { OnSocket } from '../testing/accessCases.ts';
import { plainRules } from '../testing/given.ts';
import { roomFor } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
  await world
    .as('teacher', 'FI')
    .send('board.setRules', { boardId: world.boardId, rules: plainRules })
    .succeeds();
});
afterAll(() => world.end());

async function attempt(name: OnSocket, role: Role, whose: Whose): Promise<void> {
  if (!isPossible(name, role, whose)) return;
  const { about, needsNewcomer } = cases[name];
  const actor = needsNewcomer ? await world.welcome(role, 'FI') : world.as(role, 'FI');
  const sent = actor.send(name, await about({ world, actor, whose }));
  const refusal = promised(name, role, whose);
  if (refusal) await sent.refuses(refusal);
  else await sent.succeeds();
}

test('D9 every command is tried by every role', () => {
  expect([...onSocket, ...elsewhere].sort()).toEqual([...commandNames].sort());
});

test('a command without a target is for everybody’s things or for nobody’s', () => {
  const aimless = onSocket.filter((name) => handlers[name].target === undefined);
  expect(aimless.filter((name) => Object.values(access[name]).some((reach) => reach !== 'any'))).toEqual([]);
});

describe.each(onSocket)('%s', (name) => {
  test.each(roles)('by a %s is what the table of rights says', async (role) => {
    for (const whose of cases[name].whose) await attempt(name, role, whose);
  });

  test('by a stranger or a removed member finds nothing', async () => {
    const stranger = world.elsewhere.as('coordinator', 'FI');
    const removed = await world.welcome('teacher', 'FI');
    await world.as('coordinator', 'FI').send('member.remove', { memberId: removed.memberId }).succeeds();
    const whose = cases[name].whose.at(-1) ?? 'nobody';
    const payload = await cases[name].about({ world, actor: world.as('learner', 'FI'), whose });
    const room = roomFor(name, world);
    await stranger.send(name, payload, { room }).refuses('notFound');
    await removed.send(name, payload, { room }).refuses('notFound');
  });
});

describe('D10 what the server sends through its own door is never taken from a socket', () => {
  test.each(elsewhere)('%s', async (name) => {
    for (const role of roles) await world.as(role, 'FI').sendAnything(name, {}).refuses('forbidden');
  });
});
