/** The rows that a batch of commands has in memory, and what each command makes of them. */
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { RecordType } from '@silta/shared/records';
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import type { Note, NoteRow, NoteTable } from './notes.ts';
import type { Scope } from './scope.ts';
import type { AnyRow, Row } from './tables.ts';

/** How many records of a type one room may hold. */
export const bounds: Partial<Record<RecordType, number>> = {
  side: limits.sides,
  member: limits.members,
  invitation: limits.invitations,
  pair: limits.pairs,
  workingGroup: limits.workingGroups,
  board: limits.boards,
  section: limits.sections,
  post: limits.posts,
  comment: limits.comments,
  connection: limits.connections,
  file: limits.files,
  report: limits.reports,
  term: limits.terms,
  session: limits.sessions,
  sessionTemplate: limits.sessionTemplates,
  check: limits.checks,
  checklistItem: limits.checklistItems,
  phase: limits.phases,
  agendaItem: limits.agendaItems,
  part: limits.parts,
  question: limits.questions,
  station: limits.agendaItems,
  filmingItem: limits.filmingItems,
  classroom: limits.classrooms,
  quickPoll: limits.quickPolls,
  quizQuestion: limits.quizQuestions,
  upvote: limits.upvotes,
  message: limits.messages,
  noteLine: limits.noteLines,
  task: limits.tasks,
  work: limits.works,
  peerFeedback: limits.peerFeedbacks,
  skill: limits.skills,
  pathway: limits.pathways,
  clause: limits.clauses,
  memorandum: limits.memoranda,
  grouping: limits.groupings,
  group: limits.groups,
  finding: limits.findings,
};

export interface RoomState {
  id: RoomId;
  kind: Scope['kind'];
  partnershipId: RoomId;
  seq: number;
  tally: Partial<Record<RecordType, number>>;
}

type Rows = Map<string, AnyRow | null>;

/** Everything that the commands of one batch have loaded or written. */
export class Memory {
  #rows = new Map<RecordType, Rows>();
  #lists = new Set<string>();

  get(type: RecordType, id: string): AnyRow | null | undefined {
    return this.#rows.get(type)?.get(id);
  }

  set(type: RecordType, id: string, row: AnyRow | null): void {
    const rows: Rows = this.#rows.get(type) ?? new Map<string, AnyRow | null>();
    this.#rows.set(type, rows.set(id, row));
  }

  /** As if it had never been looked up. */
  forget(type: RecordType, id: string): void {
    this.#rows.get(type)?.delete(id);
  }

  rowsOf(type: RecordType): Iterable<[string, AnyRow | null]> {
    return this.#rows.get(type) ?? [];
  }

  noteList(type: RecordType, column: string, value: string): void {
    this.#lists.add(`${type} ${column} ${value}`);
  }

  hasList(type: RecordType, column: string, value: string): boolean {
    return this.#lists.has(`${type} ${column} ${value}`);
  }
}

/** One command's view of the memory: reads, and writes that count only once it is through. */
export class Changes {
  #written = new Map<RecordType, Rows>();
  #tally: RoomState['tally'];
  #opened: Changes[] = [];
  #notes: Note[] = [];

  constructor(
    private readonly memory: Memory,
    readonly room: RoomState,
    /** The server's clock at the start of the batch, ISO. */
    readonly now: string,
    readonly commandId: CommandId,
  ) {
    this.#tally = { ...room.tally };
  }

  get roomId(): RoomId {
    return this.room.id;
  }

  get partnershipId(): RoomId {
    return this.room.partnershipId;
  }

