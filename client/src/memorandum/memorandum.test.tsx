/** The memorandum as a coordinator writes, lays down and agrees to it, and a learner reads it; the server is a list. */
import { createHash } from 'node:crypto';
import { cleanup, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ClauseId, MemorandumId } from '@silta/shared/ids';
import { memorandumText } from '@silta/shared/memorandum/text';
import type { Clause, Memorandum } from '@silta/shared/memorandum/records';
import { tasksOf } from '@silta/shared/tasks/room';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, paderborn, partnershipId, people, savonlinna } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { openWithTasks } from '../tasks/testing/openWithTasks.tsx';
import { Route, Routes } from '../ui/router.tsx';
import texts from './locales/en.json' with { type: 'json' };
import { MemorandumPage } from './MemorandumPage.tsx';
import { TodayMemorandum } from './TodayMemorandum.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { memorandum: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  }),
);

const roomId = tasksOf(partnershipId);
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const clause = (n: number, text: string): Clause => ({
  ...{ id: id(n) as ClauseId, roomId, part: 'learners', rank: `V${n}`, text, version: 1 },
});
const [four, insured] = [clause(701, 'Up to four learners travel.'), clause(702, 'All are insured.')];
const asLaidDown = ({ id: clauseId, part, text }: Clause) => ({ id: clauseId, part, text });
const version: Memorandum = {
  ...{ id: id(711) as MemorandumId, roomId, number: 1, language: 'en' },
  clauses: [four, insured].map(asLaidDown),
  ...{ laidDownBy: people.Ulrike.id, laidDownAt: now, agreements: [], hash: null, lockedAt: null },
};
const word = (sideId: typeof savonlinna, name: string) => ({
  ...{ sideId, sideName: name, memberId: null, name, function: '', at: now },
});
const locked: Memorandum = {
  ...version,
  agreements: [word(savonlinna, 'Kaisa'), word(paderborn, 'Ulrike')],
  hash: createHash('sha256').update(memorandumText(version)).digest('hex'),
  lockedAt: now,
};

const open = (as: Name, versions: Memorandum[], clauses: Clause[] = [four, insured]) =>
  openWithTasks(
    as,
    `/p/${partnershipId}/memorandum`,
    { clause: clauses, memorandum: versions },
    <>
      <TodayMemorandum partnershipId={partnershipId} />
      <Routes>
        <Route path="/p/:partnershipId/memorandum" element={<MemorandumPage />} />
      </Routes>
    </>,
  );

test('clauses are chosen from what is usual, and moved and changed', async () => {
  const { user, sent } = await open('Kaisa', []);
  const [add] = screen.getAllByRole('button', { name: /^Add a clause/ });
  if (add) await user.click(add);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(screen.getAllByText('Write the clause.').length).toBeGreaterThan(0);
  const tutor = 'The hosting side names a tutor for every learner.';
  await user.selectOptions(screen.getByLabelText('Begin with'), tutor);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  await user.click(screen.getByRole('button', { name: 'Clause 2 earlier' }));
  await user.click(screen.getByRole('button', { name: 'Change clause 1' }));
  await user.type(screen.getByRole('textbox', { name: /Mobility of learners/ }), ' Fully.');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([
    { name: 'clause.add', payload: { part: 'learners', text: tutor } },
    { name: 'clause.move', payload: { clauseId: insured.id } },
    { name: 'clause.edit', payload: { clauseId: insured.id, was: 1, text: 'All are insured. Fully.' } },
  ]);
});

test('it is laid down after the last version, only where something has changed', async () => {
  const { user, sent } = await open(
    'Kaisa',
    [version],
    [{ ...four, text: 'Up to six learners travel.' }, insured],
  );
  await user.click(screen.getByRole('button', { name: 'Lay down version 2' }));
  expect(screen.getByText('1 change since version 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lay it down' }));
  expect(sent()).toMatchObject([{ name: 'memorandum.layDown', payload: { after: 1, language: 'en' } }]);
});

test('a coordinator agrees for their own side, with name and function', async () => {
  const { user, sent } = await open('Kaisa', [version]);
  expect(screen.queryByRole('button', { name: /Lay down/ })).toBeNull();
  expect(screen.getByText('2 sides still have to agree')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Agree for our side' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Function'), 'Coordinator');
  await user.click(dialog.getByRole('button', { name: 'Agree for our side' }));
  expect(sent()).toEqual([
    {
      name: 'memorandum.agree',
      payload: { memorandumId: version.id, name: 'Kaisa', function: 'Coordinator' },
    },
  ]);
});

test('Today tells whoever may agree, as long as their side has not, and nobody else', async () => {
  const waiting = () => screen.queryByText('Version 1 of the memorandum waits for your side');
  await open('Kaisa', [version]);
  expect(waiting()).not.toBeNull();
  cleanup();
  await open('Kaisa', [{ ...version, agreements: [word(savonlinna, 'Kaisa')] }]);
  expect(waiting()).toBeNull();
  cleanup();
  await open('Sari', [version]);
  expect(waiting()).toBeNull();
});

test('a learner reads what is agreed with its proof, and nothing that is worked on', async () => {
  await open('Aino', [locked], []);
  expect(screen.getByText('Agreed by all')).toBeTruthy();
  expect(screen.getByText(locked.hash ?? '')).toBeTruthy();
  expect(await screen.findByText(/the text is the one that was agreed/)).toBeTruthy();
  expect(screen.queryByText('What we are working on')).toBeNull();
  expect(screen.queryByRole('button', { name: /Agree|Add/ })).toBeNull();
});

test('a text that is not the one that was agreed says so', async () => {
  await open('Aino', [{ ...locked, clauses: [{ ...asLaidDown(four), text: 'Up to nine.' }] }], []);
  expect(await screen.findByText(/not the one that was agreed/)).toBeTruthy();
});

test('a learner is told that there is none, and a new version shows what is new in it', async () => {
  const { user } = await open('Sari', [
    { ...version, id: id(712) as MemorandumId, number: 2, clauses: [asLaidDown(insured)] },
    locked,
  ]);
  await user.click(screen.getByText('1 change since version 1'));
  expect(screen.getByText('Up to four learners travel.', { selector: 'del' })).toBeTruthy();
});
