/** Getting ready, as staff of one side and a manager meet it; the server is a list. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { emptyItem, itemsOf } from '@silta/shared/checklists/commands';
import type { Answer, ChecklistItem } from '@silta/shared/checklists/records';
import { itemIdOf } from '@silta/shared/checklists/topics';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, paderborn, partnershipAs, partnershipId, people, savonlinna } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { paths } from '../paths.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { Route, Routes } from '../ui/router.tsx';
import { ChecklistsPage } from './ChecklistsPage.tsx';
import texts from './locales/en.json' with { type: 'json' };
import { TodayChecklist } from './TodayChecklist.tsx';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { checklists: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  }),
);

function said(by: Name, fields: Partial<Answer> = {}): Answer {
  const { id, sideId } = people[by];
  const nothing = { dueOn: null, note: '', evidence: '', remindedAt: null };
  return { sideId, state: 'ready', ownerId: id, by: id, at: now, version: 1, ...nothing, ...fields };
}

const begun = itemsOf('online', partnershipId, null);
const answered = (topic: ChecklistItem['topic'], answers: Answer[]) =>
  begun.map((item) => (item.topic === topic ? { ...item, answers } : item));
const idOf = (topic: Parameters<typeof itemIdOf>[1]) => itemIdOf(partnershipId, topic);

async function open(as: Name, items: ChecklistItem[] = begun, what = <ChecklistsPage roadmap={null} />) {
  const realm = fakeRealm({ snapshots: [partnershipAs(as, { checklistItem: items })] });
  history.replaceState(null, '', paths.checklists(partnershipId));
  render(
    <RealmProvider realm={realm}>
      <Routes>
        <Route path="/p/:partnershipId/ready" element={what} />
      </Routes>
    </RealmProvider>,
  );
  await act(settled);
  return {
    user: userEvent.setup(),
    /** One after the other; what is on its way is still among them. */
    sent: () => realm.outbox.state.waiting.map(({ name, payload }) => ({ name, payload })),
  };
}

const row = (title: string) => {
  const found = screen.getByRole('heading', { name: title }).closest('li');
  if (!found) throw new Error(title);
  return within(found);
};

test('one press says that one’s own side is ready; the other side’s tick is no button', async () => {
  const { user, sent } = await open('Sari', answered('chat', [said('Ulrike')]));
  const chat = row('A safe place to chat');
  expect(chat.getByRole('img', { name: 'Paderborn, ready: A safe place to chat' })).toBeTruthy();
  await user.click(chat.getByRole('checkbox', { name: 'Savonlinna: A safe place to chat' }));
  const { id: ownerId } = people.Sari;
  const nothing = { dueOn: null, note: '', evidence: '' };
  const answer = { checklistItemId: idOf('chat'), was: 0, state: 'ready', ownerId, ...nothing };
  expect(sent()).toEqual([{ name: 'checklistItem.answer', payload: answer }]);
  expect(chat.getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
  expect(screen.getByText('16 ticks until the bridge is closed.')).toBeTruthy();
  await user.click(chat.getByRole('checkbox'));
  expect(sent()[1]?.payload).toMatchObject({ was: 1, state: 'open' });
});

test('what does not apply needs a reason, and an address has to be one; nothing typed is lost', async () => {
  const { user, sent } = await open('Sari');
  await user.click(screen.getByRole('button', { name: 'A strong network' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'does not apply' }));
  await user.type(dialog.getByRole('textbox', { name: /Where it can be seen/ }), 'somewhere');
  await user.click(dialog.getByRole('button', { name: 'Save our answer' }));
  expect(dialog.getAllByText('Say why it does not apply to you.')).toHaveLength(2);
  expect(sent()).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Why it does not apply/ }), 'Cable in every room');
  const address = dialog.getByRole('textbox', { name: /Where it can be seen/ });
  expect((address as HTMLInputElement).value).toBe('somewhere');
  await user.clear(address);
  await user.type(address, 'school.example.org/rooms');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Who sees to it' }), 'Kaisa');
  await user.click(dialog.getByRole('button', { name: 'Save our answer' }));
  expect(sent()[0]?.payload).toMatchObject({
    state: 'notApplicable',
    note: 'Cable in every room',
    evidence: 'https://school.example.org/rooms',
    ownerId: people.Kaisa.id,
  });
});

