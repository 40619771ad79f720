/** The demo's memorandum: agreed to by both sides in autumn, with one change that waits to be laid down. */
import { newId } from '@silta/shared/ids';
import type { ClauseId, MemorandumId } from '@silta/shared/ids';
import type { MemorandumPart } from '@silta/shared/memorandum/records';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import { tasksOf } from '@silta/shared/tasks/room';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';

const day = 24 * 3_600_000;

const clauses: readonly (readonly [MemorandumPart, string])[] = [
  ['learners', 'Each year up to four learners of each side spend three weeks with the other.'],
  ['learners', 'Paderborn Electronics names a tutor for every learner from Savonlinna.'],
  [
    'learners',
    'The sending side makes sure that every learner is insured for health, accident and liability.',
  ],
  ['staff', 'Once a year two members of staff of each side visit the other for a week.'],
  ['staff', 'Each side names one person who answers within three working days.'],
  [
    'activities',
    'Both sides work together online before learners travel: boards, live sessions, virtual visits.',
  ],
  ['activities', 'The hosting side sets tasks before the stay; the sending side makes time for them.'],
  ['languages', 'We work in English and in the language of the hosting side, as far as each can.'],
  ['languages', 'Each side shows its town, its work and its free time to the other.'],
];

export function memorandumSteps(cast: Cast, start: number): Step[] {
  const room = tasksOf(cast.partnershipId);
  const by = (who: Name, at: number) => ({ at, room, accountId: cast.accountOf(who) });
  let rank: Rank | null = null;
  const written = clauses.map(([part, text]) => {
    rank = rankBetween(rank, null);
    return { id: newId<ClauseId>(), part, text, rank };
  });
  const id = newId<MemorandumId>();
  const agree = (who: Name, at: number, name: string, position: string): Step => ({
    ...by(who, at),
    name: 'memorandum.agree',
    payload: { memorandumId: id, name, function: position },
  });
  const [first] = written;
  const steps = [
    ...written.map((clause, i): Step => ({
      ...by(i % 2 === 0 ? 'Kaisa' : 'Ulrike', start - 58 * day + i * 600_000),
      name: 'clause.add',
      payload: clause,
    })),
    {
      ...by('Ulrike', start - 50 * day),
      name: 'memorandum.layDown' as const,
      payload: { id, after: 0, language: 'en' },
    },
    agree('Ulrike', start - 49 * day, 'Ulrike', 'Head of training'),
    agree('Kaisa', start - 46 * day, 'Kaisa', 'International coordinator'),
  ];
  if (!first) return steps;
  const text = 'Each year up to six learners of each side spend three weeks with the other.';
  return [
    ...steps,
    { ...by('Kaisa', start - 2 * day), name: 'clause.edit', payload: { clauseId: first.id, was: 1, text } },
  ];
}