  /** The row, or null where there is none in this room or its partnership. */
  get<T extends RecordType>(type: T, id: string): Row<T> | null {
    const row = this.#row(type, id);
    if (row === undefined) throw new Error(`${type} was not loaded`);
    if (row === null || !this.#isNear(row)) return null;
    return row as Row<T>;
  }

  /** The row; refuses with `notFound`. */
  need<T extends RecordType>(type: T, id: string): Row<T> {
    const row = this.get(type, id);
    if (!row) throw new Refusal('notFound');
    return row;
  }

  /** All rows whose column has the value; the handler must have asked for them in `loads`. */
  list<T extends RecordType>(type: T, column: keyof Row<T> & string, value: string): Row<T>[] {
    if (!this.memory.hasList(type, column, value))
      throw new Error(`list of ${type} by ${column} was not loaded`);
    const rows = new Map([...this.memory.rowsOf(type), ...(this.#written.get(type) ?? [])]);
    return ([...rows.values()] as (Row<T> | null)[]).filter(
      (row): row is Row<T> => row !== null && row[column] === value && this.#isNear(row),
    );
  }

  /**
   * All rows in the room of a session of this partnership. That room is not locked: they are as they were a moment ago,
   * so this decides nothing that may not be wrong by a moment.
   */
  listIn<T extends RecordType>(type: T, session: Row<'session'>): Row<T>[] {
    if (!this.#isNear(session)) throw new Error('a session of another partnership');
    if (!this.memory.hasList(type, 'roomId', session.id)) throw new Error(`${type} was not loaded`);
    const rows = [...this.memory.rowsOf(type)].map(([, row]) => row) as (Row<T> | null)[];
    return rows.filter((row): row is Row<T> => row?.roomId === session.id);
  }

  /** A row of another room, which is known to be of this partnership, or null; as it was a moment ago, as in `listIn`. */
  getIn<T extends RecordType>(type: T, id: string, roomId: RoomId): Row<T> | null {
    const row = this.#row(type, id);
    if (row === undefined) throw new Error(`${type} was not loaded`);
    return row?.roomId === roomId ? (row as Row<T>) : null;
  }

  /** Writes a new or changed row of this room; refuses with `full` where the room holds no more of its type. */
  put<T extends RecordType>(type: T, row: Row<T>): void {
    if (row.roomId !== this.room.id) throw new Error(`${type} belongs to another room`);
    if (!this.#row(type, row.id)) this.#count(type, 1);
    this.#write(type, row.id, row);
  }

  /** A new row whose id the client chose; refuses with `conflict` where the id is taken. */
  add<T extends RecordType>(type: T, row: Row<T>): void {
    if (this.#row(type, row.id)) throw new Refusal('conflict');
    this.put(type, row);
  }

  remove(type: RecordType, id: string): void {
    this.#count(type, -1);
    this.#write(type, id, null);
  }

  /** Kept beside the records, in the same transaction. */
  note(table: NoteTable, row: NoteRow): void {
    this.#notes.push({ table, row });
  }

  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Opens the room of a new board. */
  openBoardRoom(id: RoomId): Changes {
    return this.openRoom('board', id);
  }

  /** Opens another room of the partnership. */
  openRoom(kind: RoomState['kind'], id: RoomId): Changes {
    const opened: RoomState = {
      id,
      kind,
      partnershipId: this.room.partnershipId,
      seq: 0,
      tally: {},
    };
    const changes = new Changes(this.memory, opened, this.now, this.commandId);
    this.#opened.push(changes);
    return changes;
  }

  get written(): ReadonlyMap<RecordType, ReadonlyMap<string, AnyRow | null>> {
    return this.#written;
  }

  /** The rooms that this command opens, each with what is written in it. */
  get opened(): readonly Changes[] {
    return this.#opened;
  }

  /** How many of the type the room holds by now. */
  count(type: RecordType): number {
    return this.#tally[type] ?? 0;
  }

  get tally(): RoomState['tally'] {
    return this.#tally;
  }

  #row(type: RecordType, id: string): AnyRow | null | undefined {
    const written = this.#written.get(type)?.get(id);
    return written === undefined ? this.memory.get(type, id) : written;
  }

  #isNear(row: AnyRow): boolean {
    return row.roomId === this.room.id || row.roomId === this.room.partnershipId;
  }

  #count(type: RecordType, by: 1 | -1): void {
    const count = (this.#tally[type] ?? 0) + by;
    const bound = bounds[type];
    if (by > 0 && bound !== undefined && count > bound) throw new Refusal('full', { limit: bound });
    this.#tally[type] = count;
  }

  #write(type: RecordType, id: string, row: AnyRow | null): void {
    const rows: Rows = this.#written.get(type) ?? new Map<string, AnyRow | null>();
    this.#written.set(type, rows.set(id, row));
  }
}
