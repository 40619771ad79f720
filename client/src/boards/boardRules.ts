/** A board's rules alone, as they travel. */
import type { Board, BoardRules } from '@silta/shared/boards/records';

export function rulesOf({ anonymousAllowed, approveFirst, locked, posting }: Board): BoardRules {
  return { anonymousAllowed, approveFirst, locked, posting };
}
