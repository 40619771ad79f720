/** What a side says of its country, for tests. */
import type { Payload } from '@silta/shared/commands';
import type { Person } from './person.ts';

export const payIs = (
  choice: Payload<'rule.say'>['choice'],
  fields: Partial<Payload<'rule.say'>> = {},
): Payload<'rule.say'> => ({
  topic: 'pay',
  was: 0,
  choice,
  days: null,
  note: 'Asked the agency.',
  source: { title: 'The act', url: 'https://example.org/act' },
  ...fields,
});

export const planOf = (fields: Partial<Payload<'stay.plan'>> = {}): Payload<'stay.plan'> => ({
  ...{ was: 0, isPaid: null, days: null, hasMinors: null, isAfterGraduation: null },
  ...fields,
});

/** Says and confirms what the act of the own country says of pay. */
export async function confirmedPay(by: Person, choice: Payload<'rule.say'>['choice']): Promise<void> {
  await by.send('rule.say', payIs(choice)).isDone();
  await by.send('rule.confirm', { topic: 'pay', was: 1 }).isDone();
}
