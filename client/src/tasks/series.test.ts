/** Several tasks at once: their days, and what is handed in where no board is chosen. */
import { people } from '../members/testPeople.ts';
import { seriesFrom } from './series.ts';
import { blankTask } from './taskDraft.ts';

const base = { ...blankTask('Europe/Helsinki', people.Sari.id), day: '2026-10-19', time: '12:00' };

test('each is due its days later at the same time of the clock, also after summer time has ended', () => {
  const all = seriesFrom(base, [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }], 7);
  expect(all.map(({ title, dueAt }) => [title, dueAt])).toEqual([
    ['One', '2026-10-19T09:00:00.000Z'],
    ['Two', '2026-10-26T10:00:00.000Z'],
    ['Three', '2026-11-02T10:00:00.000Z'],
  ]);
});

test('all have the same people, and none is due where no day is given', () => {
  const learners = { who: 'chosen' as const, memberIds: [people.Aino.id] };
  const all = seriesFrom({ ...base, learners, day: '' }, [{ title: 'One' }, { title: 'Two' }], 1);
  expect(all).toMatchObject([
    { learners, dueAt: null },
    { learners, dueAt: null },
  ]);
});

test('a post that has no board is handed in otherwise', () => {
  const [one, two] = seriesFrom(base, [{ ways: ['post'] }, { ways: ['post', 'photo'] }], 0);
  expect([one?.ways, two?.ways]).toEqual([['text'], ['photo']]);
});
