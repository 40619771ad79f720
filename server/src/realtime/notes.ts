/** What is kept beside the records: written with a command, never delivered, fetched by whoever asks and may. */
import type { Sql } from './transaction.ts';

export interface NoteTable {
  name: string;
  /** The column that says what a note is about, and how many are kept of each; the oldest give way. */
  of: string;
  most: number;
}

export interface NoteRow {
  id: string;
  at: string;
}

export interface Note {
  table: NoteTable;
  row: NoteRow;
}

/** After the records: a note may point to one. */
export function writeNotes(sql: Sql, notes: readonly Note[]): Promise<unknown>[] {
  return [...new Set(notes.map(({ table }) => table))].flatMap((table) => {
    const rows = notes.filter((note) => note.table === table).map(({ row }) => row);
    const about = rows.map((row) => (row as NoteRow & Record<string, unknown>)[table.of]);
    return [
      sql.query(
        `insert into "${table.name}" select * from jsonb_populate_recordset(null::"${table.name}", $1::jsonb)`,
        [JSON.stringify(rows)],
      ),
      sql.query(
        `delete from "${table.name}" where "id" in (
           select "id" from (
             select "id", row_number() over (partition by "${table.of}" order by "at" desc, "id" desc) as "place"
               from "${table.name}" where "${table.of}" = any($1::uuid[])) n
            where "place" > ${table.most})`,
        [[...new Set(about)]],
      ),
    ];
  });
}
