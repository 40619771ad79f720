/** Where a small group sees and hears each other: the one place that knows, whatever gives the call. */
import type { Group } from './groupRecords.ts';
import type { Call } from './records.ts';

/** null: the group has none of its own, or the viewer is not told. */
export function groupCall({ callUrl }: Pick<Group, 'callUrl'>): Call | null {
  return callUrl === '' ? null : { kind: 'link', url: callUrl };
}
