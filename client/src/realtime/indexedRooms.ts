/** Rooms as last seen, in IndexedDB: one row per record, so that a change costs a row and not a board. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Changes, Snapshot } from '@silta/shared/protocol';
import type { AnyRecord, RecordType } from '@silta/shared/records';
import { answered, committed } from './database.ts';
import { onDevice } from '@silta/shared/limits';
import type { LateShapes } from './lateShapes.ts';
import type { RoomShelf } from './storage.ts';

/** Rows written in one go. */
const atOnce = 100;

interface RoomRow extends Omit<Snapshot, 'room' | 'records'> {
  accountId: AccountId;
  roomId: RoomId;
  usedAt: number;
}
interface RecordRow {
  accountId: AccountId;
  roomId: RoomId;
  type: RecordType;
  record: AnyRecord;
}
interface Tables {
  rooms: IDBObjectStore;
  records: IDBObjectStore;
}

export function indexedRooms(database: IDBDatabase, shapes: LateShapes): RoomShelf {
  const inOne = async <T>(mode: IDBTransactionMode, work: (tables: Tables) => Promise<T>): Promise<T> => {
    const transaction = database.transaction(['rooms', 'records'], mode);
    const end = committed(transaction);
    const tables = { rooms: transaction.objectStore('rooms'), records: transaction.objectStore('records') };
    const [result] = await Promise.all([work(tables), end]);
    return result;
  };
  return {
    load: async (accountId, roomId) => {
      const kept = await inOne('readwrite', (tables) => load(tables, accountId, roomId));
      if (!kept) return null;
      const known = await shapes.coming;
      return kept.rows.every(({ type, record }) => known.isRecord(type, record)) ? snapshotOf(kept) : null;
    },
    replace: (accountId, snapshot) => inOne('readwrite', (tables) => replace(tables, accountId, snapshot)),
    apply: (accountId, view, changes) =>
      inOne('readwrite', (tables) => apply(tables, accountId, view, changes)),
    forget: (accountId, roomId) =>
      inOne('readwrite', (tables) => {
        forget(tables, accountId, roomId);
        return Promise.resolve();
      }),
    clear: (accountId) =>
      inOne('readwrite', ({ rooms, records }) => {
        rooms.delete(under(accountId));
        records.delete(under(accountId));
        return Promise.resolve();
      }),
  };
}

/** All keys that begin so: an array sorts after every string, number and shorter array (IndexedDB 3.0, section 2.4). */
function under(...key: string[]): IDBKeyRange {
  return IDBKeyRange.bound(key, [...key, []]);
}

interface KeptRoom {
  room: RoomRow;
  rows: readonly RecordRow[];
}

async function load(
  { rooms, records }: Tables,
  accountId: AccountId,
  roomId: RoomId,
): Promise<KeptRoom | null> {
  const room = (await answered(rooms.get([accountId, roomId]))) as RoomRow | undefined;
  if (!room) return null;
  rooms.put({ ...room, usedAt: Date.now() });
  const rows = (await answered(records.getAll(under(accountId, roomId)))) as RecordRow[];
  return { room, rows };
}

function snapshotOf({ room: { roomId, seq, view, viewer }, rows }: KeptRoom): Snapshot {
  const records: Partial<Record<RecordType, AnyRecord[]>> = {};
  for (const { type, record } of rows) (records[type] ??= []).push(record);
  return { room: roomId, seq, view, viewer, records };
}

async function replace(tables: Tables, accountId: AccountId, snapshot: Snapshot): Promise<void> {
  const { room: roomId, seq, view, viewer } = snapshot;
  forget(tables, accountId, roomId);
  const row: RoomRow = { accountId, roomId, seq, view, viewer, usedAt: Date.now() };
  tables.rooms.put(row);
  const rows = Object.entries(snapshot.records).flatMap(([type, list]) =>
    list.map((record) => ({ accountId, roomId, type, record })),
  );
  // In between the page goes on: 5 000 posts at once would hold it up for a second.
  for (let i = 0; i < rows.length; i += atOnce) {
    const puts = rows.slice(i, i + atOnce).map((each) => tables.records.put(each));
    await Promise.all(puts.map(answered));
  }
  const all = (await answered(tables.rooms.getAll(under(accountId)))) as RoomRow[];
  const least = all.sort((a, b) => b.usedAt - a.usedAt).slice(onDevice.rooms);
  for (const each of least) forget(tables, accountId, each.roomId);
}

/** Several tabs write here; one that lags behind must not make holes, so only what follows is taken. */
async function apply(tables: Tables, accountId: AccountId, view: number, changes: Changes): Promise<void> {
  const { room: roomId, from, to, puts, removes } = changes;
  const room = (await answered(tables.rooms.get([accountId, roomId]))) as RoomRow | undefined;
  if (room?.view !== view || from > room.seq || to <= room.seq) return;
  for (const { type, record } of puts) tables.records.put({ accountId, roomId, type, record });
  for (const { type, id } of removes) tables.records.delete([accountId, roomId, type, id]);
  tables.rooms.put({ ...room, seq: to });
}

function forget({ rooms, records }: Tables, accountId: AccountId, roomId: RoomId): void {
  rooms.delete([accountId, roomId]);
  records.delete(under(accountId, roomId));
}
