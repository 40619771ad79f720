/** Where the demo's partnership is on its way: in the middle of working together online. */
import { phaseIdOf } from '@silta/shared/roadmap/phases';
import type { PhaseTopic } from '@silta/shared/roadmap/phases';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';

const day = 24 * 3_600_000;

/** In days from now; those that are over were ticked on their last day. */
const story: readonly (readonly [topic: PhaseTopic, from: number, until: number, isOver: boolean])[] = [
  ['contacts', -150, -120, true],
  ['aims', -119, -75, true],
  ['visit', -74, -60, true],
  ['memorandum', -59, -45, true],
  ['preparing', -44, -22, true],
  ['virtual', -21, 20, false],
  ['stay', 27, 41, false],
  ['lookingBack', 42, 70, false],
];

export function roadmapSteps(cast: Cast, start: number): Step[] {
  const by = (who: Name, at: number) => ({ at, room: cast.partnershipId, accountId: cast.accountOf(who) });
  const dayOf = (days: number) => new Date(start + days * day).toISOString().slice(0, 10);
  return [
    { ...by('Kaisa', start - 155 * day), name: 'roadmap.begin', payload: {} },
    ...story.flatMap(([topic, from, until, isOver], nth): Step[] => {
      const phaseId = phaseIdOf(cast.partnershipId, topic);
      const at = start - 154 * day + nth * 60_000;
      const days = { from: dayOf(from), until: dayOf(until) };
      const planned: Step = {
        ...by('Kaisa', at),
        name: 'phase.edit',
        payload: { phaseId, title: '', note: '', ...days, state: 'planned' },
      };
      if (!isOver) return [planned];
      return [
        planned,
        ...(['Kaisa', 'Ulrike'] as const).map((who, i): Step => ({
          ...by(who, start + until * day + i * 3_600_000),
          name: 'phase.tick',
          payload: { phaseId, isDone: true },
        })),
      ];
    }),
  ];
}
