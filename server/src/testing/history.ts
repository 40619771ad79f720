/**
 * Judges what people saw against what the database holds after a run full of faults. Pure: it is given all of it and
 * answers with what is wrong, in words; nothing is an answer too.
 *
 * The numbers order the commands of one room. Between a board and its partnership, whose numbers have nothing to do
 * with each other, the order is that of the commits: a command holds its sender's membership until it is committed
 * (`loadActors`), so whoever takes a right away commits after everything that was done with it and before everything
 * that finds it gone, and PostgreSQL's commit timestamps tell which came first. Commands of one transaction share one
 * moment; in one room their numbers order them, over two rooms nothing tells and nothing is claimed.
 */
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';

/** A command that somebody has sent, however often, with one id. */
export interface Attempt {
  commandId: CommandId;
  accountId: AccountId;
  room: RoomId;
  /** The number it was acknowledged with; null where it was refused or never answered. */
  seq: number | null;
  /** The record that it makes. */
  makes?: string;
  /** The right that it needs, where the run gives and takes that right. */
  right?: string;
}

/** Proof of the database that a command was carried out. */
export interface Done {
  commandId: CommandId;
  accountId: AccountId | null;
  room: RoomId;
  seq: number;
  /** Microseconds of the commit. */
  committed: bigint;
}

/** From this command on somebody has a right, or has it no more. */
export interface Turn {
  commandId: CommandId;
  accountId: AccountId;
  right: string;
  exists: boolean;
}

/** Somebody who followed a room to the end. */
export interface Followed {
  name: string;
  room: RoomId;
  /** Every number they were at, in order. */
  numbers: readonly number[];
  /** What they have, and what a fresh snapshot says they should, by type. */
  has: Readonly<Record<string, readonly { id: string }[]>>;
  should: Readonly<Record<string, readonly { id: string }[]>>;
}

export interface History {
  attempts: readonly Attempt[];
  done: readonly Done[];
  /** `first`: the lowest number that a receipt can have; a board's own making is number 1 and written elsewhere. */
  rooms: readonly { id: RoomId; seq: number; first: number }[];
  /** Ids of all records of the types that attempts make. */
  records: readonly string[];
  turns: readonly Turn[];
  followed: readonly Followed[];
}

/** All that is wrong. */
export function faultsOf(history: History): string[] {
  return [
    ...lostOrOtherwise(history),
    ...notNumbered(history),
    ...notOnce(history),
    ...withoutRight(history),
    ...history.followed.flatMap((followed) => [...wentBack(followed), ...notAsItIs(followed, history)]),
  ];
}

/** Every acknowledged command is in the database once, in its room, with its number. */
function lostOrOtherwise({ attempts, done }: History): string[] {
  const receipts = groupBy(done, ({ commandId }) => commandId);
  return attempts.flatMap(({ commandId, room, seq }) => {
    const found = receipts.get(commandId) ?? [];
    if (found.length > 1) return `${commandId} was carried out ${found.length} times`;
    if (seq === null) return [];
    const [receipt] = found;
    if (!receipt) return `${commandId} was acknowledged with ${seq} and is lost`;
    if (receipt.seq !== seq || receipt.room !== room)
      return `${commandId} was acknowledged with ${seq} and is ${receipt.seq} of ${receipt.room}`;
    return [];
  });
}

/** The numbers of a room go up to its own, one by one. */
function notNumbered({ done, rooms }: History): string[] {
  return rooms.flatMap(({ id, seq, first }) => {
    const numbers = done.filter(({ room }) => room === id).map((receipt) => receipt.seq);
    const taken = new Set(numbers);
    const wanted = Array.from({ length: seq - first + 1 }, (_, i) => first + i);
    return [
      ...wanted.filter((number) => !taken.has(number)).map((number) => `${id} has no number ${number}`),
      ...(taken.size < numbers.length ? [`${id} has a number twice`] : []),
      ...numbers.filter((number) => number > seq || number < first).map((n) => `${id} has a number ${n}`),
    ];
  });
}

/** A record is there exactly where its command was carried out. */
function notOnce({ attempts, done, records }: History): string[] {
  const carriedOut = new Set(done.map(({ commandId }) => commandId));
  const there = groupBy(records, (id) => id);
  const known = new Set(attempts.map(({ makes }) => makes));
  return [
    ...attempts.flatMap(({ commandId, makes }) => {
      if (makes === undefined) return [];
      const count = there.get(makes)?.length ?? 0;
      const wanted = carriedOut.has(commandId) ? 1 : 0;
      return count === wanted
        ? []
        : `${commandId} makes ${makes} ${wanted} times, it is there ${count} times`;
    }),
    ...records.filter((id) => !known.has(id)).map((id) => `nobody made ${id}`),
  ];
}

/** Whatever was carried out, its sender had the right at that moment; before the first turn everybody has it. */
function withoutRight({ attempts, done, turns }: History): string[] {
  const receipts = new Map(done.map((receipt) => [receipt.commandId, receipt]));
  const turned = turns.flatMap((turn) => {
    const receipt = receipts.get(turn.commandId);
    return receipt ? { ...turn, receipt } : [];
  });
  turned.sort((a, b) => (isAfter(a.receipt, b.receipt) ? 1 : -1));
  return attempts.flatMap(({ commandId, accountId, right }) => {
    const receipt = receipts.get(commandId);
    if (!receipt || right === undefined) return [];
    const theirs = turned.filter((turn) => turn.accountId === accountId && turn.right === right);
    const last = theirs.findLast((turn) => isAfter(receipt, turn.receipt));
    if (!last || last.exists) return [];
    // It may have come after this one, which gave the right back.
    if (theirs.some((turn) => turn.exists && isUntold(receipt, turn.receipt))) return [];
    return `${commandId} was carried out without the right ${right}, which ${last.commandId} had ended`;
  });
}

/** Whether one is known to have come after the other. */
function isAfter(one: Done, other: Done): boolean {
  return one.room === other.room ? one.seq > other.seq : one.committed > other.committed;
}

/** Of one transaction and two rooms: nothing tells their order. */
function isUntold(one: Done, other: Done): boolean {
  return one.room !== other.room && one.committed === other.committed;
}

/** How many commands share their transaction with a turn of their right in another room. */
export function undecided({ attempts, done, turns }: History): number {
  const receipts = new Map(done.map((receipt) => [receipt.commandId, receipt]));
  return attempts.filter(({ commandId, accountId, right }) => {
    const receipt = receipts.get(commandId);
    return turns.some((turn) => {
      const other = receipts.get(turn.commandId);
      if (turn.accountId !== accountId || turn.right !== right || !receipt || !other) return false;
      return isUntold(receipt, other);
    });
  }).length;
}

function wentBack({ name, numbers }: Followed): string[] {
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1] ?? 0;
    return number < before ? `${name} went back from ${before} to ${number}` : [];
  });
}

/** In the end everybody has what a fresh snapshot holds, and is at the room's number. */
function notAsItIs({ name, room, numbers, has, should }: Followed, { rooms }: History): string[] {
  const seq = rooms.find(({ id }) => id === room)?.seq;
  const at = numbers.at(-1);
  const different = [...new Set([...Object.keys(has), ...Object.keys(should)])].filter(
    (type) => inOrder(has[type]) !== inOrder(should[type]),
  );
  return [
    ...(at === seq ? [] : [`${name} is at ${String(at)} of ${String(seq)}`]),
    ...different.map((type) => `${name} does not have each ${type} as it is`),
  ];
}

function inOrder(records: readonly { id: string }[] = []): string {
  const byKey = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    byKey,
  );
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
