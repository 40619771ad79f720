/** A board's rules alone, as they travel. */
import type { Board, BoardRules } from '@silta/shared/boards/records';

export function rulesOf({ anonymity, approval, locked, posting }: Board): BoardRules {
  return { anonymity, approval, locked, posting };
}
