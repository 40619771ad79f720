/** A quick poll: asked by who leads, answered with one press by everybody, and counted once it is closed. */
import { screen, within } from '@testing-library/react';
import { openPoll } from '@silta/shared/boards/polls';
import type { QuickPollId } from '@silta/shared/ids';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { paderborn, people, savonlinna } from '../../members/testPeople.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, running, speakEnglish } from '../room/testing.tsx';
// They come later; here they are there already, so that nothing suspends.
import './QuickPollDialog.tsx';

beforeAll(speakEnglish);

const line = step(1, 'PLC line, live', { minutes: 15 });
const items = [line];
const run = running(line, 3);

function asked(fields: Partial<QuickPoll> = {}): QuickPoll {
  return {
    id: '00000000-0000-4000-8000-000000000901' as QuickPollId,
    roomId: sessionId,
    agendaItemId: line.id,
    text: 'Which iron?',
    poll: openPoll({ choices: ['Big', 'Small'], several: false, results: 'afterClosing' }),
    askedBy: people.Sari.id,
    sideId: savonlinna,
    askedAt: '2026-10-13T10:08:00.000Z',
    ...fields,
  };
}

const closed = asked({
  poll: {
    choices: [
      { text: 'Big', bySide: { [savonlinna]: 3, [paderborn]: 1 } },
      { text: 'Small', bySide: { [paderborn]: 4 } },
    ],
    several: false,
    results: 'afterClosing',
    answered: { [savonlinna]: 3, [paderborn]: 5 },
    closedAt: '2026-10-13T10:09:00.000Z',
  },
});

const open = (as: 'Aino' | 'Sari', quickPoll: QuickPoll[], onWall = false) =>
  openRoom(as, { items, run, onWall, records: { quickPoll, ballotPaper: [] } });

const card = () => within(screen.getByRole('region', { name: /Which iron/ }));

test('a learner answers with one press, and sees no counts before it is closed', async () => {
  const { user, sent } = await open('Aino', [asked()]);
  await user.click(card().getByRole('radio', { name: 'Small' }));
  expect(sent()).toEqual([{ name: 'quickPoll.answer', payload: { quickPollId: asked().id, choices: [1] } }]);
  expect(card().getByText(/shown when it is closed/)).toBeTruthy();
  expect(card().queryByRole('button', { name: 'Close and show' })).toBeNull();
});

test('who leads closes it, and everybody sees how each side has answered', async () => {
  const { user, sent, deliver } = await open('Sari', [asked()]);
  await user.click(card().getByRole('button', { name: 'Close and show' }));
  expect(sent()).toEqual([{ name: 'quickPoll.close', payload: { quickPollId: asked().id } }]);
  await deliver({ type: 'quickPoll', record: closed });
  const [big, small] = card().getAllByRole('listitem');
  expect(big?.textContent).toMatch(/FI 3.*DE 1/);
  expect(small?.textContent).toMatch(/FI 0.*DE 4/);
  expect(card().queryByRole('radio')).toBeNull();
});

test('it is asked from the menu, with a question and two answers at least', async () => {
  const { user, sent } = await open('Sari', []);
  await user.click(screen.getByRole('button', { name: 'Together' }));
  await user.click(screen.getByRole('menuitem', { name: 'Quick poll' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByRole('textbox', { name: 'Answer 2' }));
  await user.click(dialog.getByRole('button', { name: 'Ask everybody' }));
  expect(sent()).toEqual([]);
  expect(dialog.getAllByText('Write the question.').length).toBeGreaterThan(0);
  expect(dialog.getAllByText('Give at least two answers.').length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: /What do you want to know/ }), 'Ready?');
  await user.type(dialog.getByRole('textbox', { name: 'Answer 2' }), 'Not yet');
  await user.click(dialog.getByRole('button', { name: 'One more answer' }));
  await user.click(dialog.getByRole('button', { name: 'Ask everybody' }));
  expect(sent()[0]).toMatchObject({
    name: 'quickPoll.ask',
    payload: { text: 'Ready?', choices: ['Yes', 'Not yet'], several: false },
  });
});

test('the wall shows it large, and nobody answers there', async () => {
  await open('Sari', [closed], true);
  expect(screen.getByRole('heading', { name: 'Which iron?' })).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('8 answers')).toBeTruthy();
});

test('with the next step it is out of the way', async () => {
  await open('Aino', [asked({ ...closed, agendaItemId: null })]);
  expect(screen.queryByText('Which iron?')).toBeNull();
});
