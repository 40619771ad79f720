/** The judge of histories on trial: each way in which a history can be broken is seen, and a sound one is left alone. */
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { faultsOf, undecided } from './history.ts';
import type { History } from './history.ts';

const [board, partnership] = [newId<RoomId>(), newId<RoomId>()];
const [aino, jonas] = [newId<AccountId>(), newId<AccountId>()];
const commandIds = Array.from({ length: 6 }, () => newId<CommandId>());
const [first, second, removal, refused, unheard, joining] = commandIds as [
  CommandId,
  CommandId,
  CommandId,
  CommandId,
  CommandId,
  CommandId,
];

/** Two posts, a removal, one refused after it, and one whose answer was lost; Aino follows the board. */
function sound() {
  const posts = [
    { id: 'post 1', title: 'Flux' },
    { id: 'post 2', title: 'Tin' },
    { id: 'post 3', title: 'Lead' },
  ];
  const writing = { accountId: jonas, room: board, right: 'write' };
  return {
    attempts: [
      { commandId: first, ...writing, seq: 2, makes: 'post 1' },
      { commandId: second, ...writing, seq: 3, makes: 'post 2' },
      { commandId: removal, accountId: aino, room: partnership, seq: 1 },
      { commandId: refused, ...writing, seq: null, makes: 'post 4' },
      { commandId: unheard, accountId: aino, room: board, seq: null, makes: 'post 3' },
    ],
    done: [
      { commandId: first, accountId: jonas, room: board, seq: 2, committed: 10n },
      { commandId: second, accountId: jonas, room: board, seq: 3, committed: 20n },
      { commandId: removal, accountId: aino, room: partnership, seq: 1, committed: 30n },
      { commandId: unheard, accountId: aino, room: board, seq: 4, committed: 40n },
    ],
    rooms: [
      { id: board, seq: 4, first: 2 },
      { id: partnership, seq: 1, first: 1 },
    ],
    records: posts.map(({ id }) => id),
    turns: [{ commandId: removal, accountId: jonas, right: 'write', exists: false }],
    followed: [
      {
        name: 'Aino',
        room: board,
        numbers: [1, 2, 2, 4],
        has: { post: [...posts].reverse() },
        should: { post: posts },
      },
    ],
  };
}
type Broken = ReturnType<typeof sound>;
type Row<K extends keyof Broken> = Broken[K][number];

/** The sound history, broken in one place. */
function broken(breakIt: (history: Broken) => void): History {
  const history = sound();
  breakIt(history);
  return history;
}
const row = <K extends keyof Broken>(history: Broken, key: K, place: number) => history[key][place] as Row<K>;

test('a sound history has no faults', () => {
  expect(faultsOf(sound())).toEqual([]);
  expect(undecided(sound())).toBe(0);
});

const cases: [string, (history: Broken) => void, RegExp][] = [
  ['an acknowledged command is lost', (h) => h.done.splice(1, 1), /acknowledged with 3 and is lost/],
  ['one has another number', (h) => (row(h, 'attempts', 0).seq = 3), /acknowledged with 3 and is 2/],
  ['one is in another room', (h) => (row(h, 'attempts', 0).room = partnership), /acknowledged with 2 and/],
  ['one was carried out twice', (h) => h.done.push({ ...row(h, 'done', 1), seq: 5 }), /carried out 2 times/],
  ['a number is missing', (h) => (row(h, 'rooms', 0).seq = 5), /has no number 5/],
  ['the last number is beyond the room', (h) => (row(h, 'rooms', 0).seq = 3), /has a number 4/],
  ['two have one number', (h) => (row(h, 'done', 3).seq = 3), /has a number twice/],
  [
    'a receipt without its record',
    (h) => h.records.splice(0, 1),
    /makes post 1 1 times, it is there 0 times/,
  ],
  ['a record twice', (h) => h.records.push('post 1'), /it is there 2 times/],
  ['a record of a refused command', (h) => h.records.push('post 4'), /makes post 4 0 times, it is there 1/],
  ['a record of nobody', (h) => h.records.push('post 9'), /nobody made post 9/],
  ['a right that had ended', (h) => (row(h, 'done', 1).committed = 31n), /without the right write/],
  [
    'a right that had ended earlier in the same room',
    (h) => {
      Object.assign(row(h, 'done', 2), { room: board, seq: 2, committed: 20n });
      Object.assign(row(h, 'done', 0), { seq: 1 });
    },
    /without the right write/,
  ],
  ['a number that went back', (h) => row(h, 'followed', 0).numbers.splice(2, 0, 1), /went back from 2 to 1/],
  ['a reader that stays behind', (h) => row(h, 'followed', 0).numbers.pop(), /is at 2 of 4/],
  ['a reader without a record', (h) => row(h, 'followed', 0).has.post.pop(), /does not have each post/],
  [
    'a reader with an old record',
    (h) =>
      (row(h, 'followed', 0).has.post = [
        { id: 'post 1', title: 'Old' },
        ...row(h, 'followed', 0).has.post.slice(0, 2),
      ]),
    /does not have each post/,
  ],
];
test.each(cases)('seen: %s', (_, breakIt, fault) => {
  expect(faultsOf(broken(breakIt)).join('\n')).toMatch(fault);
});

test('a right that was given back counts, and the last turn decides whatever the order of the list', () => {
  const history = broken((h) => {
    h.turns.unshift({ commandId: joining, accountId: jonas, right: 'write', exists: true });
    h.done.push({ commandId: joining, accountId: jonas, room: partnership, seq: 2, committed: 35n });
    row(h, 'rooms', 1).seq = 2;
    Object.assign(row(h, 'done', 1), { committed: 36n });
  });
  expect(faultsOf(history)).toEqual([]);
});

test('within one transaction over two rooms nothing is claimed, and counted as such', () => {
  const history = broken((h) => (row(h, 'done', 1).committed = 30n));
  expect(faultsOf(history)).toEqual([]);
  expect(undecided(history)).toBe(1);
});

test('within one transaction a right that was given back there may have been there', () => {
  const given = { commandId: joining, accountId: jonas, right: 'write', exists: true };
  const inOne = (committed: bigint) =>
    broken((h) => {
      h.turns.push(given);
      h.done.push({ commandId: joining, accountId: jonas, room: partnership, seq: 2, committed: 36n });
      row(h, 'rooms', 1).seq = 2;
      row(h, 'done', 1).committed = committed;
    });
  expect(faultsOf(inOne(36n))).toEqual([]);
  expect(faultsOf(inOne(35n)).join()).toMatch(/without the right write/);
});
