/** The people page on a real store, as different people see it. */
import { act, screen, within } from '@testing-library/react';
import { settled } from '../realtime/testing.ts';
import {
  invitation,
  membersNamed,
  pairOf,
  paderborn,
  partnershipAs,
  people,
  sideRecords,
} from './testPeople.ts';
import { openPeople } from './testing/openPeople.tsx';

const menuOf = (name: string) => screen.queryByRole('button', { name: `More about ${name}` });
const pairItems = () =>
  within(screen.getByRole('region', { name: 'Learners and their partners' })).getAllByRole('listitem');

test('pairs and threes are rows that name everybody', async () => {
  await openPeople(partnershipAs('Kaisa'));
  const [pair, three, ...more] = pairItems();
  expect(pair?.textContent).toContain('Partners: Aino and Jonas');
  expect(three?.textContent).toContain('Partners: Eetu, Oskari and Mehmet');
  expect(more).toHaveLength(0);
});

test('staff have a menu for their own people and none for the other side', async () => {
  await openPeople(partnershipAs('Kaisa'));
  for (const name of ['Kaisa', 'Sari', 'Aino', 'Eetu', 'Oskari']) expect(menuOf(name)).toBeTruthy();
  for (const name of ['Ulrike', 'Markus', 'Jonas', 'Mehmet']) expect(menuOf(name)).toBeNull();
});

test('a learner sees the partner, may correct the own name and nothing else', async () => {
  await openPeople(partnershipAs('Aino', { invitation: [] }));
  expect(screen.getByText('Your partner is Jonas.')).toBeTruthy();
  expect(screen.getByText('Aino, you').className).toBe('mark');
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'More about Aino',
  ]);
});

test('somebody who may not invite sees no invitations', async () => {
  await openPeople(partnershipAs('Markus', { invitation: [] }));
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('the invite panel shows the open code of the own side, and says until when and for how many', async () => {
  await openPeople(partnershipAs('Sari'));
  const panel = within(screen.getByRole('complementary', { name: 'Invitations' }));
  expect(panel.getAllByText('FI-7KM-42P').length).toBeGreaterThan(0);
  expect(panel.getByText('Until 30 Oct, for up to 12 people. 10 have joined.')).toBeTruthy();
  expect(panel.queryByRole('radio')).toBeNull();
});

test('a code is revoked only after asking', async () => {
  const { user, sent } = await openPeople(partnershipAs('Kaisa'));
  await user.click(screen.getByRole('button', { name: 'Revoke' }));
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Revoke the code' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'invitation.revoke', payload: { invitationId: invitation(1).id } }]);
});

test('a new code is made for the role, the people and the days that were chosen', async () => {
  const { user, sent } = await openPeople(partnershipAs('Kaisa'));
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
  const { user, sent } = await openPeople(partnershipAs('Sari'));
  await user.click(screen.getByRole('button', { name: 'Mix the pairs' }));
  expect(screen.getByText('The 2 pairs you see now end.')).toBeTruthy();
  expect(sent()).toEqual([]);
  const confirm = within(screen.getByRole('dialog')).getByRole('button', { name: 'Mix the pairs' });
  await user.click(confirm);
  await act(settled);
  expect(sent()).toEqual([{ name: 'pair.mix', payload: {} }]);
});

test('a first mix needs no question', async () => {
  const { user, sent } = await openPeople(partnershipAs('Sari', { pair: [] }));
  const [, first] = screen.getAllByRole('button', { name: 'Mix the pairs' });
  if (first) await user.click(first);
  await act(settled);
  expect(sent()).toEqual([{ name: 'pair.mix', payload: {} }]);
});

test('a gap is closed with the learner across it', async () => {
  const { user, sent } = await openPeople(
    partnershipAs('Sari', { pair: [pairOf(2, 'Eetu', 'Oskari', 'Mehmet')] }),
  );
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
  const { user, sent } = await openPeople(
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
  const { user, sent } = await openPeople(partnershipAs('Markus', { invitation: [] }));
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
  await openPeople(
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
  const { user, sent } = await openPeople(partnershipAs('Sari'));
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
