/** Skills and pathways that a test finds ready, made through the door. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { MemberId, SkillId } from '@silta/shared/ids';
import type { Person } from './person.ts';

export const skillNamed = (title: string): Payload<'skill.add'> => ({
  id: newId<SkillId>(),
  title,
  unit: 'Unit 3: Build and test',
});

export async function aSkill(by: Person, title = 'Solder by hand'): Promise<SkillId> {
  const skill = skillNamed(title);
  await by.send('skill.add', skill).isDone();
  return skill.id;
}

export const wordsOf = (memberId: MemberId, was = 1): Payload<'pathway.describe'> => ({
  memberId,
  was,
  words: {
    qualification: 'Electronics technician',
    before: 'Reads schematics.',
    during: 'Solders and tests boards.',
    after: 'Writes a report.',
    mentoring: 'A tutor at the line.',
    evaluation: 'A sample, looked at together.',
  },
});
