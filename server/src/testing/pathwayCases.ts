/** What the commands of skills and pathways may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import type { Role } from '@silta/shared/roles';
import { nobody, sideOf, sideOther } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aSkill, skillNamed, wordsOf } from './givenPathways.ts';
import { aTask } from './givenTasks.ts';

type OfPathways = Exclude<Extract<CommandName, `skill.${string}` | `pathway.${string}`>, 'pathway.forget'>;

const hidden = (role: Role) => role === 'guest';
const skillOf = async ({ world, whose }: Tried) => ({
  skillId: await aSkill(world.as('teacher', sideOf(whose), 2)),
});
const learner = ({ world }: Tried) => ({ memberId: world.as('learner', 'FI', 2).memberId });

/** Of whom nothing is said yet. */
const newLearner = async ({ world }: Tried) => ({
  memberId: (await world.welcome('learner', 'FI')).memberId,
});

export const pathwayCases: { [N in OfPathways]: Case<N> } = {
  'skill.add': { whose: nobody, about: () => skillNamed('Read schematics') },
  'skill.edit': {
    whose: sideOther,
    hidden,
    about: async (tried) => ({ ...(await skillOf(tried)), title: 'Solder by machine', unit: '' }),
  },
  'skill.remove': { whose: sideOther, hidden, about: skillOf },
  'pathway.describe': {
    whose: nobody,
    about: async (tried) => wordsOf((await newLearner(tried)).memberId),
  },
  'pathway.mark': {
    whose: nobody,
    about: async (tried) => ({ ...learner(tried), ...(await skillOf(tried)), level: 'lacks' }),
  },
  'pathway.confirm': {
    whose: nobody,
    about: async (tried) => ({ ...learner(tried), ...(await skillOf(tried)), word: '' }),
  },
  'pathway.unconfirm': {
    whose: nobody,
    about: async (tried) => ({ ...learner(tried), ...(await skillOf(tried)) }),
  },
  'pathway.order': {
    whose: nobody,
    about: async (tried) => ({
      ...(await newLearner(tried)),
      was: 1,
      taskIds: [await aTask(tried.world.as('coordinator', 'DE', 2))],
    }),
  },
};
