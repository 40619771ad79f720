/** What remains of a session, as staff and a learner see it; the server is a list of what was asked. */
import { screen, within } from '@testing-library/react';
import type { ClassroomId, NoteLineId, PulseId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import { newAttendance } from '@silta/shared/sessions/afterCommands';
import type { Attendance, Pulse } from '@silta/shared/sessions/afterRecords';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import type { NoteKind, NoteLine } from '@silta/shared/sessions/liveRecords';
import { people } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, question, run, seat, serverNow, speakEnglish } from '../room/testing.tsx';

beforeAll(speakEnglish);

const at = (minutesAgo: number) => new Date(serverNow - minutesAgo * 60_000).toISOString();
const over = (endedAt = new Date().toISOString()) =>
  run({ state: 'ended', step: 3, startedAt: at(60), endedAt });
const line = step(1, 'PLC line, live', { minutes: 15 });
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function note(n: number, who: Name, kind: NoteKind, text: string): NoteLine {
  const { id: authorId, sideId } = people[who];
  const when = { agendaItemId: line.id, writtenAt: at(60 - n), editedAt: null };
  return { id: idOf(700 + n) as NoteLineId, roomId: sessionId, authorId, sideId, kind, text, ...when };
}

function attendance(who: Name, minutes: number): Attendance {
  const { id: memberId, sideId } = people[who];
  const seen = { from: at(60), until: at(61 - minutes), minutes };
  return { ...newAttendance(sessionId, { memberId, sideId }), ...seen };
}

function pulse(n: number, who: Name, fields: Partial<Pulse> = {}): Pulse {
  const said = { understood: 'yes', talked: true, word: '', isNamed: false, at: at(1) } as const;
  const { sideId } = people[who];
  return { id: idOf(800 + n) as PulseId, roomId: sessionId, memberId: null, sideId, ...said, ...fields };
}

const scene = {
  onRecord: true,
  session: { state: 'ended' as const },
  run: over(),
  items: [line],
  seats: [seat('Aino', { turnAt: at(30) })],
  questions: [question(1, 'Jonas', 'Which flux?'), { ...question(2, 'Aino', 'Why tin?'), answeredAt: at(3) }],
  records: {
    noteLine: [
      note(1, 'Aino', 'note', 'The head comes down.'),
      note(2, 'Jonas', 'decision', 'We meet at nine.'),
      note(3, 'Aino', 'followUp', 'Send the parts list.'),
    ],
    attendance: [attendance('Aino', 42)],
    pulse: [pulse(1, 'Aino', { word: 'Slower, please.' }), pulse(2, 'Eetu')],
  },
};

const section = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('section');
  if (!found) throw new Error(name);
  return within(found);
};

test('decisions, what is to be done, notes by step and questions, the open ones first', async () => {
  await openRoom('Sari', scene);
  expect(section('Decided').getByText('We meet at nine.')).toBeTruthy();
  expect(section('To do').getByText('Send the parts list.')).toBeTruthy();
  expect(section('Notes').getByRole('heading', { name: 'PLC line, live' })).toBeTruthy();
  const asked = section('Questions').getAllByRole('listitem');
  expect(asked.map((each) => /Which flux|Why tin/.exec(each.textContent)?.[0])).toEqual([
    'Which flux',
    'Why tin',
  ]);
  expect(section('Had a turn').getByText('1 of 5')).toBeTruthy();
});

test('staff see who was there, and correct it for their own side alone', async () => {
  const { user, sent } = await openRoom('Sari', scene);
  const there = section('Who was there');
  expect(there.getByText('42 min')).toBeTruthy();
  expect(there.queryByRole('button', { name: 'Correct: Jonas' })).toBeNull();
  await user.click(there.getByRole('button', { name: 'Correct: Eetu' }));
  const dialog = within(screen.getByRole('dialog'));
  const minutes = dialog.getByRole('textbox', { name: 'Minutes' });
  await user.clear(minutes);
  await user.type(minutes, 'all');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([]);
  expect(dialog.getAllByText(/Give whole minutes from 0/).length).toBeGreaterThan(0);
  await user.clear(minutes);
  await user.type(minutes, '45');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([
    { name: 'attendance.correct', payload: { memberId: people.Eetu.id, minutes: 45 } },
  ]);
});

test('staff read before whose device somebody sat, also when they left it early', async () => {
  const { id: memberId, sideId } = people.Sari;
  const classroom: Classroom = {
    ...{ id: newId<ClassroomId>(), roomId: sessionId, sideId, memberId, name: 'Classroom B214' },
    ...{ openedAt: at(60), closedAt: at(0) },
  };
  const sat = { ...attendance('Aino', 42), classroomId: classroom.id };
  const records = { ...scene.records, attendance: [sat, attendance('Eetu', 42)], classroom: [classroom] };
  await openRoom('Sari', { ...scene, records });
  const there = section('Who was there');
  const rowOf = (name: string) => there.getByText(name).closest('li')?.textContent;
  expect(rowOf('Aino')).toContain('in Classroom B214');
  expect(rowOf('Eetu')).not.toContain('B214');
});

test('few answers are not counted, so that nobody can be guessed; words have no name', async () => {
  await openRoom('Sari', scene);
  const said = section('What people said');
  expect(said.getAllByText('Counts are shown from 3 answers on.')).toHaveLength(2);
  expect(said.getByText(/Slower, please/).textContent).toContain('somebody');
});

test('a learner says how it was, and sees nobody’s attendance', async () => {
  const { user, sent } = await openRoom('Aino', { ...scene, records: { ...scene.records, pulse: [] } });
  expect(screen.queryByRole('heading', { name: 'Who was there' })).toBeNull();
  const said = section('How was it?');
  await user.click(said.getByRole('radio', { name: 'Yes' }));
  await user.click(said.getByRole('checkbox', { name: /I talked with someone/ }));
  await user.type(said.getByRole('textbox', { name: /I want to say/ }), 'More pairs');
  await user.click(said.getByRole('button', { name: 'Send' }));
  expect(sent()[0]).toMatchObject({
    name: 'pulse.give',
    payload: { understood: 'yes', talked: true, word: 'More pairs', isNamed: false },
  });
});

test('the next one takes along what is open', async () => {
  const { user, sent } = await openRoom('Sari', scene);
  await user.click(screen.getByRole('button', { name: 'Plan the next one' }));
  const [planned] = sent();
  expect(planned).toMatchObject({
    name: 'session.plan',
    payload: {
      agenda: [
        { title: 'To do', notes: '– Send the parts list.' },
        { title: 'Questions from last time', notes: '– Which flux?' },
      ],
    },
  });
});

test('before it is over there is nothing', async () => {
  await openRoom('Sari', { ...scene, run: run({ state: 'running', startedAt: at(5), step: 1 }) });
  expect(screen.getByRole('heading', { name: 'There is no record yet' })).toBeTruthy();
});
