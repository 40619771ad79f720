/** A board's rules alone, as they travel. */
import type { Board, BoardRules } from '@silta/shared/boards/records';

export function rulesOf({ anonymousAllowed, approval, locked, posting }: Board): BoardRules {
  return { anonymousAllowed, approval, locked, posting };
}
