/** What the demo's two sides have found out of their countries' rules, and what they plan. */
import { knownRule } from '@silta/shared/rules/known';
import type { RuleTopic } from '@silta/shared/rules/records';
import { tasksOf } from '@silta/shared/tasks/room';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';

const day = 24 * 3_600_000;

/** Looked up and confirmed; everything else stands as it is publicly known. */
const confirmed: readonly (readonly [Name, 'FI' | 'DE', RuleTopic, string])[] = [
  ['Kaisa', 'FI', 'pay', 'Learners with a training agreement are not paid by the host.'],
  ['Ulrike', 'DE', 'pay', 'Apprentices go on being paid by us; nothing is added.'],
  ['Kaisa', 'FI', 'longestStay', ''],
  ['Ulrike', 'DE', 'longestStay', 'For apprentices at most a quarter of the training.'],
  ['Ulrike', 'DE', 'companyConsent', 'We have agreed in writing.'],
];

export function ruleSteps(cast: Cast, start: number): Step[] {
  const room = tasksOf(cast.partnershipId);
  const by = (who: Name, at: number) => ({ at, room, accountId: cast.accountOf(who) });
  const plan: Step = {
    ...by('Kaisa', start - 70 * day),
    name: 'stay.plan',
    payload: { was: 0, isPaid: false, days: 21, hasMinors: true, isAfterGraduation: false },
  };
  const said = confirmed.flatMap(([who, country, topic, note], nth): Step[] => {
    const known = knownRule(country, topic);
    if (!known) return [];
    const at = start - (68 - nth) * day;
    return [
      { ...by(who, at), name: 'rule.say', payload: { topic, was: 0, note, ...known } },
      { ...by(who, at + 60_000), name: 'rule.confirm', payload: { topic, was: 1 } },
    ];
  });
  return [plan, ...said];
}
