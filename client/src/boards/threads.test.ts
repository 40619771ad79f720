// Comments and the answers to them, in an order that people can follow.
import { beginningOfThreads, threadsOf } from './threads.ts';
import type { Thread } from './threads.ts';
import { comment } from './testing/records.ts';

const told = (threads: readonly Thread[]) =>
  threads.map(({ first, answers }) => [first?.text ?? null, ...answers.map(({ text }) => text)]);
const [one, two] = [comment(1, 1), comment(2, 1)];
const answer = (n: number, to = one) => comment(n, 1, { answersId: to.id });

test('an answer stands below what it answers, however late it comes', () => {
  expect(told(threadsOf([one, two, answer(3), answer(4, two), answer(5)]))).toEqual([
    ['Comment 1', 'Comment 3', 'Comment 5'],
    ['Comment 2', 'Comment 4'],
  ]);
});

test('answers to what is gone stay together', () => {
  expect(told(threadsOf([two, answer(3), answer(4)]))).toEqual([
    ['Comment 2'],
    [null, 'Comment 3', 'Comment 4'],
  ]);
});

test('the beginning has no more comments than there is place for', () => {
  const threads = threadsOf([one, two, answer(3), answer(4)]);
  expect(told(beginningOfThreads(threads, 2))).toEqual([['Comment 1', 'Comment 3']]);
  expect(told(beginningOfThreads(threads, 1))).toEqual([['Comment 1']]);
  expect(told(beginningOfThreads(threads, 9))).toEqual(told(threads));
});
