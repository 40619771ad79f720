/** What staff do with the roadmap. */
import type { Payload } from '@silta/shared/commands';
import type { PhaseId } from '@silta/shared/ids';
import { byRank, rankBetween } from '@silta/shared/rank';
import { Refusal } from '@silta/shared/refusals';
import { emptyPhase } from '@silta/shared/roadmap/commands';
import { phaseIdOf, phaseTopics } from '@silta/shared/roadmap/phases';
import type { Phase } from '@silta/shared/roadmap/records';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';

type RoadmapCommand =
  | 'roadmap.begin'
  | 'phase.add'
  | 'phase.edit'
  | 'phase.move'
  | 'phase.remove'
  | 'phase.restore'
  | 'phase.tick'
  | 'phase.forget';

const thePhase = ({ phaseId: id }: { phaseId: PhaseId }) => ({ type: 'phase', id }) as const;
const all = (_: unknown, { partnershipId }: Scope): Load[] => [
  { type: 'phase', column: 'roomId', value: partnershipId },
];

export const roadmapHandlers: HandlersOf<RoadmapCommand> = {
  'roadmap.begin': { loads: all, run: begin },
  'phase.add': {
    loads: ({ id }) => [{ type: 'phase', ids: [id] }],
    run: (changes, fields) => changes.add('phase', { ...emptyPhase, ...fields, roomId: changes.roomId }),
  },
  'phase.edit': {
    target: thePhase,
    run: (changes, { phaseId: id, ...fields }) => {
      // Only the built-in ones have words of their own.
      if (fields.title === '' && needListed(changes, id).topic === null)
        throw new Refusal('invalid', { field: 'title' });
      change(changes, id, fields);
    },
  },
  'phase.move': {
    target: thePhase,
    run: (changes, { phaseId: id, rank }) => change(changes, id, { rank }),
  },
  'phase.remove': {
    target: thePhase,
    run: (changes, { phaseId: id }) => change(changes, id, { removedAt: changes.now }),
  },
  'phase.restore': {
    target: thePhase,
    run: (changes, { phaseId: id }) =>
      changes.put('phase', { ...changes.need('phase', id), removedAt: null }),
  },
  'phase.tick': {
    target: thePhase,
    run: (changes, { phaseId: id, isDone }, { sideId, memberId: by }) => {
      const others = needListed(changes, id).done.filter((each) => each.sideId !== sideId);
      const mine = { sideId, by, at: changes.now };
      change(changes, id, { done: isDone ? [...others, mine] : others });
    },
  },
  'phase.forget': { loads: all, run: forget },
};

function begin(changes: Changes): void {
  const here = changes.list('phase', 'roomId', changes.roomId).sort(byRank);
  let rank = here.at(-1)?.rank ?? null;
  for (const topic of phaseTopics) {
    const id = phaseIdOf(changes.roomId, topic);
    const known = here.find((each) => each.id === id);
    if (known?.removedAt) changes.put('phase', { ...known, removedAt: null });
    if (known) continue;
    rank = rankBetween(rank, null);
    const { roomId } = changes;
    changes.add('phase', { ...emptyPhase, id, roomId, topic, title: '', rank, from: null, until: null });
  }
}

function forget(changes: Changes, { memberId }: Payload<'phase.forget'>): void {
  for (const phase of changes.list('phase', 'roomId', changes.roomId)) {
    if (!phase.done.some(({ by }) => by === memberId)) continue;
    const done = phase.done.map((each) => (each.by === memberId ? { ...each, by: null } : each));
    changes.put('phase', { ...phase, done });
  }
}

/** What was removed changes no more until it is back. */
function needListed(changes: Changes, id: PhaseId): Phase {
  const phase = changes.need('phase', id);
  if (phase.removedAt !== null) throw new Refusal('conflict');
  return phase;
}

function change(changes: Changes, id: PhaseId, fields: Partial<Phase>): void {
  changes.put('phase', { ...needListed(changes, id), ...fields });
}
