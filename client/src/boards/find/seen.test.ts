// What a device remembers of visits is bounded, each account's own, and gone after signing out.
import { newId } from '@silta/shared/newId';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { comment, post } from '../testing/records.ts';
import { forgetSeen, mostSeen, newestOf, rememberSeen, seenUntil } from './seen.ts';

const [aino, jonas] = [newId<AccountId>(), newId<AccountId>()];
const board = newId<RoomId>();
beforeEach(() => localStorage.clear());

test('each account has its own, and signing out forgets it', () => {
  rememberSeen(aino, board, '2026-03-02T08:00:00.000Z');
  expect(seenUntil(aino, board)).toBe('2026-03-02T08:00:00.000Z');
  expect(seenUntil(jonas, board)).toBeNull();
  forgetSeen(aino);
  expect(seenUntil(aino, board)).toBeNull();
});

test('the board left longest gives way, and something unreadable is nothing', () => {
  rememberSeen(aino, board, 'a');
  for (let i = 0; i < mostSeen; i++) rememberSeen(aino, newId<RoomId>(), 'b');
  expect(seenUntil(aino, board)).toBeNull();
  localStorage.setItem(`silta-seen/${aino}`, '{"no":1');
  expect(seenUntil(aino, board)).toBeNull();
});

test('the newest of posts and comments counts', () => {
  expect(newestOf([], [])).toBeNull();
  expect(newestOf([post(1)], [comment(1, 1)])).toBe('2026-03-02T09:01:00.000Z');
});
