/** What a command is made of: where it belongs, what it carries, and what the sender may guess of its outcome. */
import type * as z from 'zod/mini';
import type { RecordMap, RecordType, RoomKind } from './records.ts';
import type { Viewer } from './viewer.ts';

/** The records of one room as a guess sees and changes them. */
export interface RecordChanges {
  get<T extends RecordType>(type: T, id: string): RecordMap[T] | null;
  list<T extends RecordType>(type: T): readonly RecordMap[T][];
  put<T extends RecordType>(type: T, record: RecordMap[T]): void;
  remove(type: RecordType, id: string): void;
}

/** What a guess may know: who sends, where, and when it was sent (ISO). */
export interface GuessContext {
  viewer: Viewer;
  roomId: string;
  at: string;
}

export interface CommandDefinition<P> {
  /** The kinds of room in which it is taken. */
  room: RoomKind | readonly RoomKind[];
  /** `rest`: never taken from a socket; the server sends it through its own door after a check of its own. */
  road?: 'rest';
  payload: z.ZodMiniType<P>;
  /** What the sender's screen shows until the answer is there. May be crude: the next `put` overwrites it. */
  guess?: (changes: RecordChanges, payload: P, context: GuessContext) => void;
}

export function defineCommand<P>(definition: CommandDefinition<P>): CommandDefinition<P> {
  return definition;
}
