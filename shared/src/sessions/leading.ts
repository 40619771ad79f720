/** Who leads which step: follows from the parts. */
import type { MemberId } from '../ids.ts';
import type { AgendaItem, Part, PartRole } from './records.ts';

const leading: readonly PartRole[] = ['facilitator', 'host', 'guide', 'presenter', 'questions'];

export function isLeading({ role }: Pick<Part, 'role'>): boolean {
  return leading.includes(role);
}

/** Of a step, with those who lead the whole session. */
export function leadersOf(itemId: AgendaItem['id'], parts: readonly Part[]): MemberId[] {
  const ids = parts.flatMap((part) =>
    isLeading(part) && part.memberId !== null && (part.agendaItemId ?? itemId) === itemId
      ? [part.memberId]
      : [],
  );
  return [...new Set(ids)].sort();
}

/** The steps whose leaders are not what the parts say, with those that they say. */
export function withLeaders<I extends AgendaItem>(items: readonly I[], parts: readonly Part[]): I[] {
  return items.flatMap((item) => {
    const leaderIds = leadersOf(item.id, parts);
    const isSame = leaderIds.join() === item.leaderIds.join();
    return isSame ? [] : [{ ...item, leaderIds }];
  });
}
