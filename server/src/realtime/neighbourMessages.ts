/** What servers say to each other, none of it longer than a bound: commits, who is where, and what ends. */
import { z } from 'zod';
import { accountId, deviceId, memberId, roomId } from '@silta/shared/ids';
import { cheerCounts } from '@silta/shared/sessions/cheers';
import { betweenServers } from '../bounds.ts';
import type { Committed } from './work.ts';

const mostPeople = betweenServers.messagePeople.most;

/** Who came to a room at a server, and who has gone from there. */
const move = z.object({
  room: roomId,
  came: z.array(memberId).max(mostPeople),
  gone: z.array(memberId).max(mostPeople),
});
export type Move = z.infer<typeof move>;

const moves = z.array(move).max(mostPeople);

const said = z.discriminatedUnion('kind', [
  /** The sender hears from now on, and may have done something that nobody heard. */
  z.object({ kind: z.literal('hello') }),
  /** Each second. `version` counts the sender's moves. */
  z.object({ kind: z.literal('alive'), version: z.int() }),
  z.object({ kind: z.literal('bye') }),
  z.object({ kind: z.literal('moved'), version: z.int(), moves }),
  /** Everybody at the sender, in one message or several. */
  z.object({ kind: z.literal('people'), version: z.int(), isFirst: z.boolean(), isLast: z.boolean(), moves }),
  /** Somebody counts otherwise than the server `of`. */
  z.object({ kind: z.literal('whoIsThere'), of: z.string() }),
  z.object({ kind: z.literal('writing'), room: roomId, memberId, writing: z.boolean() }),
  z.object({ kind: z.literal('cheered'), room: roomId, counts: cheerCounts }),
  /** The rows are the sender's own, as they went to the database. */
  z.object({ kind: z.literal('committed'), rooms: z.array(z.custom<Committed>(isCommitted)) }),
  /** Instead of `committed` where that would be too long. */
  z.object({
    kind: z.literal('numbers'),
    rooms: z.array(z.object({ room: roomId, to: z.int() })),
    cut: z.array(accountId),
  }),
  z.object({ kind: z.literal('deviceEnded'), deviceId }),
]);
export type Said = z.infer<typeof said>;

const message = z.object({ from: z.string().max(40), said });
export type Message = z.infer<typeof message>;

/** null for what a server of another version may say. */
export function readMessage(received: unknown): Message | null {
  return message.safeParse(received).data ?? null;
}

function isCommitted(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'room' in value && 'touched' in value && 'to' in value
  );
}
