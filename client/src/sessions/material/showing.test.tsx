/** A film that all see at once, on screen: begun and led by who may, followed by all others, joined by a press where it has to be. */
import { jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import attachmentTexts from '../../attachments/locales/en.json' with { type: 'json' };
import { noShowing } from '@silta/shared/sessions/showing';
import type { Showing } from '@silta/shared/sessions/showing';
import { spoken } from '../../ui/announcements.ts';
import { openRoom, running, serverNow, speakEnglish } from '../room/testing.tsx';
import { attached, film } from '../testing/attached.ts';
import { step } from '../testing/openPlan.tsx';

beforeAll(async () => {
  await speakEnglish();
  i18next.addResourceBundle('en', 'attachments', attachmentTexts);
});

const play = jest.fn<() => Promise<void>>();
// jsdom has none.
const tracks = new WeakMap<HTMLTrackElement, { mode: string }>();
Object.defineProperty(HTMLTrackElement.prototype, 'track', {
  get(this: HTMLTrackElement) {
    const track = tracks.get(this) ?? { mode: 'disabled' };
    tracks.set(this, track);
    return track;
  },
});

const { play: before, pause: beforePause } = HTMLMediaElement.prototype;
beforeEach(() => {
  play.mockReset().mockResolvedValue(undefined);
  HTMLMediaElement.prototype.play = play;
  HTMLMediaElement.prototype.pause = () => undefined;
});
afterAll(() => Object.assign(HTMLMediaElement.prototype, { play: before, pause: beforePause }));

const line = film(1);
const photo = attached(2, { alt: 'A board under test' });
const here = step(1, 'PLC line, live', {
  attachments: [line, photo],
  links: [{ name: 'The line', url: 'https://example.org/line' }],
});
const secondsAgo = (seconds: number) => new Date(serverNow - seconds * 1_000).toISOString();

const open = (as: 'Aino' | 'Sari', fields: Partial<Showing> = {}, onWall = false) =>
  openRoom(as, {
    items: [here],
    run: running(here, 3, { showing: { ...noShowing, ...fields } }),
    onWall,
  });
const playing = { fileId: line.fileId, step: 4, since: secondsAgo(20), atMs: 45_000 };
const shown = () => within(screen.getByRole('region', { name: 'For everybody: The test line' }));

test('the stage shows what the step carries; who leads starts a film for everybody', async () => {
  const { user, sent } = await open('Sari');
  const stage = within(screen.getByRole('region', { name: 'Material' }));
  expect(stage.getByRole('img', { name: 'A board under test' })).toBeTruthy();
  expect(stage.getByRole('link', { name: /The line/ }).getAttribute('href')).toBe('https://example.org/line');
  await user.click(stage.getByRole('button', { name: 'Play together The test line' }));
  expect(sent()).toEqual([{ name: 'showing.start', payload: { seen: 0, fileId: line.fileId } }]);
});

test('a learner sees it at the place of all others, and has nothing to lead with', async () => {
  await open('Aino', playing);
  expect(shown().getByText(/^1:[01]\d of 2:30$/)).toBeTruthy();
  expect(shown().queryByRole('button', { name: 'Pause for everybody' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Play together/ })).toBeNull();
  await waitFor(() => expect(play).toHaveBeenCalled());
});

test('who leads pauses it, moves it and ends it, naming what they saw', async () => {
  const { user, sent } = await open('Sari', playing);
  fireEvent.change(shown().getByRole('slider', { name: 'Place in it' }), { target: { value: '90000' } });
  await waitFor(() => expect(sent()).toEqual([{ name: 'showing.jump', payload: { seen: 4, toMs: 90_000 } }]));
  await user.click(shown().getByRole('button', { name: 'Pause for everybody' }));
  expect(sent().at(-1)).toEqual({ name: 'showing.pause', payload: { seen: 4 } });
  await waitFor(async () => {
    await user.click(shown().getByRole('button', { name: 'End for everybody' }));
    expect(sent().at(-1)).toEqual({ name: 'showing.end', payload: { seen: 4 } });
  });
});

test('where the browser wants a press first, there is one button that joins in', async () => {
  play.mockRejectedValue(new DOMException('not allowed', 'NotAllowedError'));
  const { user } = await open('Aino', playing);
  const join = await shown().findByRole('button', { name: 'Join in' });
  play.mockResolvedValue(undefined);
  await user.click(join);
  await waitFor(() => expect(shown().queryByRole('button', { name: 'Join in' })).toBeNull());
});

test('pictures are slides: who leads goes on, all see which it is, and nothing is paused', async () => {
  const second = attached(5, { alt: 'The same board, burnt' });
  const slides = step(1, 'PLC line, live', { attachments: [photo, line, second] });
  const showing = { ...noShowing, fileId: photo.fileId, step: 2 };
  const { user, sent, deliver } = await openRoom('Sari', {
    items: [slides],
    run: running(slides, 3, { showing }),
  });
  const region = () => within(screen.getByRole('region', { name: /^For everybody/ }));
  expect(region().getByRole('img', { name: 'A board under test' })).toBeTruthy();
  expect(region().getByText('1 of 2')).toBeTruthy();
  expect(region().queryByText('paused')).toBeNull();
  const next = region().getByRole('button', { name: 'Next picture for everybody' });
  await user.click(next);
  expect(sent()).toEqual([{ name: 'showing.start', payload: { seen: 2, fileId: second.fileId } }]);
  const after = { ...showing, fileId: second.fileId, step: 3 };
  await deliver({ type: 'run', record: running(slides, 4, { showing: after }) });
  expect(region().getByRole('img', { name: 'The same board, burnt' })).toBeTruthy();
  // The button that was pressed is still there, and has the focus.
  expect(document.activeElement).toBe(next);
});

test('it is told when it begins, stands and is over', async () => {
  const { deliver } = await open('Aino');
  const put = (fields: Partial<Showing>) =>
    deliver({ type: 'run', record: running(here, 3, { showing: { ...noShowing, ...fields } }) });
  const heard = (text: string) =>
    // Polite news come five seconds apart.
    waitFor(() => expect(spoken.get().polite).toBe(text), { timeout: 8_000 });
  await put(playing);
  await heard('Everybody sees now: The test line');
  await put({ ...playing, step: 5, since: null });
  await heard('Paused for everybody: The test line');
  await put({ step: 6 });
  await heard('What you watched together has ended.');
});

test('captions are in the reader’s language where there are such, and can be put away', async () => {
  const captions = [
    { fileId: attached(3).fileId, language: 'de' },
    { fileId: attached(4).fileId, language: 'en' },
  ];
  const said = { ...line, captions };
  const { user } = await openRoom('Aino', {
    items: [{ ...here, attachments: [said] }],
    run: running(here, 3, { showing: { ...noShowing, ...playing } }),
  });
  const choice = shown().getByRole('combobox', { name: 'Captions' });
  expect((choice as HTMLSelectElement).value).toBe('en');
  const modes = () => [...document.querySelectorAll('track')].map(({ track }) => track.mode);
  expect(modes()).toEqual(['disabled', 'showing']);
  await user.selectOptions(choice, 'No captions');
  expect(modes()).toEqual(['disabled', 'disabled']);
});

test('the wall shows the pictures of the step, and the film in their place', async () => {
  const { deliver } = await open('Sari', {}, true);
  expect(await screen.findByRole('img', { name: 'A board under test' })).toBeTruthy();
  await deliver({ type: 'run', record: running(here, 3, { showing: { ...noShowing, ...playing } }) });
  expect(await screen.findByRole('region', { name: 'For everybody: The test line' })).toBeTruthy();
  expect(screen.queryByRole('img', { name: 'A board under test' })).toBeNull();
});
