/** What travels over the socket, both ways. The rules are in docs/realtime.md. */
import * as z from 'zod/mini';
import { commandId, roomId } from './ids.ts';
import type { CommandId, MemberId, RoomId } from './ids.ts';
import type { AnyRecord, RecordType } from './records.ts';
import type { RefusalCode, RefusalDetails } from './refusals.ts';
import type { Role } from './roles.ts';
import type { SideId } from './ids.ts';

/** Most bytes of one socket message; a post of 10 000 characters in four-byte letters fits in well. */
export const maxMessageBytes = 100_000;
/** How long a client goes on sending a command that was not answered. */
export const outboxHours = 24;
/** How long the server remembers that it has executed a command; longer than any client's patience. */
export const receiptDays = 30;
/** How far back a client can catch up by changes; older ones get a fresh snapshot. */
export const logDays = 7;

const commandMessage = z.strictObject({
  id: commandId,
  room: roomId,
  name: z.string().check(z.maxLength(60)),
  payload: z.unknown(),
});

/** `from`: the last sequence number the client has, null for none. `view`: the stamp that came with its snapshot. */
const enterMessage = z.strictObject({
  room: roomId,
  from: z.nullable(z.int().check(z.gte(0))),
  view: z.nullable(z.int()),
});
export type EnterMessage = z.infer<typeof enterMessage>;
const roomMessage = z.strictObject({ room: roomId });
const writingMessage = z.strictObject({ room: roomId, writing: z.boolean() });

export type WritingMessage = z.infer<typeof writingMessage>;

/** Everything that a client may ask over the socket. */
export const requests = {
  command: commandMessage,
  enter: enterMessage,
  sync: enterMessage,
  leave: roomMessage,
  writing: writingMessage,
};
export type RequestName = keyof typeof requests;

export interface Refused {
  ok: false;
  code: RefusalCode;
  details?: RefusalDetails;
}
export type Answer<T> = ({ ok: true } & T) | Refused;
export type CommandAnswer = Answer<{ seq: number }>;

/** `snapshot`: what the client has is too old or seen with other rights; it fetches GET /api/rooms/:id. */
export type Sync = { kind: 'changes'; changes: Changes } | { kind: 'snapshot' };

export interface Put {
  type: RecordType;
  record: AnyRecord;
}
export interface Remove {
  type: RecordType;
  id: string;
}

/** What one room has become between two sequence numbers, for one viewer. */
export interface Changes {
  room: RoomId;
  from: number;
  to: number;
  puts: readonly Put[];
  removes: readonly Remove[];
  /** Commands that were carried out in between. */
  done: readonly CommandId[];
}

/** A whole room for one viewer. */
export interface Snapshot {
  room: RoomId;
  seq: number;
  /** Changes when the viewer's rights do; a client with another stamp needs a fresh snapshot. */
  view: number;
  viewer: { memberId: MemberId; sideId: SideId; role: Role };
  /** Only what is shown first of a big room: nothing can be caught up from it. */
  isBeginning?: true;
  records: Partial<Record<RecordType, readonly AnyRecord[]>>;
}

/** Who is here: volatile, never stored. */
export interface Here {
  memberId: MemberId;
  writing: boolean;
}
export interface PresenceMessage {
  room: RoomId;
  came: readonly Here[];
  gone: readonly MemberId[];
}

/** Messages from the server that nobody asked for. */
export interface Events {
  changes: (changes: Changes) => void;
  presence: (message: PresenceMessage) => void;
  /** The device was signed out, or the membership ended. */
  closed: (message: { room: RoomId | null }) => void;
}
