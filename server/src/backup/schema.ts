/** The database's own word on its tables, for copying them whatever they are. */
import type { ClientBase } from 'pg';
import { ArchiveProblem } from './archiveProblem.ts';

export interface Table {
  name: string;
  columns: string[];
  /** The primary key, in an order that no server's language changes. */
  order: string[];
}

/** Every table of ours but TypeORM's own list of migrations, which a restore writes itself. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as "name",
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as "columns",
            (select array_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end order by k.place)
               from pg_index i cross join unnest(i.indkey) with ordinality as k(number, place)
               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
              where i.indrelid = c.oid and i.indisprimary) as "order"
       from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'migrations'
      order by c.relname collate "C"`,
  );
  return rows;
}

/** The steps that the database has taken, oldest first; refuses where Silta has never been. */
export async function stepsOf(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`select to_regclass('migrations') is not null as "isThere"`);
  if (!(found as { isThere: boolean }[])[0]?.isThere)
    throw new ArchiveProblem('There is no Silta in this database.');
  const { rows } = await client.query<{ name: string }>(
    `select "name" from "migrations" order by "timestamp", "id"`,
  );
  return rows.map(({ name }) => name);
}

/** Rows in the order of their key, so that the same rows are always the same bytes. */
export function copyOut({ name, columns, order }: Table): string {
  return `copy (select ${list(columns)} from ${quoted(name)} order by ${order.join(', ')}) to stdout`;
}

export function copyIn(name: string, columns: readonly string[]): string {
  return `copy ${quoted(name)} (${list(columns)}) from stdin`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const list = (names: readonly string[]): string => names.map(quoted).join(', ');

/** So that values are written and read alike on every server. */
export const plainSession = `set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'iso_8601';
  set bytea_output to 'hex'; set extra_float_digits to 1; set client_encoding to 'UTF8'; set statement_timeout to 0;
  set idle_in_transaction_session_timeout to 0`;
