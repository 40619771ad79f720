/** The mirror check: what changes have made of every store is what a fresh snapshot shows, for every kind of viewer. */
import { isDeepStrictEqual } from 'node:util';
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { RecordStore } from '@silta/shared/recordStore';
import { recordTypesOf } from '@silta/shared/records';
import type { AnyRecord, RecordType, RoomKind } from '@silta/shared/records';
import type { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import type { AnyRow } from '../realtime/tables.ts';
import { inTransaction } from '../realtime/transaction.ts';
import type { Sql } from '../realtime/transaction.ts';
import type { Watched, Watcher } from './watcher.ts';

interface RoomNow {
  id: RoomId;
  seq: number;
  tables: readonly Table[];
}

interface Table {
  type: RecordType;
  mark: string;
  rows: readonly { row: AnyRow; text: string }[];
  text: string;
}

/** Snapshots and what was slept through are long to read: they are looked at this seldom, and all at the end. */
const checksToReread = 6;

export class Mirror {
  readonly #watchers: Watcher[] = [];
  /** Lists that were found right, with the rows that stood behind them: neither has to be looked at again. */
  readonly #right = new WeakMap<readonly AnyRecord[], string>();
  /** The same of single records, for each viewer: lists grow, and a command touches one or two. */
  readonly #rightFor = new WeakMap<Actor, WeakMap<AnyRecord, string>>();
  /** As they were read last; while a room keeps its number nothing in it may change, and at the end all is read anew. */
  readonly #known = new Map<RoomId, RoomNow>();
  #checks = 0;

  constructor(
    private readonly house: House,
    private readonly rooms: readonly RoomId[],
  ) {}

  async add(...watchers: Watcher[]): Promise<void> {
    // What still waits to be sent is in the snapshot already.
    this.house.courier.stop();
    await Promise.all(watchers.flatMap((watcher) => this.rooms.map((room) => watcher.enter(room))));
    this.#watchers.push(...watchers);
  }

  /**
   * Every live store against the projected rows. `thorough`: every sleeping store and every real snapshot too;
   * otherwise, every few times, those of one watcher after the other.
   */
  async check(thorough = false): Promise<void> {
    this.house.courier.stop();
    for (const watcher of this.#watchers) await watcher.comeBack();
    const turn = this.#nextToReread();
    for (const id of this.rooms) {
      const room = await this.#read(id, thorough);
      for (const watcher of this.#watchers) {
        const watched = watcher.watched.get(id);
        if (!watched) continue;
        this.#compareLive(watcher, watched, room);
        if (thorough || watcher === turn) await this.#compareReread(watcher, room);
      }
    }
    const faults = this.#watchers.flatMap((watcher) => watcher.faults.splice(0));
    expect(faults).toEqual([]);
  }

  #nextToReread(): Watcher | undefined {
    this.#checks += 1;
    const turn = this.#checks / checksToReread;
    return Number.isInteger(turn) ? this.#watchers[turn % this.#watchers.length] : undefined;
  }

  /** What live packets have made of a room for this account. */
  storeOf<T>(accountId: AccountId, room: RoomId, read: (store: RecordStore) => T): T {
    const watched = this.#watcherOf(accountId).watched.get(room);
    if (!watched) throw new Error('not watched');
    return read(watched.live);
  }

  /** How many packets have reached this account since the last time it was asked. */
  packetsTo(accountId: AccountId): number {
    const watcher = this.#watcherOf(accountId);
    const { packets } = watcher;
    watcher.packets = 0;
    return packets;
  }

  #watcherOf(accountId: AccountId): Watcher {
    const watcher = this.#watchers.find((each) => each.accountId === accountId);
    if (!watcher) throw new Error('nobody watches for this account');
    return watcher;
  }

  /** After another server has written: its packets do not come here, so everybody catches up. */
  async resync(): Promise<void> {
    this.house.courier.stop();
    for (const watcher of this.#watchers) {
      watcher.faults.splice(0);
      await watcher.catchUp();
    }
    await this.check(true);
  }

  /** That nothing has happened, where nothing should have. */
  async checkQuiet(): Promise<void> {
    this.house.courier.stop();
    for (const id of this.rooms) {
      const seq = await this.#seqOf(id);
      for (const watcher of this.#watchers) {
        const live = watcher.watched.get(id)?.live;
        if (live && live.seq !== seq)
          throw new Error(`${watcher.name} is at ${String(live.seq)}, the room at ${String(seq)}`);
      }
    }
  }

  #compareLive({ name }: Watcher, { live, viewer }: Watched, { seq, tables }: RoomNow): void {
    if (live.seq !== seq) expect({ name, seq: live.seq }).toEqual({ name, seq });
    const right = this.#rightFor.get(viewer) ?? new WeakMap<AnyRecord, string>();
    this.#rightFor.set(viewer, right);
    for (const table of tables) {
      const list = live.list(table.type);
      if (this.#right.get(list) === table.text) continue;
      this.#compareRows(`${name}, live`, { table, list, viewer, right });
      this.#right.set(list, table.text);
    }
  }

  #compareRows(
    who: string,
    {
      table: { type, rows },
      list,
      viewer,
      right,
    }: { table: Table; list: readonly AnyRecord[]; viewer: Actor; right: WeakMap<AnyRecord, string> },
  ): void {
    const records = new Map(list.map((record) => [record.id, record]));
    let shown = 0;
    for (const { row, text } of rows) {
      const record = records.get(row.id);
      const isKnown = record && right.get(record) === text;
      const should = isKnown ? record : this.house.feed.see(type, row, viewer);
      if (should) shown += 1;
      if (isKnown) continue;
      if (!isDeepStrictEqual(record ?? null, should))
        expect({ who, type, record }).toEqual({ who, type, record: should });
      if (record) right.set(record, text);
    }
    if (shown !== list.length) expect({ who, type, count: list.length }).toEqual({ who, type, count: shown });
  }

  async #compareReread(watcher: Watcher, room: RoomNow): Promise<void> {
    const snapshot = await watcher.snapshot(room.id);
    const sleeper = await watcher.wake(room.id);
    expect(snapshot.seq).toBe(room.seq);
    if (!sleeper) return;
    expect(sleeper.seq).toBe(room.seq);
    for (const { type, rows } of room.tables) {
      const shown = snapshot.records[type] ?? [];
      const should = rows.flatMap(({ row }) => this.house.feed.see(type, row, snapshot.viewer) ?? []);
      compare(`${watcher.name}, copied`, type, shown, should);
      expect(shown).toHaveLength(should.length);
      compare(`${watcher.name}, caught up`, type, sleeper.list(type), shown);
    }
  }

  /** Of a room whose number has changed only the tables are read that are not as they were. */
  async #read(id: RoomId, isAnew: boolean): Promise<RoomNow> {
    const { dataSource, tables } = this.house;
    const known = this.#known.get(id);
    const now = await inTransaction(dataSource, 'read', async (sql) => {
      const room = await roomOf(sql, id);
      if (!isAnew && known && known.seq === room?.seq) return known;
      const marks = room ? await marksOf(sql, room.kind, id) : [];
      const read = marks.map(async ({ type, mark }) => {
        const before = known?.tables.find((table) => table.type === type);
        if (!isAnew && before?.mark === mark) return before;
        const all = await tables.loadRoom(sql, type, id);
        const rows = all.map((row) => ({ row, text: JSON.stringify(row) }));
        return { type, mark, rows, text: rows.map(({ text }) => text).join() };
      });
      return { id, seq: room?.seq ?? -1, tables: await Promise.all(read) };
    });
    this.#known.set(id, now);
    return now;
  }

  async #seqOf(id: RoomId): Promise<number | undefined> {
    return (await roomOf(this.house.dataSource, id))?.seq;
  }
}

async function roomOf(sql: Sql, id: RoomId): Promise<{ seq: number; kind: RoomKind } | undefined> {
  const [room]: { seq: number; kind: RoomKind }[] = await sql.query(
    `select "seq", "kind" from "room" where "id" = $1`,
    [id],
  );
  return room;
}

/** One short mark for all that a room has of each type, made where the rows lie. */
async function marksOf(sql: Sql, kind: RoomKind, id: RoomId): Promise<{ type: RecordType; mark: string }[]> {
  const marks = recordTypesOf[kind].map(
    (type) =>
      `select '${type}' "type", md5(string_agg(r::text, '' order by r."id")) "mark" ` +
      `from "${type}" r where r."roomId" = $1`,
  );
  return sql.query(marks.join(' union all '), [id]);
}

function compare(
  who: string,
  type: RecordType,
  are: readonly AnyRecord[],
  should: readonly AnyRecord[],
): void {
  const [is, expected] = [byId(are), byId(should)];
  if (!isDeepStrictEqual(is, expected))
    expect({ who, type, records: is }).toEqual({ who, type, records: expected });
}

function byId(records: readonly AnyRecord[]): Record<string, AnyRecord> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
