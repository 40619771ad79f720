/** Countries' rules: each side says its own, only a read source confirms, and what does not go together is found at once. */
import * as fc from 'fast-check';
import type { SideId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import { breakersOf, conflictsIn, noPlan, saidBy, verdictOf } from '@silta/shared/rules/comparing';
import type { Said } from '@silta/shared/rules/comparing';
import { knownRule } from '@silta/shared/rules/known';
import { ruleChoices, ruleTopics } from '@silta/shared/rules/records';
import type { Rule, RuleChoice, StayPlan } from '@silta/shared/rules/records';
import { tasksOf } from '@silta/shared/tasks/room';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { confirmedPay, payIs, planOf } from '../testing/givenRules.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const fi = () => world.as('teacher', 'FI');
const de = () => world.as('coordinator', 'DE');
const sides = () => [
  { id: world.sides.FI, country: 'FI' },
  { id: world.sides.DE, country: 'DE' },
];

async function seen(by: Person = fi()) {
  const { records } = await world.house.feed.snapshot(by.accountId, tasksOf(world.partnershipId));
  return { rules: (records.rule ?? []) as Rule[], plans: (records.stayPlan ?? []) as StayPlan[] };
}
async function payNow() {
  const { rules, plans } = await seen();
  const said = sides().map((side) => saidBy(side, 'pay', rules));
  return verdictOf('pay', said, plans[0] ?? noPlan);
}

test('it fits only when both have confirmed it by a source; with every change it is to be confirmed anew', async () => {
  expect(await payNow()).toBe('ask');
  await confirmedPay(fi(), 'allowed');
  expect(await payNow()).toBe('ask');
  await confirmedPay(de(), 'allowed');
  expect(await payNow()).toBe('fits');
  await de()
    .send('rule.say', payIs('allowed', { was: 1, note: 'Changed in spring.' }))
    .succeeds();
  expect(await payNow()).toBe('ask');
  const without = payIs('allowed', { was: 2, source: { title: 'By telephone', url: '' } });
  await de().send('rule.say', without).succeeds();
  await de().send('rule.confirm', { topic: 'pay', was: 3 }).refuses('invalid', { field: 'source' });
});

test('a plan that pays where a side forbids it is a conflict at once, confirmed or not', async () => {
  await fi().send('rule.say', payIs('forbidden')).succeeds();
  await de()
    .send('stay.plan', planOf({ isPaid: true }))
    .succeeds();
  expect(await payNow()).toBe('conflict');
  const { rules, plans } = await seen();
  const plan = needed(plans[0]);
  expect(conflictsIn(sides(), rules, plan)).toEqual(['pay']);
  const said = sides().map((side) => saidBy(side, 'pay', rules));
  expect(breakersOf('pay', said, plan)).toEqual([world.sides.FI]);
  await fi()
    .send('stay.plan', planOf({ was: 0, isPaid: false }))
    .refuses('conflict');
  await fi()
    .send('stay.plan', planOf({ was: 1, isPaid: false }))
    .succeeds();
  expect(await payNow()).toBe('ask');
});

test('nobody undoes what they have not seen, and a choice is one of its topic', async () => {
  await fi().send('rule.say', payIs('allowed')).succeeds();
  await world.as('coordinator', 'FI').send('rule.say', payIs('forbidden')).refuses('conflict');
  await fi().send('rule.confirm', { topic: 'pay', was: 0 }).refuses('conflict');
  await fi()
    .send('rule.say', payIs('hostCompany', { was: 1 }))
    .refuses('invalid', { field: 'choice' });
  await fi()
    .send('rule.say', payIs(null, { was: 1, days: 90 }))
    .refuses('invalid', { field: 'choice' });
  await fi()
    .send('rule.say', payIs(null, { topic: 'longestStay', days: 90 }))
    .succeeds();
});

test('it is seen by staff and managers, and forgotten people leave no name in it', async () => {
  const left = await world.welcome('teacher', 'DE');
  await confirmedPay(left, 'allowed');
  await left.send('stay.plan', planOf({ days: 21 })).succeeds();
  for (const role of roles) {
    const { rules, plans } = await seen(world.as(role, 'FI'));
    const count = role === 'learner' || role === 'guest' ? 0 : 1;
    expect([role, rules.length, plans.length]).toEqual([role, count, count]);
  }
  await forget(world.house, needed(await whatIsKnownOf(world.house, left.memberId)), { keepTexts: false });
  const now = await seen();
  expect(JSON.stringify(now)).not.toContain(left.memberId);
  expect(now.rules).toMatchObject([{ choice: 'allowed', saidBy: null, confirmed: { by: null } }]);
});

const anySaid = (topic: (typeof ruleTopics)[number]): fc.Arbitrary<Said> =>
  fc.record({
    sideId: fc.constantFrom('a', 'b') as unknown as fc.Arbitrary<SideId>,
    choice: fc.constantFrom<RuleChoice | null>(null, ...ruleChoices[topic]),
    days: topic === 'longestStay' ? fc.option(fc.integer({ min: 1, max: 400 })) : fc.constant(null),
    isConfirmed: fc.boolean(),
  });
const anyPlan = fc.record({
  isPaid: fc.option(fc.boolean()),
  days: fc.option(fc.integer({ min: 1, max: 400 })),
  hasMinors: fc.option(fc.boolean()),
  isAfterGraduation: fc.option(fc.boolean()),
});

test('whatever is said and planned: no order of sides matters, and nothing unconfirmed ever fits', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...ruleTopics)
        .chain((topic) => fc.tuple(fc.constant(topic), anySaid(topic), anySaid(topic))),
      anyPlan,
      ([topic, one, other], plan) => {
        const verdict = verdictOf(topic, [one, other], plan);
        expect(verdictOf(topic, [other, one], plan)).toBe(verdict);
        if (!one.isConfirmed || !other.isConfirmed) expect(verdict).not.toBe('fits');
        if (breakersOf(topic, [one, other], plan).length > 0) expect(verdict).toBe('conflict');
        if (verdictOf(topic, [one, other], noPlan) === 'conflict') expect(verdict).toBe('conflict');
      },
    ),
  );
});

test('what is known of six countries are answers of their topics with a source, and of others nothing', () => {
  for (const country of ['DE', 'FI', 'ES', 'PT', 'PL', 'IE'])
    for (const topic of ruleTopics) {
      const known = knownRule(country, topic);
      if (!known) continue;
      const choices: readonly string[] = ruleChoices[topic];
      expect([country, topic, known.choice === null || choices.includes(known.choice)]).toEqual([
        country,
        topic,
        true,
      ]);
      expect(known.source.url).toMatch(/^https:/);
    }
  expect(knownRule('SE', 'pay')).toBeNull();
});
