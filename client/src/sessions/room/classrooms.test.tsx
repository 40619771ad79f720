/** A classroom in the room of a session: opened with those who sit there, counted by everybody, and gone with its device. */
import { act, screen, within } from '@testing-library/react';
import type { ClassroomId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { people } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { sessionId, step } from '../testing/openPlan.tsx';
import { openRoom, running, seat, speakEnglish } from './testing.tsx';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const line = step(1, 'PLC line, live', { minutes: 15 });

function classroom(fields: Partial<Classroom> = {}): Classroom {
  const { id: memberId, sideId } = people.Sari;
  return {
    ...{ id: newId<ClassroomId>(), roomId: sessionId, sideId, memberId, name: 'Classroom B214' },
    ...{ openedAt: '2026-10-13T10:00:00.000Z', closedAt: null },
    ...fields,
  };
}

async function open(as: Name, { id, ...fields }: Classroom, here: readonly Name[]) {
  const room = await openRoom(as, {
    items: [line],
    run: running(line, 3),
    seats: [seat('Aino', { classroomId: id })],
    records: { classroom: [{ id, ...fields }] },
  });
  const tell = (came: readonly Name[], gone: readonly Name[] = []) =>
    act(() =>
      room.realm.connection.deliver('presence', {
        room: sessionId,
        came: came.map((name) => ({ memberId: people[name].id, writing: false })),
        gone: gone.map((name) => people[name].id),
      }),
    );
  tell(here);
  return { ...room, tell };
}

const part = () => within(screen.getByRole('region', { name: 'People' }));
const count = () => /\d+ of/.exec(part().getByText(/ here$/).textContent)?.[0];

test('those who sit there count while its device is there, once also with a phone of their own', async () => {
  const { tell } = await open('Jonas', classroom(), ['Jonas', 'Sari']);
  expect(count()).toBe('3 of');
  const summary = part().getByText('Classroom B214, 1 person');
  const details = summary.closest('details');
  expect(details?.open).toBe(false);
  expect(details?.querySelector('p')?.textContent).toBe('Aino');
  tell(['Aino']);
  expect(count()).toBe('3 of');
  tell([], ['Sari', 'Aino']);
  expect(count()).toBe('1 of');
  expect(part().queryByText(/Classroom B214/)).toBeNull();
});

test('whoever sits there is told that they count; learners open none', async () => {
  await open('Aino', classroom(), ['Aino', 'Sari']);
  expect(part().getByText('You are counted in Classroom B214.')).toBeTruthy();
  expect(part().queryByRole('button', { name: /classroom/i })).toBeNull();
});

test('staff of its side change it by what is different, others only look', async () => {
  const known = classroom();
  const { user, sent } = await open('Sari', known, ['Sari']);
  await user.click(part().getByRole('button', { name: 'Change Classroom B214' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: 'Aino' }));
  await user.clear(dialog.getByRole('textbox'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([]);
  await user.type(dialog.getByRole('textbox'), 'Lab');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const leavingIds = [people.Aino.id];
  expect(sent()).toEqual([
    { name: 'classroom.change', payload: { classroomId: known.id, name: 'Lab', joiningIds: [], leavingIds } },
  ]);
});

test('one more is opened with names of one’s own side, and says from where somebody moves', async () => {
  const { user, sent } = await open('Kaisa', classroom(), ['Sari', 'Kaisa']);
  await user.click(part().getByRole('button', { name: 'Our classroom' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByRole('checkbox', { name: 'Jonas' })).toBeNull();
  await user.type(dialog.getByRole('textbox'), 'Lab');
  await user.click(dialog.getByRole('checkbox', { name: 'Aino' }));
  expect(dialog.getByText('Aino moves here from Classroom B214.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Count them' }));
  expect(sent()).toMatchObject([
    { name: 'classroom.open', payload: { name: 'Lab', memberIds: [people.Aino.id] } },
  ]);
});

test('who only ticks people leaves the name as a colleague has just written it', async () => {
  const known = classroom();
  const { user, sent } = await open('Sari', known, ['Sari']);
  await user.click(part().getByRole('button', { name: 'Change Classroom B214' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: 'Aino' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const leavingIds = [people.Aino.id];
  expect(sent()).toEqual([
    { name: 'classroom.change', payload: { classroomId: known.id, joiningIds: [], leavingIds } },
  ]);
});

test('staff of its side still reach it when its device has dropped, and hear whom they take out of it', async () => {
  const known = classroom();
  const { user, sent, tell } = await open('Kaisa', known, ['Sari', 'Kaisa']);
  tell([], ['Sari']);
  expect(part().getByText('Classroom B214: its device is not here right now')).toBeTruthy();
  await user.click(part().getByRole('button', { name: 'Our classroom' }));
  const another = within(await screen.findByRole('dialog'));
  await user.click(another.getByRole('checkbox', { name: 'Aino' }));
  expect(another.getByText('Aino moves here from Classroom B214.')).toBeTruthy();
  await user.click(another.getByRole('button', { name: 'Cancel' }));
  await user.click(part().getByRole('button', { name: 'Change Classroom B214' }));
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close the classroom' }),
  );
  expect(sent()).toEqual([{ name: 'classroom.close', payload: { classroomId: known.id } }]);
});
