/** Peer feedback as a learner gives it and a tutor leads it; the server is a list. */
import { act, cleanup, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { PeerFeedback } from '@silta/shared/tasks/records';
import { peerFeedbackIdOf, tasksOf } from '@silta/shared/tasks/room';
import { newWork, silent, withStep } from '@silta/shared/tasks/working';
import attachmentTexts from '../attachments/locales/en.json' with { type: 'json' };
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, partnershipId, people } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { settled } from '../realtime/testing.ts';
import { Route, Routes } from '../ui/router.tsx';
import texts from './locales/en.json' with { type: 'json' };
import { TasksPage } from './TasksPage.tsx';
import { openWithTasks } from './testing/openWithTasks.tsx';
import { task } from './testing/tasks.ts';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { tasks: texts, members: memberTexts, attachments: attachmentTexts } },
    interpolation: { escapeValue: false },
  }),
);

const roomId = tasksOf(partnershipId);
const peers = { questions: ['What is clear?', 'What would you ask?'], count: 1, state: 'givenOut' as const };
const kit = {
  ...task({ title: 'Solder the kit', peers, dueAt: null, roomId, setBy: people.Markus.id }),
  ...{ reviewerIds: [people.Markus.id], sideId: people.Markus.sideId },
};
const handIn = { text: 'Ten joints.', link: '', attachments: [], postId: null, at: now };

function workOf(who: Name) {
  const { id: memberId, sideId } = people[who];
  const step = { ...silent, kind: 'handedIn' as const, by: memberId, at: now };
  return { ...withStep(newWork(kit, { memberId, sideId }, now), step), handIns: [handIn] };
}

function feedback(from: Name, to: Name, fields: Partial<PeerFeedback> = {}): PeerFeedback {
  const [giver, receiver] = [people[from], people[to]];
  return {
    id: peerFeedbackIdOf(kit.id, giver.id, receiver.id),
    ...{ roomId, taskId: kit.id, giverId: giver.id, giverSideId: giver.sideId },
    ...{ memberId: receiver.id, sideId: receiver.sideId, handIn, reviewerIds: kit.reviewerIds },
    ...{ answers: [], givenAt: null, isOpen: false, hiddenAt: null },
    ...fields,
  };
}

const open = (as: Name, given: PeerFeedback[], works = [workOf('Aino'), workOf('Jonas')]) =>
  openWithTasks(
    as,
    `/p/${partnershipId}/tasks?task=${kit.id}`,
    { task: [kit], work: works, peerFeedback: given, skill: [], pathway: [], file: [] },
    <Routes>
      <Route path="/p/:partnershipId/tasks" element={<TasksPage />} />
    </Routes>,
  );

test('a learner answers each question, finds what was begun, and is told that theirs comes later', async () => {
  const one = feedback('Aino', 'Jonas');
  const { user } = await open('Aino', [one], [workOf('Aino')]);
  expect(screen.getByText(/You read what was said of yours/)).toBeTruthy();
  await user.type(screen.getByLabelText('What is clear?'), 'The joints.');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByText('Write something here.')).toBeTruthy();
  cleanup();

  const { user: again, sent } = await open('Aino', [one], [workOf('Aino')]);
  expect(screen.getByLabelText('What is clear?')).toHaveProperty('value', 'The joints.');
  await again.type(screen.getByLabelText('What would you ask?'), 'Which tin?');
  await again.click(screen.getByRole('button', { name: 'Send' }));
  const payload = { taskId: kit.id, memberId: people.Jonas.id, answers: ['The joints.', 'Which tin?'] };
  expect(sent()).toEqual([{ name: 'peerFeedback.give', payload }]);
});

test('what was said is read with the questions and who said it', async () => {
  const said = { answers: ['All of it.', 'How hot?'], givenAt: now, isOpen: true };
  await open('Aino', [feedback('Aino', 'Jonas', said), feedback('Jonas', 'Aino', said)], [workOf('Aino')]);
  const part = screen
    .getByRole('heading', { name: 'What others say of yours' })
    .closest('div') as HTMLElement;
  expect(within(part).getByText('How hot?')).toBeTruthy();
  expect(within(part).getByText('Jonas')).toBeTruthy();
});

test('a tutor sees how far it is, gives out anew and closes', async () => {
  const { user, sent } = await open('Markus', [feedback('Aino', 'Jonas'), feedback('Jonas', 'Aino')]);
  await act(settled);
  await user.click(screen.getByRole('button', { name: /^Solder the kit/ }));
  expect(screen.getByText('0 of 2 answered')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Give out anew what waits' }));
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  expect(sent().map(({ name }) => name)).toEqual(['task.giveOut', 'task.closePeers']);
});
