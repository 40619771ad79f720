/**
 * Fills the gaps of a plan: whoever has no part gets one. Open parts go first, to those who asked, who wish for that role,
 * whose side has fewer parts in the step, and who had their turn longest ago. Pure: the same plan gives the same answer.
 */
import type { AgendaItemId, MemberId, PartId, SideId } from '../ids.ts';
import { byRank } from '../rank.ts';
import { isLeading } from './leading.ts';
import type { AgendaItem, Part, PartRole, Wish } from './records.ts';

interface Person {
  id: MemberId;
  sideId: SideId;
}

export interface Gaps {
  items: readonly AgendaItem[];
  parts: readonly Part[];
  wishes: readonly Wish[];
  /** Who needs a part and has none. */
  people: readonly Person[];
  /** The parts of earlier sessions, the last session first. */
  past: readonly (readonly Pick<Part, 'memberId' | 'role'>[])[];
}

export interface Suggested {
  memberId: MemberId;
  role: PartRole;
  agendaItemId: AgendaItemId | null;
  /** The open part that it fills; null where it is a new one. */
  partId: PartId | null;
}

/** Everybody sees and hears whoever has one of these. */
const onCamera: readonly PartRole[] = ['facilitator', 'host', 'guide', 'presenter', 'questions', 'judge'];
/** What can always be done once more in a step, the most welcome first. */
const extra: readonly PartRole[] = [
  'questions',
  'notes',
  'chat',
  'timekeeper',
  'languageHelper',
  'technology',
  'camera',
];

export function suggest(gaps: Gaps): Suggested[] {
  const done: Suggested[] = [];
  const turns = turnsOf(gaps.past);
  const waiting = [...gaps.people].sort(
    (a, b) => turns.weight(a.id) - turns.weight(b.id) || compare(a.id, b.id),
  );
  const steps = [...gaps.items].sort(byRank);
  const state: State = { ...gaps, steps, turns, done, sides: sidesInSteps(gaps) };
  for (const slot of openSlots(state)) {
    const best = bestOf(waiting, (person) => scoreOf(state, person, slot));
    if (!best) continue;
    waiting.splice(waiting.indexOf(best), 1);
    take(state, best, slot);
  }
  for (const person of waiting) {
    const best = bestOf(newSlots(state, person), (slot) => scoreOf(state, person, slot));
    if (best) take(state, person, best);
  }
  return done;
}

interface Slot {
  role: PartRole;
  agendaItemId: AgendaItemId | null;
  part: Part | null;
}

interface State extends Gaps {
  steps: readonly AgendaItem[];
  turns: Turns;
  done: Suggested[];
  /** How many parts each side has in each step. */
  sides: Map<string, number>;
}

interface Turns {
  /** How much somebody has done: what leads counts twice, and the last session most. */
  weight: (id: MemberId) => number;
  /** How lately somebody had this role: 1 the last time, less before, 0 never. */
  had: (id: MemberId, role: PartRole) => number;
}

function turnsOf(past: Gaps['past']): Turns {
  const weights = new Map<MemberId, number>();
  const roles = new Map<string, number>();
  past.forEach((parts, ago) => {
    for (const part of parts) {
      if (part.memberId === null) continue;
      const lately = 1 / (ago + 1);
      weights.set(part.memberId, (weights.get(part.memberId) ?? 0) + lately * (isLeading(part) ? 2 : 1));
      const key = `${part.memberId} ${part.role}`;
      roles.set(key, Math.max(roles.get(key) ?? 0, lately));
    }
  });
  return {
    weight: (id) => weights.get(id) ?? 0,
    had: (id, role) => roles.get(`${id} ${role}`) ?? 0,
  };
}

function sidesInSteps({ parts }: Gaps): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sideId, agendaItemId } of parts) if (sideId !== null) count(counts, sideId, agendaItemId);
  return counts;
}

const keyOf = (sideId: SideId, step: AgendaItemId | null) => `${sideId} ${step ?? ''}`;

function count(counts: Map<string, number>, sideId: SideId, step: AgendaItemId | null): void {
  counts.set(keyOf(sideId, step), (counts.get(keyOf(sideId, step)) ?? 0) + 1);
}

/** Those that lead first, then in the order of the agenda. */
function openSlots({ parts, steps }: State): Slot[] {
  const place = new Map<AgendaItemId | null, number>(steps.map(({ id }, at) => [id, at]));
  return parts
    .filter(({ memberId }) => memberId === null)
    .sort(
      (a, b) =>
        Number(isLeading(b)) - Number(isLeading(a)) ||
        (place.get(a.agendaItemId) ?? -1) - (place.get(b.agendaItemId) ?? -1) ||
        compare(a.id, b.id),
    )
    .map((part) => ({ role: part.role, agendaItemId: part.agendaItemId, part }));
}

/** A role that somebody wishes for comes on top of those that can always be done. */
function newSlots({ steps, wishes }: State, person: Person): Slot[] {
  const wished = wishes.find(({ memberId }) => memberId === person.id)?.role ?? null;
  const roles =
    wished === null || wished === 'own' ? extra : [wished, ...extra.filter((role) => role !== wished)];
  const working = steps.filter(({ kind }) => kind !== 'break');
  const places = working.length > 0 ? working.map(({ id }) => id) : [null];
  return places.flatMap((agendaItemId) => roles.map((role) => ({ role, agendaItemId, part: null })));
}

/** null: not this person. The steps of the figures keep the order: asked, wished, turn, sides, room. */
function scoreOf(state: State, { id, sideId }: Person, { role, agendaItemId, part }: Slot): number | null {
  const wish = state.wishes.find(({ memberId }) => memberId === id);
  if (wish?.offCamera && onCamera.includes(role)) return null;
  const crowd = crowdOf(state, agendaItemId);
  const isTwin = part === null && crowd.some((other) => other.role === role);
  return (
    (part?.askedBy.includes(id) ? 1_000 : 0) +
    (wish?.role === role ? 500 : 0) -
    100 * state.turns.had(id, role) -
    (part && isLeading(part) ? 50 * state.turns.weight(id) : 0) -
    (isTwin ? 40 : 0) -
    10 * (state.sides.get(keyOf(sideId, agendaItemId)) ?? 0) -
    4 * crowd.length -
    (part === null && isEverybodys(state, agendaItemId) ? 30 : 0) -
    (part === null ? Math.max(0, extra.indexOf(role)) : 0)
  );
}

/** In pairs and small groups everybody has something to do without a part. */
function isEverybodys({ steps }: State, step: AgendaItemId | null): boolean {
  const kind = steps.find(({ id }) => id === step)?.kind;
  return kind === 'pairs' || kind === 'groups';
}

/** Who has a part in a step by now. */
function crowdOf({ parts, done }: State, step: AgendaItemId | null): { role: PartRole }[] {
  return [
    ...parts.filter(({ agendaItemId, memberId }) => agendaItemId === step && memberId !== null),
    ...done.filter(({ agendaItemId }) => agendaItemId === step),
  ];
}

function take(state: State, { id, sideId }: Person, { role, agendaItemId, part }: Slot): void {
  state.done.push({ memberId: id, role, agendaItemId, partId: part?.id ?? null });
  count(state.sides, sideId, agendaItemId);
}

/** The first of those with the highest score. */
function bestOf<T>(all: readonly T[], score: (one: T) => number | null): T | null {
  let best: { one: T; score: number } | null = null;
  for (const one of all) {
    const of = score(one);
    if (of !== null && (best === null || of > best.score)) best = { one, score: of };
  }
  return best?.one ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
