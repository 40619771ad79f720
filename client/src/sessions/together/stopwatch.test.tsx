/** The shared stopwatch on screen: read by the server's clock, worked by who keeps the clock, large on the wall, and told. */
import { screen, waitFor, within } from '@testing-library/react';
import { noStopwatch } from '@silta/shared/sessions/stopwatch';
import type { Stopwatch } from '@silta/shared/sessions/stopwatch';
import { step } from '../testing/openPlan.tsx';
import { openRoom, running, serverNow, speakEnglish } from '../room/testing.tsx';
// It comes later; here it is there already, so that nothing suspends.
import './StopwatchDialog.tsx';

beforeAll(speakEnglish);

const line = step(1, 'PLC line, live', { minutes: 15 });
const secondsAgo = (seconds: number) => new Date(serverNow - seconds * 1_000).toISOString();

const open = (as: 'Aino' | 'Sari', fields: Partial<Stopwatch>, onWall = false) =>
  openRoom(as, {
    items: [line],
    run: running(line, 3, { stopwatch: { ...noStopwatch, ...fields } }),
    onWall,
  });

const counting = { state: 'running', step: 4, since: secondsAgo(65) } as const;

test('a learner reads it by the server’s clock, and has no buttons', async () => {
  await open('Aino', counting);
  const watch = within(screen.getByRole('region', { name: 'Stopwatch' }));
  expect(watch.getByRole('timer').textContent).toBe('1:05');
  expect(watch.queryByRole('button')).toBeNull();
});

test('who keeps the clock stops it, sets it back and puts it away, naming what they saw', async () => {
  const { user, sent } = await open('Sari', counting);
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  await press('Stop');
  expect(sent()).toEqual([{ name: 'stopwatch.stop', payload: { seen: 4 } }]);
});

test('one that stands goes on, and says that it stands', async () => {
  const { user, sent } = await open('Sari', { state: 'standing', step: 5, goneMs: 12_400 });
  expect(screen.getByRole('timer').textContent).toBe('0:12 stopped');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(sent()).toEqual([{ name: 'stopwatch.resume', payload: { seen: 5 } }]);
});

test('a timer counts down, and says when its time is up', async () => {
  await open('Aino', { ...counting, seconds: 66 });
  expect(screen.getByRole('timer').textContent).toBe('0:01');
  await waitFor(() => expect(screen.getByRole('timer').textContent).toMatch(/^\+0:00Time is up/), {
    timeout: 3_000,
  });
  await waitFor(
    () => expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe('Time is up'),
    {
      timeout: 3_000,
    },
  );
});

test('it is started from the menu, as a timer for as long as one chooses', async () => {
  const { user, sent } = await open('Sari', {});
  expect(screen.queryByRole('timer')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Together' }));
  await user.click(screen.getByRole('menuitem', { name: 'Stopwatch or timer' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'Timer' }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'For how long?' }), '45 s');
  await user.click(dialog.getByRole('button', { name: 'Start for everybody' }));
  expect(sent()).toEqual([{ name: 'stopwatch.start', payload: { seen: 0, seconds: 45 } }]);
});

test('the wall shows it large, and nobody works it there', async () => {
  await open('Sari', { ...counting, seconds: 120 }, true);
  expect(screen.getByRole('region', { name: 'Timer' }).textContent).toBe('0:55');
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

test('what is put away or over with the session is not there', async () => {
  await openRoom('Aino', { items: [line], run: running(line, 3, { state: 'ended', agendaItemId: null }) });
  expect(screen.queryByRole('timer')).toBeNull();
});
