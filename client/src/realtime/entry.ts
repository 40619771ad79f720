/** A command as it lies on the device: waiting for its answer, or refused and kept for the person who wrote it. */
import type { CommandName } from '@silta/shared/commands';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { outboxHours } from '@silta/shared/limits';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';

/** `name` is any text: what was stored by an older version may have been a command that is no more. */
export interface Kept {
  id: CommandId;
  accountId: AccountId;
  room: RoomId;
  name: string;
  payload: unknown;
  /** When the person pressed the button (ISO). */
  at: string;
}

export interface Entry extends Kept {
  name: CommandName;
}

/** `expired`: not answered within the hours that the outbox keeps trying. */
export type RefusedReason = RefusalCode | 'expired';

export interface RefusedEntry extends Kept {
  reason: RefusedReason;
  details: RefusalDetails;
}

/** The moment from which it is no longer sent. */
export function expiryOf(kept: Kept): number {
  return Date.parse(kept.at) + outboxHours * 3_600_000;
}
