/** The access table against the running server: every command and request, by everybody, over real sockets. */
import type { CommandName } from '@silta/shared/commands';
import { commandNames } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { askedBy, requests } from '@silta/shared/protocol';
import type { RequestName } from '@silta/shared/protocol';
import { roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { cases, elsewhere, isPossible, onSocket, promised } from '../testing/accessCases.ts';
import type { Whose } from '../testing/accessCase.ts';
import type { OnSocket } from '../testing/accessCases.ts';
import { plainRules } from '../testing/given.ts';
import { roomFor } from '../testing/person.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Line, Wire } from '../testing/wire.ts';
import { askedPatiently } from '../testing/wireWorld.ts';
import { foundIn, needed } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let here: Partnership;
let there: Partnership;
/** Of each role one who was a member of FI until just now. */
let removed: Person[];
const lines = new Map<Person, Line>();

beforeAll(async () => {
  wire = await aWire();
  const { house } = wire.server;
  [here, there] = (await Promise.all([foundIn(house, roles), foundIn(house, roles)])).map(
    ({ partnership }) => partnership,
  ) as [Partnership, Partnership];
  const { boardId } = here;
  await here.as('teacher', 'FI').send('board.setRules', { boardId, rules: plainRules }).isDone();
  removed = await Promise.all(roles.map((role) => here.welcome(role, 'FI')));
  for (const { memberId } of removed)
    await here.as('coordinator', 'FI').send('member.remove', { memberId }).isDone();
});
afterAll(() => wire.close());

async function lineOf(person: Person): Promise<Line> {
  const line = lines.get(person) ?? (await (await signIn(wire, person)).connect());
  lines.set(person, line);
  return line;
}

const roomOf = (name: CommandName): RoomId => roomFor(name, here);

/**
 * The refusal's code, or `done`. Whoever changes their own rights is cut off before the answer: they come back and send
 * it again with the same id, as every client does.
 */
async function outcome(person: Person, name: CommandName, payload: unknown): Promise<string> {
  const id = newId<CommandId>();
  const send = async () => (await lineOf(person)).send(roomOf(name), name, payload, id);
  const answer = await askedPatiently(() =>
    send().catch(() => {
      lines.delete(person);
      return send();
    }),
  );
  return answer.ok ? 'done' : answer.code;
}

interface Cell {
  who: string;
  expected: string;
  seen: string;
}

async function cellOf(name: OnSocket, role: Role, whose: Whose): Promise<Cell> {
  const { about, needsNewcomer } = cases[name];
  const actor = needsNewcomer ? await here.welcome(role, 'FI') : here.as(role, 'FI');
  const seen = await outcome(actor, name, await about({ world: here, actor, whose }));
  return { who: `${role}, ${whose}`, expected: promised(name, role, whose) ?? 'done', seen };
}

/** To whom nothing of this partnership is there. */
async function strangeCells(name: OnSocket): Promise<Cell[]> {
  const whose = cases[name].whose.at(-1) ?? 'nobody';
  const payload = await cases[name].about({ world: here, actor: here.as('learner', 'FI'), whose });
  const strangers = [
    ...roles.map((role) => ({ who: `${role} of another partnership`, person: there.as(role, 'FI') })),
    ...removed.map((person) => ({ who: `removed ${person.role}`, person })),
  ];
  return Promise.all(
    strangers.map(async ({ who, person }) => ({
      who,
      expected: 'notFound',
      seen: await outcome(person, name, payload),
    })),
  );
}

function show(cells: readonly Cell[], which: 'expected' | 'seen'): string[] {
  return cells.map((cell) => `${cell.who}: ${cell[which]}`);
}

function compare(cells: readonly Cell[]): void {
  expect(show(cells, 'seen')).toEqual(show(cells, 'expected'));
}

test('D9 every command has its cells', () => {
  expect([...onSocket, ...elsewhere].sort()).toEqual([...commandNames].sort());
});

test.each(onSocket)(
  'D9 over the wire, %s by every role, own, own side, other side, other partnership',
  async (name) => {
    const possible = roles.flatMap((role) =>
      cases[name].whose.filter((whose) => isPossible(name, role, whose)).map((whose) => ({ role, whose })),
    );
    const cells = await Promise.all(possible.map(({ role, whose }) => cellOf(name, role, whose)));
    compare([...cells, ...(await strangeCells(name))]);
  },
);

test.each(elsewhere)('D10 over the wire, %s is not taken from anybody', async (name) => {
  const people = [
    ...roles.map((role) => here.as(role, 'FI')),
    there.as('coordinator', 'FI'),
    needed(removed[0]),
  ];
  for (const person of people) expect(await outcome(person, name, {})).toBe('forbidden');
});

/** Commands have cells of their own. */
type Asked = Exclude<RequestName, 'command'>;
const asked: Record<Asked, (room: RoomId, line: Line) => Promise<never>> = {
  enter: (room, line) => line.ask('enter', { room, from: null, view: null }),
  sync: (room, line) => line.ask('sync', { room, from: 0, view: 0 }),
  leave: (room, line) => line.ask('leave', { room }),
  writing: async (room, line) => {
    await line.ask('enter', { room, from: null, view: null });
    return line.ask('writing', { room, writing: true });
  },
  cheer: async (room, line) => {
    await line.ask('enter', { room, from: null, view: null });
    return line.ask('cheer', { room, kind: 'bravo' });
  },
  clock: (_, line) => line.ask('clock', {}),
};
const forStranger = (name: Asked) => (askedBy[name] === 'signedIn' ? 'done' : 'notFound');

test('D9 every request has its cells', () => {
  expect([...Object.keys(asked), 'command'].sort()).toEqual(Object.keys(requests).sort());
});

test.each(Object.keys(asked) as Asked[])(
  'D9 over the wire, the request %s by every role, other partnership and removed',
  async (name) => {
    const cell = async (who: string, person: Person, room: RoomId): Promise<Cell> => {
      const line = await lineOf(person);
      const reply = await askedPatiently(() => asked[name](room, line));
      const isMember = who === 'member' && room !== nowhere;
      const expected = isMember ? 'done' : forStranger(name);
      return { who: `${who}, ${person.role}`, expected, seen: reply.ok ? 'done' : reply.code };
    };
    const nowhere = newId<RoomId>();
    for (const room of [here.partnershipId, here.boardId, nowhere]) {
      const cells = roles.flatMap((role) => [
        cell('member', here.as(role, 'FI'), room),
        cell('member', here.as(role, 'DE'), room),
        cell('of another partnership', there.as(role, 'FI'), room),
      ]);
      compare(await Promise.all([...cells, ...removed.map((person) => cell('removed', person, room))]));
    }
  },
);

test('D12 over the wire, nobody who is not signed in connects at all', async () => {
  await expect(wire.browser().connect()).rejects.toThrow('notSignedIn');
});