test('only staff of one’s own side can be named as seeing to it', async () => {
  const { user } = await open('Sari');
  await user.click(screen.getByRole('button', { name: 'A back-up plan' }));
  const owners = within(await screen.findByRole('combobox', { name: 'Who sees to it' }));
  expect(owners.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Nobody yet',
    'Kaisa',
    'Sari',
  ]);
});

test('the menu moves an item, takes it off and brings it back, all by keyboard', async () => {
  const { user, sent } = await open('Kaisa');
  screen.getByRole('button', { name: 'More for “Skills, and someone to help”' }).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));
  const titles = () =>
    screen
      .getAllByRole('heading', { level: 3 })
      .slice(0, 3)
      .map((each) => each.textContent);
  expect(titles()[1]).toBe('Skills, and someone to help');
  screen.getByRole('button', { name: 'More for “A back-up plan”' }).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: 'Take off the list' }));
  expect(document.activeElement?.id).toBe('checklist');
  await user.click(screen.getByText('1 step taken off'));
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  expect(sent().map(({ name }) => name)).toEqual([
    'checklistItem.move',
    'checklistItem.remove',
    'checklistItem.restore',
  ]);
});

test('whoever sees to it on the other side is reminded, once a day', async () => {
  const asked = said('Ulrike', { state: 'open', remindedAt: new Date().toISOString() });
  const items = answered('chat', [said('Markus', { state: 'open' })]);
  const { user, sent } = await open(
    'Sari',
    items.map((item) => (item.topic === 'roles' ? { ...item, answers: [asked] } : item)),
  );
  expect(screen.queryByRole('button', { name: 'Remind Ulrike' })).toBeNull();
  expect(screen.getByText('reminded today')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remind Markus' }));
  expect(sent()).toEqual([
    { name: 'checklistItem.remind', payload: { checklistItemId: idOf('chat'), sideId: paderborn } },
  ]);
});

test('what was put into other words stands so for everybody', async () => {
  const own: ChecklistItem = {
    ...emptyItem,
    id: idOf('people'),
    roomId: partnershipId,
    checklist: 'online',
    title: 'Headsets for all',
    rank: 'V1',
  };
  const { user, sent } = await open('Sari', [own]);
  await user.click(screen.getByRole('button', { name: 'Add a step' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Add a step' }));
  expect(dialog.getAllByText('Say what has to be settled.').length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: /What has to be settled/ }), 'Quiet room');
  await user.click(dialog.getByRole('button', { name: 'Add a step' }));
  expect(sent()[0]?.payload).toMatchObject({ checklist: 'online', title: 'Quiet room', about: '' });
  expect(row('Headsets for all').getByRole('checkbox')).toBeTruthy();
});

test('Silta says what it knows, and ticks nothing by it', async () => {
  await open('Sari');
  const tools = row('Technology allowed in both countries');
  expect(tools.getByText(/Savonlinna has not said yet which tools it may use/)).toBeTruthy();
  expect(row('A strong network').getByText(/Paderborn: not measured yet/)).toBeTruthy();
  expect(tools.getByRole('checkbox').getAttribute('aria-checked')).toBe('false');
});

test('nobody has begun one: staff choose, and one press begins it', async () => {
  const { user, sent } = await open('Kaisa', []);
  await user.click(screen.getByRole('button', { name: 'Before the stay' }));
  expect(sent()).toEqual([{ name: 'checklist.begin', payload: { checklist: 'beforeStay' } }]);
});

test('Today shows the arch, and what waits for oneself with who asks for it', async () => {
  const mine = said('Sari', { state: 'open', dueOn: '2026-01-02', remindedAt: now });
  await open('Sari', answered('chat', [mine]), <TodayChecklist partnershipId={partnershipId} />);
  const link = screen.getByRole('link', { name: 'A safe place to chat' });
  expect(link.getAttribute('href')).toBe(paths.checklist(partnershipId, 'online'));
  expect(screen.getByText(/somebody asks for it/)).toBeTruthy();
  expect(screen.getByText(/was due 2 Jan/)).toBeTruthy();
  expect(savonlinna).toBe(mine.sideId);
});
