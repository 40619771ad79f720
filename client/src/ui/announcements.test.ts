/** Screen readers get polite news at most every five seconds, urgent news at once. */
import { jest } from '@jest/globals';
import { announce, spoken } from './announcements.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.runAllTimers();
  jest.useRealTimers();
});

test('within five seconds only the newest polite message waits', () => {
  announce('1 new post');
  announce('2 new posts');
  announce('3 new posts');
  expect(spoken.get().polite).toBe('1 new post');
  jest.advanceTimersByTime(4_999);
  expect(spoken.get().polite).toBe('');
  jest.advanceTimersByTime(1);
  expect(spoken.get().polite).toBe('3 new posts');
});

test('urgent news does not wait', () => {
  announce('1 new post');
  announce('Reading a schematic, place 2 of 6', 'assertive');
  expect(spoken.get().assertive).toBe('Reading a schematic, place 2 of 6');
});
