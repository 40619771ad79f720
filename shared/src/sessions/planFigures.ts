/** What a plan shows about itself: who leads for how long, and who would have to be in two places at once. */
import type { MemberId, SideId } from '../ids.ts';
import { isLeading } from './leading.ts';
import type { AgendaItem, Part } from './records.ts';

export interface LeadMinutes {
  /** Led by one side alone. */
  of: ReadonlyMap<SideId, number>;
  /** Led by several sides. */
  together: number;
  /** Nobody has a part in it yet. */
  open: number;
}

/** By the sides of those who lead a step; where nobody does, of those who have a part in it. */
export function leadMinutes(items: readonly AgendaItem[], parts: readonly Part[]): LeadMinutes {
  const of = new Map<SideId, number>();
  let [together, open] = [0, 0];
  for (const item of items) {
    const sides = leadingSides(item, parts);
    const [only] = sides;
    if (only === undefined) open += item.minutes;
    else if (sides.length > 1) together += item.minutes;
    else of.set(only, (of.get(only) ?? 0) + item.minutes);
  }
  return { of, together, open };
}

function leadingSides({ id, kind }: AgendaItem, parts: readonly Part[]): SideId[] {
  const here = parts.filter(({ agendaItemId }) => agendaItemId === id);
  const leaders = here.filter(isLeading);
  const sides = sidesOf(leaders.length > 0 ? leaders : here);
  // In pairs and small groups everybody talks, whoever opens it.
  const isEverybodys = kind === 'pairs' || kind === 'groups';
  const all = isEverybodys ? sidesOf(parts) : sides;
  return all.length > 0
    ? all
    : sidesOf(parts.filter((part) => part.agendaItemId === null && isLeading(part)));
}

function sidesOf(parts: readonly Part[]): SideId[] {
  return [...new Set(parts.flatMap(({ sideId }) => sideId ?? []))];
}

/** Who has more than one part in the same step, with that step. */
export function twiceAtOnce(
  parts: readonly Part[],
): { memberId: MemberId; agendaItemId: AgendaItem['id'] }[] {
  const seen = new Map<string, number>();
  return parts.flatMap(({ memberId, agendaItemId }) => {
    if (memberId === null || agendaItemId === null) return [];
    const key = `${memberId} ${agendaItemId}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) === 2 ? [{ memberId, agendaItemId }] : [];
  });
}
