/** What a batch does to its rooms: in the making, and once it is committed. */
import type { CommandId, MemberId } from '@silta/shared/ids';
import type { RecordType } from '@silta/shared/records';
import type { RoomState } from './changes.ts';
import type { Note } from './notes.ts';
import type { AnyRow } from './tables.ts';

/** One record that a commit has touched: as it was for others before, and as it is now (null: gone). */
export interface Touched {
  type: RecordType;
  id: string;
  before: AnyRow | null;
  after: AnyRow | null;
}

/** What one commit has done to one room. */
export interface Committed {
  room: Pick<RoomState, 'id' | 'kind' | 'partnershipId'>;
  from: number;
  to: number;
  touched: readonly Touched[];
  done: readonly CommandId[];
}

/** What was touched; with `onlyFor`, for whom alone. */
export interface LogLine {
  seq: number;
  type: RecordType;
  id: string;
  onlyFor: MemberId | null;
  orFor: MemberId | null;
  staffToo: boolean;
}

/** Everything of one room that this batch will write. */
export interface RoomWork {
  room: RoomState;
  isNew: boolean;
  from: number;
  touched: Map<string, Touched>;
  log: LogLine[];
  done: CommandId[];
  notes: Note[];
}
