/** The people page on a real store, as different people see it. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Route, Routes } from '../ui/router.tsx';
import type { Snapshot } from '@silta/shared/protocol';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { paths } from '../paths.ts';
import texts from './locales/en.json' with { type: 'json' };
import { PeoplePage } from './PeoplePage.tsx';
import {
  invitation,
  membersNamed,
  pairOf,
  paderborn,
  partnershipAs,
  partnershipId,
  people,
  sideRecords,
} from './testPeople.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { members: texts, realtime: {} } },
    interpolation: { escapeValue: false },
  });
});

async function open(snapshot: Snapshot) {
  const realm = fakeRealm({ snapshots: [snapshot] });
  realm.connection.replies.command = async () => ({ seq: 2 });
  history.replaceState(null, '', paths.people(partnershipId));
  render(
    <RealmProvider realm={realm}>
      <>
        <Routes>
          <Route path="/p/:partnershipId/people" element={<PeoplePage />} />
        </Routes>
      </>
    </RealmProvider>,
  );
  await act(settled);
  const sent = () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
  return { user: userEvent.setup(), sent };
}

const menuOf = (name: string) => screen.queryByRole('button', { name: `More about ${name}` });
const pairItems = () =>
  within(screen.getByRole('region', { name: 'Learners and their partners' })).getAllByRole('listitem');

test('pairs and threes are rows that name everybody', async () => {
  await open(partnershipAs('Kaisa'));
  const [pair, three, ...more] = pairItems();
  expect(pair?.textContent).toContain('Partners: Aino and Jonas');
  expect(three?.textContent).toContain('Partners: Eetu, Oskari and Mehmet');
  expect(more).toHaveLength(0);
});

test('staff have a menu for their own people and none for the other side', async () => {
  await open(partnershipAs('Kaisa'));
  for (const name of ['Kaisa', 'Sari', 'Aino', 'Eetu', 'Oskari']) expect(menuOf(name)).toBeTruthy();
  for (const name of ['Ulrike', 'Markus', 'Jonas', 'Mehmet']) expect(menuOf(name)).toBeNull();
});

test('a learner sees the partner, may correct the own name and nothing else', async () => {
  await open(partnershipAs('Aino', { invitation: [] }));
  expect(screen.getByText('Your partner is Jonas.')).toBeTruthy();
  expect(screen.getByText('Aino, you').className).toBe('mark');
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'More about Aino',
  ]);
});

test('somebody who may not invite sees no invitations', async () => {
  await open(partnershipAs('Markus', { invitation: [] }));
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('the invite panel shows the open code of the own side, and says until when and for how many', async () => {
  await open(partnershipAs('Sari'));
  const panel = within(screen.getByRole('complementary', { name: 'Invitations' }));
  expect(panel.getAllByText('FI-7KM-42P').length).toBeGreaterThan(0);
  expect(panel.getByText('Until 30 Oct, for up to 12 people. 10 have joined.')).toBeTruthy();
  expect(panel.queryByRole('radio')).toBeNull();
});

test('a code is revoked only after asking', async () => {
  const { user, sent } = await open(partnershipAs('Kaisa'));
  await user.click(screen.getByRole('button', { name: 'Revoke' }));
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Revoke the code' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'invitation.revoke', payload: { invitationId: invitation(1).id } }]);
});

test('a new code is made for the role, the people and the days that were chosen', async () => {
  const { user, sent } = await open(partnershipAs('Kaisa'));
  await user.selectOptions(screen.getByLabelText('Role'), 'Teacher');
  await user.clear(screen.getByLabelText('How many people'));
  await user.type(screen.getByLabelText('How many people'), '500');
  await user.click(screen.getByRole('button', { name: 'Make a code' }));
  expect(screen.getByText('Write a number from 1 to 100.')).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.clear(screen.getByLabelText('How many people'));
  await user.type(screen.getByLabelText('How many people'), '4');
  await user.click(screen.getByRole('button', { name: 'Make a code' }));
  await act(settled);
  expect(sent()).toMatchObject([
    {
      name: 'invitation.create',
      payload: { role: 'teacher', useLimit: 4, days: 30, sideId: people.Kaisa.sideId },
    },
  ]);
});

test('mixing asks first where pairs exist, and is sent at once where there are none', async () => {
  const { user, sent } = await open(partnershipAs('Sari'));
  await user.click(screen.getByRole('button', { name: 'Mix the pairs' }));
  expect(screen.getByText('The 2 pairs you see now end.')).toBeTruthy();
  expect(sent()).toEqual([]);
  const confirm = within(screen.getByRole('dialog')).getByRole('button', { name: 'Mix the pairs' });
  await user.click(confirm);
  await act(settled);
  expect(sent()).toEqual([{ name: 'pair.mix', payload: {} }]);
});

test('a first mix needs no question', async () => {
  const { user, sent } = await open(partnershipAs('Sari', { pair: [] }));
  const [, first] = screen.getAllByRole('button', { name: 'Mix the pairs' });
  if (first) await user.click(first);
  await act(settled);
  expect(sent()).toEqual([{ name: 'pair.mix', payload: {} }]);
});

test('a gap is closed with the learner across it', async () => {
  const { user, sent } = await open(partnershipAs('Sari', { pair: [pairOf(2, 'Eetu', 'Oskari', 'Mehmet')] }));
  expect(screen.getByText('2 learners have no partner yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make Aino and Jonas partners' }));
  expect(screen.getByText('They all speak: English')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make the pair' }));
  await act(settled);
  expect(sent()).toMatchObject([
    { name: 'pair.make', payload: { memberIds: [people.Aino.id, people.Jonas.id] } },
  ]);
});

test('whoever is left over can join a pair, which is split and made anew with three', async () => {
  const members = membersNamed('Kaisa', 'Ulrike', 'Aino', 'Eetu', 'Jonas');
  const { user, sent } = await open(
    partnershipAs('Kaisa', { member: members, pair: [pairOf(1, 'Aino', 'Jonas')] }),
  );
  await user.click(screen.getByRole('button', { name: 'Choose a partner for Eetu' }));
  await user.click(screen.getByRole('button', { name: 'Make the pair' }));
  expect(screen.getByRole('alert').textContent).toContain('Choose two or three learners.');
  await user.selectOptions(screen.getByLabelText('Or add to a pair'), 'Aino and Jonas');
  await user.click(screen.getByRole('button', { name: 'Make the pair' }));
  await act(settled);
  expect(sent()).toMatchObject([
    { name: 'pair.split', payload: { pairId: pairOf(1).id } },
    { name: 'pair.make', payload: { memberIds: [people.Eetu.id, people.Aino.id, people.Jonas.id] } },
  ]);
});

test('a pair is split after asking, from the menu of the own learner', async () => {
  const { user, sent } = await open(partnershipAs('Markus', { invitation: [] }));
  await user.click(screen.getByRole('button', { name: 'More about Jonas' }));
  await user.click(screen.getByRole('menuitem', { name: 'Split the pair' }));
  expect(
    screen.getByText('Aino and Jonas are no longer partners. What they have written stays.'),
  ).toBeTruthy();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Split the pair' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'pair.split', payload: { pairId: pairOf(1).id } }]);
});

test('a side where nobody is yet is said first, with the code to pass on', async () => {
  const [first, second] = sideRecords;
  const founding = invitation(5, {
    sideId: paderborn,
    role: 'coordinator',
    founding: true,
    code: 'DE-TS5-QGP',
    uses: 0,
    useLimit: 1,
  });
  const empty = second && { ...second, ownerId: null };
  await open(
    partnershipAs('Kaisa', {
      side: [first, empty].flatMap((side) => side ?? []),
      member: membersNamed('Kaisa'),
      pair: [],
      invitation: [founding],
    }),
  );
  const card = within(screen.getByRole('region', { name: /Nobody from Paderborn is here yet/ }));
  expect(card.getByText('DE-TS5-QGP')).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Revoke' })).toBeNull();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});

test('renaming sends name and languages; an empty name is told', async () => {
  const { user, sent } = await open(partnershipAs('Sari'));
  await user.click(screen.getByRole('button', { name: 'More about Oskari' }));
  await user.click(screen.getByRole('menuitem', { name: 'Edit name and languages' }));
  await user.clear(screen.getByLabelText('Name'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toContain('Write a name.');
  await user.type(screen.getByLabelText('Name'), 'Oskar');
  await user.click(screen.getByLabelText('English'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await act(settled);
  expect(sent()).toEqual([
    { name: 'member.edit', payload: { memberId: people.Oskari.id, name: 'Oskar', languages: ['fi', 'en'] } },
  ]);
  expect(screen.getByText('Oskar')).toBeTruthy();
});
