/**
 * What a client knows of one room: confirmed records, and on top the guesses of commands that are still pending.
 * It knows nothing of React, sockets or storage.
 */
import type { GuessContext, RecordChanges } from './command.ts';
import type { CommandName } from './commands.ts';
import type { Changes, Snapshot } from './protocol.ts';
import type { AnyRecord, RecordMap, RecordType } from './records.ts';

type Rows = Map<string, AnyRecord>;
type Guesses = Map<string, AnyRecord | null>;

/** A command on its way: enough to guess what it will do. */
export interface Pending {
  id: string;
  name: CommandName;
  payload: unknown;
  context: GuessContext;
}

/** Writes what a command on its way will do. */
export type Guess = (changes: RecordChanges, command: Pending) => void;

export class RecordStore {
  #seq: number | null = null;
  #view: number | null = null;
  #confirmed = new Map<RecordType, Rows>();
  #guessed = new Map<RecordType, Guesses>();
  #pending: readonly Pending[] = [];
  #lists = new Map<RecordType, readonly AnyRecord[]>();
  #listeners = new Set<() => void>();

  /** Without `guess`, nothing is shown before the server has said so. */
  constructor(private readonly guess: Guess = () => undefined) {}

  /** The last sequence number that is in; null before the first snapshot. */
  get seq(): number | null {
    return this.#seq;
  }

  /** The stamp of the rights with which this was seen. */
  get view(): number | null {
    return this.#view;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  /** Replaces everything that is confirmed; a record that is as before stays the same object. */
  load(snapshot: Snapshot): void {
    this.#seq = snapshot.seq;
    this.#view = snapshot.view;
    const before = this.#confirmed;
    this.#confirmed = new Map();
    for (const [type, records] of Object.entries(snapshot.records) as [RecordType, readonly AnyRecord[]][]) {
      const known = before.get(type);
      this.#confirmed.set(
        type,
        new Map(records.map((record) => [record.id, sameAs(known?.get(record.id), record)])),
      );
    }
    this.#lists.clear();
    this.#refresh();
  }

  /** Takes in what changed. `gap`: something before it is missing, ask for sync. `old`: known already. */
  apply(changes: Changes): 'applied' | 'old' | 'gap' {
    if (this.#seq === null || changes.from > this.#seq) return 'gap';
    if (changes.to <= this.#seq) return 'old';
    for (const { type, record } of changes.puts) this.#rowsOf(type).set(record.id, record);
    for (const { type, id } of changes.removes) this.#rowsOf(type).delete(id);
    for (const { type } of [...changes.puts, ...changes.removes]) this.#lists.delete(type);
    this.#seq = changes.to;
    if (changes.done.length > 0) {
      const done = new Set<string>(changes.done);
      this.#pending = this.#pending.filter((command) => !done.has(command.id));
    }
    this.#refresh();
    return 'applied';
  }

  /** The commands on their way, in the order in which they were sent. */
  setPending(pending: readonly Pending[]): void {
    this.#pending = pending;
    this.#refresh();
  }

  get<T extends RecordType>(type: T, id: string): RecordMap[T] | null {
    const guessed = this.#guessed.get(type)?.get(id);
    if (guessed !== undefined) return guessed as RecordMap[T] | null;
    return (this.#confirmed.get(type)?.get(id) as RecordMap[T] | undefined) ?? null;
  }

  /** All of one type, in no particular order; the same array until one of them changes. */
  list<T extends RecordType>(type: T): readonly RecordMap[T][] {
    const known = this.#lists.get(type);
    if (known) return known as readonly RecordMap[T][];
    const made = this.#merge(type);
    this.#lists.set(type, made);
    return made as readonly RecordMap[T][];
  }

  /** Whether what is shown of this record is still a guess. */
  isGuess(type: RecordType, id: string): boolean {
    return this.#guessed.get(type)?.has(id) ?? false;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #rowsOf(type: RecordType): Rows {
    const rows = this.#confirmed.get(type) ?? new Map<string, AnyRecord>();
    this.#confirmed.set(type, rows);
    return rows;
  }

  #merge(type: RecordType): readonly AnyRecord[] {
    const rows = new Map(this.#confirmed.get(type));
    for (const [id, record] of this.#guessed.get(type) ?? []) {
      if (record) rows.set(id, record);
      else rows.delete(id);
    }
    return [...rows.values()];
  }

  /** Guesses anew; lists without a guess before and after stay as they are. */
  #refresh(): void {
    for (const type of this.#guessed.keys()) this.#lists.delete(type);
    this.#guessed.clear();
    if (this.#seq !== null) {
      for (const command of this.#pending) this.guess(this.#changes, command);
    }
    for (const listener of this.#listeners) listener();
  }

  #write(type: RecordType, id: string, record: AnyRecord | null): void {
    const guesses = this.#guessed.get(type) ?? new Map<string, AnyRecord | null>();
    this.#guessed.set(type, guesses.set(id, record));
    this.#lists.delete(type);
  }

  #changes: RecordChanges = {
    get: (type, id) => this.get(type, id),
    list: (type) => this.list(type),
    put: (type, record) => this.#write(type, record.id, record),
    remove: (type, id) => this.#write(type, id, null),
  };
}

/** The one from before where the new one says nothing else. */
function sameAs(before: AnyRecord | undefined, record: AnyRecord): AnyRecord {
  return before && JSON.stringify(before) === JSON.stringify(record) ? before : record;
}
