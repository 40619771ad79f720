/** Where a small group sees and hears each other: the one place that knows, whatever gives the call. */
import { serverOf } from './calls.ts';
import type { Group } from './groupRecords.ts';
import type { Call } from './records.ts';

/**
 * A link that somebody has brought for it; otherwise a room beside the one where all are (`now`), where a server makes
 * rooms. null: the group has none of its own, or the viewer is not told.
 */
export function groupCall({ callUrl }: Pick<Group, 'callUrl'>, now: Call): Call | null {
  if (callUrl !== '') return { kind: 'link', url: callUrl };
  return serverOf(now) && now;
}
