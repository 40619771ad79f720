/** Countries' rules as a coordinator, a manager and a learner see them; the server is a list. */
import { screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ruleIdOf, stayPlanIdOf } from '@silta/shared/rules/ids';
import type { Rule, StayPlan } from '@silta/shared/rules/records';
import { tasksOf } from '@silta/shared/tasks/room';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, paderborn, partnershipId, savonlinna } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { openWithTasks } from '../tasks/testing/openWithTasks.tsx';
import { Route, Routes } from '../ui/router.tsx';
import texts from './locales/en.json' with { type: 'json' };
import { RulesPage } from './RulesPage.tsx';
import { TodayRules } from './TodayRules.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { rules: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  }),
);

const roomId = tasksOf(partnershipId);
const pay = (sideId: typeof savonlinna, choice: Rule['choice'], isConfirmed = true): Rule => ({
  ...{ id: ruleIdOf(sideId, 'pay'), roomId, sideId, topic: 'pay', choice, days: null, note: '' },
  source: { title: 'The act', url: 'https://example.org/act' },
  ...{ saidBy: null, saidAt: now, confirmed: isConfirmed ? { by: null, at: now } : null, version: 1 },
});
const paid: StayPlan = {
  ...{ id: stayPlanIdOf(roomId), roomId, isPaid: true, days: 21, hasMinors: null, isAfterGraduation: null },
  ...{ changedBy: null, changedAt: now, version: 3 },
};

const open = (as: Name, rules: Rule[], plan: StayPlan[] = []) =>
  openWithTasks(
    as,
    `/p/${partnershipId}/rules`,
    { rule: rules, stayPlan: plan },
    <>
      <TodayRules partnershipId={partnershipId} />
      <Routes>
        <Route path="/p/:partnershipId/rules" element={<RulesPage />} />
      </Routes>
    </>,
  );

const payRow = () => screen.getByRole('row', { name: /^Pay/ });

test('it fits only where both have confirmed, and a conflict is said on the page and on Today', async () => {
  await open('Kaisa', [pay(savonlinna, 'allowed'), pay(paderborn, 'allowed', false)]);
  expect(within(payRow()).getByText('Ask')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /what we plan/ })).toBeNull();
});

test('a plan that one side forbids is said by its name', async () => {
  await open('Kaisa', [pay(savonlinna, 'forbidden', false), pay(paderborn, 'allowed')], [paid]);
  expect(within(payRow()).getByText('Conflict')).toBeTruthy();
  const text = 'Pay: what we plan does not fit in Savonlinna (Not allowed).';
  expect(screen.getAllByText(text)).toHaveLength(2);
});

test('one’s own side is said and confirmed, with the source that was read', async () => {
  const { user, sent } = await open('Kaisa', [pay(savonlinna, 'allowed', false)]);
  await user.click(screen.getByRole('button', { name: 'Change: Pay' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('In our country'), 'Required');
  await user.clear(dialog.getByLabelText('Address of the source'));
  await user.click(dialog.getByRole('checkbox'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(screen.getAllByText('To confirm it, give the address of the source.').length).toBeGreaterThan(0);
  await user.type(dialog.getByLabelText('Address of the source'), 'example.org/new');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const source = { title: 'The act', url: 'https://example.org/new' };
  expect(sent()).toEqual([
    { name: 'rule.say', payload: { topic: 'pay', was: 1, choice: 'required', days: null, note: '', source } },
    { name: 'rule.confirm', payload: { topic: 'pay', was: 2 } },
  ]);
});

test('the plan is changed as it was seen; managers read it, and learners are told by others', async () => {
  const { user, sent } = await open('Kaisa', [], [paid]);
  await user.selectOptions(screen.getByLabelText('Are minors among them?'), 'Yes');
  const payload = { was: 3, isPaid: true, days: 21, hasMinors: true, isAfterGraduation: null };
  expect(sent()).toEqual([{ name: 'stay.plan', payload }]);
});

test('a learner finds who looks after it', async () => {
  await open('Aino', []);
  expect(screen.getByText('Your teachers look after this')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
