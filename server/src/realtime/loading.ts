/** Brings rows into a batch's memory: each once, with one statement per type however many commands ask. */
import type { RecordType } from '@silta/shared/records';
import type { Memory } from './changes.ts';
import type { Load } from './scope.ts';
import type { RecordTables } from './tables.ts';
import type { Sql } from './transaction.ts';

interface Wanted {
  memory: Memory;
  loads: readonly Load[];
}

/** Every statement is sent before this waits for the first answer. An id without a row is known to be none. */
export async function loadMissing(sql: Sql, tables: RecordTables, { memory, loads }: Wanted): Promise<void> {
  const { ids, lists } = gather(loads, memory);
  const byIds = [...ids].map(async ([type, wanted]) => {
    const rows = await tables.load(sql, type, [...wanted]);
    for (const id of wanted) memory.set(type, id, null);
    for (const row of rows) memory.set(type, row.id, row);
  });
  const byColumn = lists.map(async ({ type, column, values }) => {
    for (const row of await tables.loadBy(sql, type, column, [...values])) memory.set(type, row.id, row);
    for (const value of values) memory.noteList(type, column, value);
  });
  await Promise.all([...byIds, ...byColumn]);
}

/** All the ids and lists that are asked for and not in memory yet, each once. */
function gather(loads: readonly Load[], memory: Memory) {
  const ids = new Map<RecordType, Set<string>>();
  const lists = new Map<string, { type: RecordType; column: string; values: Set<string> }>();
  for (const load of loads) {
    const { type } = load;
    if ('ids' in load) {
      for (const id of load.ids)
        if (memory.get(type, id) === undefined) needed(ids, type, () => new Set<string>()).add(id);
    } else if (!memory.hasList(type, load.column, load.value)) {
      const { column, value } = load;
      const list = needed(lists, `${type} ${column}`, () => ({ type, column, values: new Set<string>() }));
      list.values.add(value);
    }
  }
  return { ids, lists: [...lists.values()] };
}

function needed<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
