/** How record types lie in tables: column lists taken from the entities, and the few statements made from them. */
import type { DataSource } from 'typeorm';
import type { AccountId } from '@silta/shared/ids';
import { recordShapes, recordTypes } from '@silta/shared/records';
import type { RecordMap, RecordType } from '@silta/shared/records';
import type { Sql } from './transaction.ts';

/** Columns that never leave the server. */
export interface MemberOnServer {
  accountId: AccountId;
  /** Rises with every change of role or side: what was seen before was seen with other rights. */
  view: number;
}
/** Records as the server keeps them. */
export type RowMap = { [T in RecordType]: T extends 'member' ? RecordMap[T] & MemberOnServer : RecordMap[T] };
export type Row<T extends RecordType> = RowMap[T];
export type AnyRow = RowMap[RecordType];

export type EntityClass = new () => object;
export type RecordEntities = Record<RecordType, EntityClass>;

interface Statements {
  byIds: string;
  byRoom: string;
  insert: string;
  update: string;
  remove: string;
  by: (column: string) => string;
}

export class RecordTables {
  #statements = new Map<RecordType, Statements>();
  /** Types whose tables have columns that never leave the server. */
  #withMore = new Set<RecordType>();
  #stripped = new WeakMap<object, object>();

  constructor(dataSource: DataSource, entities: RecordEntities) {
    for (const type of recordTypes) {
      const { tableName, columns } = dataSource.getMetadata(entities[type]);
      const names = columns.map((column) => column.databaseName);
      this.#statements.set(type, statementsFor(tableName, names));
      if (names.some((name) => !(name in recordShapes[type].shape))) this.#withMore.add(type);
    }
  }

  load<T extends RecordType>(sql: Sql, type: T, ids: readonly string[]): Promise<Row<T>[]> {
    return sql.query(this.#of(type).byIds, [ids]);
  }

  loadBy<T extends RecordType>(
    sql: Sql,
    type: T,
    column: string,
    values: readonly string[],
  ): Promise<Row<T>[]> {
    return sql.query(this.#of(type).by(column), [values]);
  }

  loadRoom<T extends RecordType>(sql: Sql, type: T, roomId: string): Promise<Row<T>[]> {
    return sql.query(this.#of(type).byRoom, [roomId]);
  }

  /** Fails where an id is taken, in whatever room. */
  async insert(sql: Sql, type: RecordType, rows: readonly AnyRow[]): Promise<void> {
    if (rows.length > 0) await sql.query(this.#of(type).insert, [JSON.stringify(rows)]);
  }

  async update(sql: Sql, type: RecordType, rows: readonly AnyRow[]): Promise<void> {
    if (rows.length > 0) await sql.query(this.#of(type).update, [JSON.stringify(rows)]);
  }

  async remove(sql: Sql, type: RecordType, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await sql.query(this.#of(type).remove, [ids]);
  }

  /** The record in the row: without the columns that never leave the server. The same object for the same row. */
  record<T extends RecordType>(type: T, row: Row<T>): RecordMap[T] {
    if (!this.#withMore.has(type)) return row;
    const shape: object = recordShapes[type].shape;
    const known = this.#stripped.get(row);
    if (known) return known as RecordMap[T];
    const record = Object.fromEntries(Object.entries(row).filter(([key]) => key in shape));
    this.#stripped.set(row, record);
    return record as RecordMap[T];
  }

  #of(type: RecordType): Statements {
    const statements = this.#statements.get(type);
    if (!statements) throw new Error(`no table for ${type}`);
    return statements;
  }
}

function statementsFor(table: string, columns: readonly string[]): Statements {
  const quoted = columns.map((column) => `"${column}"`);
  const assignments = quoted.filter((column) => column !== '"id"').map((column) => `${column} = n.${column}`);
  return {
    byIds: `select * from "${table}" where "id" = any($1::uuid[])`,
    byRoom: `select * from "${table}" where "roomId" = $1`,
    by: (column) => {
      if (!columns.includes(column)) throw new Error(`no column ${column} in ${table}`);
      return `select * from "${table}" where "${column}" = any($1::uuid[])`;
    },
    insert:
      `insert into "${table}" (${quoted.join(', ')}) ` +
      `select ${quoted.join(', ')} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    update:
      `update "${table}" r set ${assignments.join(', ')} ` +
      `from jsonb_populate_recordset(null::"${table}", $1::jsonb) n where n."id" = r."id"`,
    remove: `delete from "${table}" where "id" = any($1::uuid[])`,
  };
}
