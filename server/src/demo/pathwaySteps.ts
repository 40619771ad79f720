/** What the demo's company trains, what one sending teacher says of four learners, and what a tutor has seen since. */
import { newId } from '@silta/shared/ids';
import type { SkillId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';

const day = 24 * 3_600_000;

const skills = [
  ['Solder by hand', 'Unit 2: Build'],
  ['Work without static', 'Unit 1: Safety'],
  ['Read a schematic', 'Unit 2: Build'],
  ['Test a board', 'Unit 3: Test'],
  ['Say what you do in English', 'Unit 4: Work together'],
] as const;

/** For each skill: c(an), p(artly), l(acks), not said. */
const marks: readonly (readonly [Name, string])[] = [
  ['Aino', 'plcll'],
  ['Eetu', 'clppl'],
  ['Helmi', 'ppllc'],
  ['Iida', 'cl.lp'],
];
const levels: Record<string, 'can' | 'partly' | 'lacks'> = { c: 'can', p: 'partly', l: 'lacks' };

export function pathwaySteps(cast: Cast, start: number): Step[] {
  const room = tasksOf(cast.partnershipId);
  const by = (who: Name, at: number) => ({ at, room, accountId: cast.accountOf(who) });
  const listed = skills.map(([title, unit]) => ({ id: newId<SkillId>(), title, unit }));
  const [solder] = listed;
  const aino = cast.memberOf('Aino');
  const added = listed.map((skill, i): Step => ({
    ...by('Markus', start - 25 * day + i * 60_000),
    name: 'skill.add',
    payload: skill,
  }));
  const marked = marks.flatMap(([who, letters], nth) =>
    listed.flatMap(({ id: skillId }, i): Step[] => {
      const level = levels[letters[i] ?? '.'];
      const at = start - 22 * day + nth * 3_600_000 + i * 60_000;
      if (!level) return [];
      return [
        {
          ...by('Sari', at),
          name: 'pathway.mark',
          payload: { memberId: cast.memberOf(who), skillId, level },
        },
      ];
    }),
  );
  const described: Step = {
    ...by('Sari', start - 21 * day),
    name: 'pathway.describe',
    payload: { memberId: aino, was: 1, words },
  };
  if (!solder) return [...added, ...marked, described];
  const reached: Step = {
    ...by('Markus', start - 3 * day),
    name: 'pathway.confirm',
    payload: {
      memberId: aino,
      skillId: solder.id,
      word: 'Ten joints on the practice kit. One was dull, she saw it herself.',
    },
  };
  return [...added, ...marked, described, reached];
}

const words = {
  qualification: 'Electronics technician, vocational upper secondary, second year.',
  before: 'Knows the safety rules of the company and the ten words she will hear most.',
  during: 'Two weeks at the prototype bench, then one at the test line.',
  after: 'Shows the class how the company tests, and writes half a page about it.',
  mentoring: 'Markus meets her every morning; Sari joins online on Fridays.',
  evaluation: 'A board she has built and tested, looked at by both sides together.',
};
