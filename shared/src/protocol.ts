/** What travels over the socket, both ways. The rules are in docs/realtime.md. */
import * as z from 'zod/mini';
import { commandId, memberId, roomId, sideId } from './ids.ts';
import { role } from './members/records.ts';
import { recordShapes, recordTypes } from './records.ts';
import type { AnyRecord, RecordType } from './records.ts';
import { refusalCodes } from './refusals.ts';
import { cheerCounts, cheerKind } from './sessions/cheers.ts';
import { instant } from './texts.ts';
import type { RefusalCode, RefusalDetails } from './refusals.ts';

/** Most bytes of one socket message; a post of 10 000 characters in four-byte letters fits in well. */
export const maxMessageBytes = 100_000;
/** How long the server remembers that it has executed a command; longer than any client's patience (`outboxHours`). */
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
const cheerMessage = z.strictObject({ room: roomId, kind: cheerKind });
const clockMessage = z.strictObject({});

export type WritingMessage = z.infer<typeof writingMessage>;
export type CheerMessage = z.infer<typeof cheerMessage>;

/** Everything that a client may ask over the socket. */
export const requests = {
  command: commandMessage,
  enter: enterMessage,
  sync: enterMessage,
  leave: roomMessage,
  writing: writingMessage,
  cheer: cheerMessage,
  clock: clockMessage,
};
export type RequestName = keyof typeof requests;

/**
 * Who may ask what. `member`: of the partnership to which the room belongs; to everybody else it is not there.
 * `entered`: who is in the room with this connection. A command's own right (access.ts) comes on top.
 */
export const askedBy = {
  command: 'member',
  enter: 'member',
  sync: 'member',
  leave: 'signedIn',
  writing: 'entered',
  cheer: 'entered',
  clock: 'signedIn',
} as const satisfies Record<RequestName, string>;

export const refusalCode = z.enum(refusalCodes);
/** What goes with a refusal; never anything that a person wrote. */
export const refusalDetails = z.object({
  /** Where in the request, such as `title`. */
  field: z.optional(z.string()),
  /** The bound that was reached. */
  limit: z.optional(z.number()),
  /** How long to wait before asking again. */
  retryInSeconds: z.optional(z.int()),
});
/** An expected *no*, as REST says it. */
export const refusal = z.object({ code: refusalCode, details: refusalDetails });
/** An expected *no*, as the socket says it. */
export const refused = z.object({
  ok: z.literal(false),
  code: refusalCode,
  details: z.optional(refusalDetails),
});

export interface Refused {
  ok: false;
  code: RefusalCode;
  details?: RefusalDetails;
}
export type Answer<T> = ({ ok: true } & T) | Refused;
export type CommandAnswer = Answer<{ seq: number }>;

/** A record that is new or has changed, whole. */
export const put: z.ZodMiniType<Put> = z.union(
  recordTypes.map((type) => z.object({ type: z.literal(type), record: recordShapes[type] })),
);
export interface Put {
  type: RecordType;
  record: AnyRecord;
}

/** A record that this viewer sees no more. */
export const remove = z.object({ type: z.enum(recordTypes), id: z.string() });
export type Remove = z.infer<typeof remove>;

const seq = z.int().check(z.gte(0));

/** What one room has become between two sequence numbers, for one viewer. */
export const changes = z.object({
  room: roomId,
  /** The number on which this builds. */
  from: seq,
  /** The number that the room has with it. */
  to: seq,
  puts: z.array(put),
  removes: z.array(remove),
  /** Commands that were carried out in between. */
  done: z.array(commandId),
});
export type Changes = z.infer<typeof changes>;

/** `snapshot`: what the client has is too old or seen with other rights; it fetches GET /api/rooms/:id. */
export const sync = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changes'), changes }),
  z.object({ kind: z.literal('snapshot') }),
]);
export type Sync = z.infer<typeof sync>;

type RecordsByType = Partial<Record<RecordType, readonly AnyRecord[]>>;
const recordsByType: z.ZodMiniType<RecordsByType> = z.object(
  Object.fromEntries(recordTypes.map((type) => [type, z.optional(z.array(recordShapes[type]))])),
);

/** A whole room for one viewer. */
export const snapshot = z.object({
  room: roomId,
  seq,
  /** Changes when the viewer's rights do; a client with another stamp needs a fresh snapshot. */
  view: z.int(),
  /** Who asks, as a member. */
  viewer: z.object({ memberId, sideId, role }),
  /** Only what is shown first of a big room: nothing can be caught up from it. */
  isBeginning: z.optional(z.literal(true)),
  /** All that the viewer sees, by type; a partnership's room has other types than a board's. */
  records: recordsByType,
});
export type Snapshot = z.infer<typeof snapshot>;

/** Who is here: volatile, never stored. */
export const here = z.object({ memberId, writing: z.boolean() });
export type Here = z.infer<typeof here>;

/** Who came into a room or is writing there now, and who has gone. */
export const presence = z.object({ room: roomId, came: z.array(here), gone: z.array(memberId) });
export type PresenceMessage = z.infer<typeof presence>;

/** What floats by: summed over a moment, without names, never stored. */
export const cheers = z.object({ room: roomId, counts: cheerCounts });
export type CheersMessage = z.infer<typeof cheers>;

/** This device was signed out, or, with a room, the membership ended. */
export const closed = z.object({ room: z.nullable(roomId) });

const nothing = z.object({ ok: z.literal(true) });
/** What each request is answered with where it is not refused. */
export const answers = {
  command: z.object({ ok: z.literal(true), seq }),
  enter: z.object({ ok: z.literal(true), sync, here: z.array(here) }),
  sync: z.object({ ok: z.literal(true), sync }),
  leave: nothing,
  writing: nothing,
  cheer: nothing,
  /** The server's time when it was asked. */
  clock: z.object({ ok: z.literal(true), at: instant }),
} satisfies Record<RequestName, z.ZodMiniType>;

/** What the server says unasked. */
export const events = { changes, presence, cheers, closed };

/** The same as functions, the way socket.io wants them. */
export type Events = { [E in keyof typeof events]: (message: z.infer<(typeof events)[E]>) => void };
