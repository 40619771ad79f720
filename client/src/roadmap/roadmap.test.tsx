/** The roadmap as staff change it and a learner sees it on Today; the server is a list. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { emptyPhase } from '@silta/shared/roadmap/commands';
import { phaseIdOf } from '@silta/shared/roadmap/phases';
import type { PhaseTopic } from '@silta/shared/roadmap/phases';
import type { Phase } from '@silta/shared/roadmap/records';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, partnershipAs, partnershipId, people, sideRecords } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import texts from './locales/en.json' with { type: 'json' };
import { RoadmapSection } from './RoadmapSection.tsx';
import { TodayRoadmap } from './TodayRoadmap.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { roadmap: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  }),
);

function phase(topic: PhaseTopic, rank: string, fields: Partial<Phase> = {}): Phase {
  const id = phaseIdOf(partnershipId, topic);
  const days = { from: '2026-10-12', until: '2026-11-06' };
  return { ...emptyPhase, id, roomId: partnershipId, topic, title: '', rank, ...days, ...fields };
}

const byAll = sideRecords.map(({ id: sideId }) => ({ sideId, by: people.Kaisa.id, at: now }));
const phases = [
  phase('contacts', 'V1', { done: byAll }),
  phase('virtual', 'V2'),
  phase('stay', 'V3', { state: 'postponed' }),
];

async function open(as: Name, known: Phase[] = phases, onToday = false) {
  const realm = fakeRealm({ snapshots: [partnershipAs(as, { phase: known })] });
  render(
    <RealmProvider realm={realm}>
      {onToday ? (
        <TodayRoadmap partnershipId={partnershipId} />
      ) : (
        <RoadmapSection partnershipId={partnershipId} />
      )}
    </RealmProvider>,
  );
  await act(settled);
  return {
    user: userEvent.setup(),
    sent: () => realm.outbox.state.waiting.map(({ name, payload }) => ({ name, payload })),
  };
}

const openPhase = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};

test('the first phase that is not passed is where we are; who is through is said in words', async () => {
  await open('Sari');
  expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('Work together online');
  const [first, , stay] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Done: Savonlinna, Paderborn');
  expect(stay?.textContent).toContain('postponed');
});

test('staff say for their own side that it is through, and only for theirs', async () => {
  const { user, sent } = await open('Sari');
  const dialog = await openPhase(user, 'Work together online');
  expect(dialog.getAllByRole('checkbox')).toHaveLength(1);
  await user.click(dialog.getByRole('checkbox', { name: 'Our side is through with it' }));
  const phaseId = phaseIdOf(partnershipId, 'virtual');
  expect(sent()).toEqual([{ name: 'phase.tick', payload: { phaseId, isDone: true } }]);
  expect(dialog.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
});

test('the stay is put off with a note, and keeps its words in every language', async () => {
  const { user, sent } = await open('Kaisa');
  const dialog = await openPhase(user, 'Travel');
  await user.click(dialog.getByRole('radio', { name: 'cancelled' }));
  await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'Next year');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()[0]).toMatchObject({
    name: 'phase.edit',
    payload: { title: '', state: 'cancelled', note: 'Next year' },
  });
});

test('what ends before it begins is not sent, and nothing typed is lost', async () => {
  const { user, sent } = await open('Kaisa');
  const dialog = await openPhase(user, 'Add a phase');
  await user.type(dialog.getByRole('textbox', { name: /Phase/ }), 'Theme day');
  await user.type(dialog.getByLabelText('From'), '2026-11-06');
  await user.type(dialog.getByLabelText('Until'), '2026-10-12');
  await user.click(dialog.getByRole('button', { name: 'Add a phase' }));
  expect(sent()).toEqual([]);
  expect(dialog.getAllByText('It ends before it begins.').length).toBeGreaterThan(0);
  await user.clear(dialog.getByLabelText('Until'));
  await user.click(dialog.getByRole('button', { name: 'Add a phase' }));
  expect(sent()[0]).toMatchObject({ name: 'phase.add', payload: { title: 'Theme day', until: null } });
});

test('a phase is moved and taken off by buttons', async () => {
  const { user, sent } = await open('Kaisa');
  const dialog = await openPhase(user, 'Work together online');
  await user.click(dialog.getByRole('button', { name: 'Earlier' }));
  await user.click(dialog.getByRole('button', { name: 'Take off' }));
  expect(sent().map(({ name }) => name)).toEqual(['phase.move', 'phase.remove']);
  expect(screen.queryByRole('button', { name: 'Work together online' })).toBeNull();
});

test('nobody has begun it: staff do with one press', async () => {
  const { user, sent } = await open('Kaisa', []);
  await user.click(screen.getByRole('button', { name: 'Begin the roadmap' }));
  expect(sent()).toEqual([{ name: 'roadmap.begin', payload: {} }]);
});

test('a learner sees on Today where we are', async () => {
  await open('Aino', phases, true);
  expect(screen.getByRole('heading', { name: 'Where we are' })).toBeTruthy();
  expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('Work together online');
  expect(screen.queryByRole('button')).toBeNull();
});
