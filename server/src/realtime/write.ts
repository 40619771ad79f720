/** Writing what a batch has made: a handful of multi-row statements, whatever the number of commands. */
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { writeNotes } from './notes.ts';
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
    ...openRooms(sql, worked),
    ...writeRecords(sql, tables, worked),
    ...writeNotes(
      sql,
      worked.flatMap(({ notes }) => notes),
    ),
    writeBook(sql, { rooms: worked, receipts, now }),
  ];
}

/** A new room's id comes from a client: where it is taken the whole batch fails, and nobody's room is overwritten. */
function openRooms(sql: Sql, rooms: readonly RoomWork[]): Promise<unknown>[] {
  const opened = rooms.filter(({ isNew }) => isNew).map(({ room }) => room);
  if (opened.length === 0) return [];
  const inserted = sql.query(
    `insert into "room" ("id", "kind", "partnershipId", "seq", "tally")
     select "id", "kind", "partnershipId", "seq", "tally" from jsonb_populate_recordset(null::"room", $1::jsonb)`,
    [JSON.stringify(opened)],
  );
  return [inserted];
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

/** What the house keeps of every batch, in one statement: the rooms' numbers, the log of touched ids, the receipts. */
function writeBook(sql: Sql, { rooms, receipts, now }: Written): Promise<unknown> {
  const raised = rooms.filter(({ isNew }) => !isNew).map(({ room }) => room);
  const log = rooms.flatMap(({ room, log: entries }) =>
    entries.map(({ id, ...entry }) => ({ ...entry, roomId: room.id, recordId: id, at: now })),
  );
  return sql.query(
    `with "raised" as (
       update "room" r set "seq" = n."seq", "tally" = n."tally"
         from jsonb_populate_recordset(null::"room", $1::jsonb) n where n."id" = r."id"
     ), "logged" as (
       insert into "change" ("roomId", "seq", "type", "recordId", "onlyFor", "orFor", "staffToo", "at")
       select "roomId", "seq", "type", "recordId", "onlyFor", "orFor", "staffToo", "at" from jsonb_populate_recordset(null::"change", $2::jsonb)
     )
     insert into "receipt" ("commandId", "accountId", "roomId", "seq", "at")
     select "commandId", "accountId", "roomId", "seq", "at" from jsonb_populate_recordset(null::"receipt", $3::jsonb)`,
    [raised, log, receipts.map((receipt) => ({ ...receipt, at: now }))].map((rows) => JSON.stringify(rows)),
  );
}
