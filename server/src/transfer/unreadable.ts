/** Why a file that somebody wants to bring in cannot be read: a closed list, each with a sentence in the client. */
import { Refusal } from '@silta/shared/refusals';
import type { UnreadableReason } from '@silta/shared/transfer/routes';

export function unreadable(reason: UnreadableReason): Refusal {
  return new Refusal('unreadable', { field: reason });
}
