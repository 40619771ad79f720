/** Writing what a batch has made: a handful of multi-row statements, whatever the number of commands. */
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import type { RoomWork } from './work.ts';
import type { AnyRow, RecordTables } from './tables.ts';
import type { Sql } from './transaction.ts';

export interface NewReceipt {
  commandId: CommandId;
  accountId: AccountId | null;
  roomId: RoomId;
  seq: number;
}

interface Written {
  rooms: readonly RoomWork[];
  receipts: readonly NewReceipt[];
  now: string;
}

/** The statements are under way when this returns: none depends on another's answer. */
export function write(sql: Sql, tables: RecordTables, { rooms, receipts, now }: Written): Promise<unknown>[] {
  const worked = rooms.filter(({ done }) => done.length > 0);
  if (worked.length === 0) return [];
  return [
    ...writeRooms(sql, worked),
    ...writeRecords(sql, tables, worked),
    writeLog(sql, worked, now),
    writeReceipts(sql, receipts, now),
  ];
}

/** A new room's id comes from a client: where it is taken the whole batch fails, and nobody's room is overwritten. */
function writeRooms(sql: Sql, rooms: readonly RoomWork[]): Promise<unknown>[] {
  const rowsOf = (isNew: boolean) => rooms.filter((work) => work.isNew === isNew).map(({ room }) => room);
  const raised = sql.query(
    `update "room" r set "seq" = n."seq", "tally" = n."tally"
       from jsonb_populate_recordset(null::"room", $1::jsonb) n where n."id" = r."id"`,
    [JSON.stringify(rowsOf(false))],
  );
  const opened = rowsOf(true);
  if (opened.length === 0) return [raised];
  const inserted = sql.query(
    `insert into "room" ("id", "kind", "partnershipId", "seq", "tally")
     select "id", "kind", "partnershipId", "seq", "tally" from jsonb_populate_recordset(null::"room", $1::jsonb)`,
    [JSON.stringify(opened)],
  );
  return [raised, inserted];
}

function writeRecords(sql: Sql, tables: RecordTables, rooms: readonly RoomWork[]): Promise<unknown>[] {
  const touched = rooms.flatMap((work) => [...work.touched.values()]);
  return [...new Set(touched.map((each) => each.type))].flatMap((type) => {
    const ofType = touched.filter((each) => each.type === type);
    const rowsOf = (isNew: boolean): AnyRow[] =>
      ofType.flatMap(({ before, after }) => (after !== null && (before === null) === isNew ? after : []));
    return [
      tables.remove(
        sql,
        type,
        ofType.filter(({ after }) => after === null).map(({ id }) => id),
      ),
      tables.insert(sql, type, rowsOf(true)),
      tables.update(sql, type, rowsOf(false)),
    ];
  });
}

function writeLog(sql: Sql, rooms: readonly RoomWork[], now: string): Promise<unknown> {
  const rows = rooms.flatMap(({ room, log }) =>
    log.map(({ id, ...entry }) => ({ ...entry, roomId: room.id, recordId: id, at: now })),
  );
  return sql.query(
    `insert into "change" ("roomId", "seq", "type", "recordId", "onlyFor", "at")
     select "roomId", "seq", "type", "recordId", "onlyFor", "at" from jsonb_populate_recordset(null::"change", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function writeReceipts(sql: Sql, receipts: readonly NewReceipt[], now: string): Promise<unknown> {
  return sql.query(
    `insert into "receipt" ("commandId", "accountId", "roomId", "seq", "at")
     select "commandId", "accountId", "roomId", "seq", "at" from jsonb_populate_recordset(null::"receipt", $1::jsonb)`,
    [JSON.stringify(receipts.map((receipt) => ({ ...receipt, at: now })))],
  );
}
