/** Toasts are read out politely, go by themselves unless they matter, and wait for a reader. */
import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ToastRegion } from './ToastRegion.tsx';
import { closeAllToasts, showToast, type Toast } from './toasts.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  act(closeAllToasts);
  jest.useRealTimers();
});

const region = () => render(<ToastRegion label="Messages" closeLabel="Close" />);
const show = (toast: Toast) => act(() => void showToast(toast));
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
const onScreen = (text: string) => screen.queryByText(text) !== null;

test('a toast appears inside a live region that was there before', () => {
  const { container } = region();
  const live = container.querySelector('[aria-live="polite"]');
  show({ text: 'Post moved' });
  expect(live?.textContent).toContain('Post moved');
});

test('it goes after eight seconds', () => {
  region();
  show({ text: 'Post moved' });
  wait(7_900);
  expect(onScreen('Post moved')).toBe(true);
  wait(200);
  expect(onScreen('Post moved')).toBe(false);
});

test('an error never goes by itself', () => {
  region();
  show({ kind: 'error', text: 'The video was not saved' });
  wait(600_000);
  expect(onScreen('The video was not saved')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onScreen('The video was not saved')).toBe(false);
});

test('it waits while it has the pointer or the focus', () => {
  region();
  show({ text: 'Post deleted', actions: [{ label: 'Undo', onPress: () => undefined }] });
  act(() => screen.getByText('Undo').focus());
  wait(20_000);
  expect(onScreen('Post deleted')).toBe(true);
  act(() => screen.getByText('Undo').blur());
  wait(8_100);
  expect(onScreen('Post deleted')).toBe(false);
});

test('an action happens once and closes the toast', () => {
  region();
  const done: string[] = [];
  show({ text: 'Post deleted', actions: [{ label: 'Undo', onPress: () => done.push('undo') }] });
  fireEvent.click(screen.getByText('Undo'));
  expect(done).toEqual(['undo']);
  expect(onScreen('Post deleted')).toBe(false);
});

test('the same id replaces, and the oldest that is not an error gives way', () => {
  region();
  show({ id: 'line', text: 'Offline' });
  show({ id: 'line', text: 'Back online' });
  expect(onScreen('Offline')).toBe(false);
  show({ kind: 'error', text: 'First error' });
  show({ text: 'Second' });
  show({ text: 'Third' });
  expect(['Back online', 'First error', 'Second', 'Third'].map(onScreen)).toEqual([false, true, true, true]);
});
