/** The order of a pathway: tutors' own first, then what is lacked, then what is due; nothing lost and nothing doubled. */
import * as fc from 'fast-check';
import type { SkillId, TaskId } from '../ids.ts';
import { pathOf, serves } from './path.ts';
import { skillLevels } from './records.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as unknown as TaskId[];
const skills = ['Solder', 'Measure', 'Report'].map((title) => ({ id: title as unknown as SkillId, title }));
const by = null;
const at = '2026-10-01T10:00:00.000Z';

const tasks = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    skill: fc.constantFrom('', 'solder', ' Measure ', 'Report', 'Dance'),
    dueAt: fc.constantFrom(null, '2026-10-02', '2026-10-09'),
  }),
  { selector: ({ id }) => id },
);
const pathway = fc.record({
  taskIds: fc.subarray(ids),
  marks: fc.array(
    fc.record({
      skillId: fc.constantFrom(...skills.map(({ id }) => id)),
      level: fc.constantFrom(...skillLevels),
      by: fc.constant(by),
      at: fc.constant(at),
    }),
  ),
});

test('every task is in it once, and those that tutors have put in order come in that order first', () => {
  fc.assert(
    fc.property(pathway, tasks, (of, all) => {
      const path = pathOf(of, skills, all).map(({ id }) => id);
      expect([...path].sort()).toEqual(all.map(({ id }) => id).sort());
      const ordered = of.taskIds.filter((id) => path.includes(id));
      expect(path.slice(0, ordered.length)).toEqual(ordered);
    }),
  );
});

test('what is lacked comes before what is partly there, unknown or known, and within that what is due first', () => {
  const of = (id: string, skill: string, dueAt: string | null) => ({
    id: id as unknown as TaskId,
    skill,
    dueAt,
  });
  const mark = (title: string, level: 'can' | 'partly' | 'lacks') => ({
    ...{ skillId: title as unknown as SkillId, level, by, at },
  });
  const marks = [mark('Solder', 'lacks'), mark('Measure', 'can')];
  const path = pathOf({ taskIds: [], marks }, skills, [
    of('can', 'Measure', '2026-10-02'),
    of('later', 'Solder', null),
    of('none', '', '2026-10-02'),
    of('soon', 'Solder', '2026-10-03'),
    of('unknown', 'Report', null),
  ]);
  expect(path.map(({ id }) => id as string)).toEqual(['soon', 'later', 'none', 'unknown', 'can']);
});

test('a task serves a skill by its words; nothing serves what has no name', () => {
  expect(serves({ skill: ' SOLDER ' }, { title: 'Solder' })).toBe(true);
  expect(serves({ skill: '' }, { title: '' })).toBe(false);
});
