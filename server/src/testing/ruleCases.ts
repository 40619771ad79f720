/** What the commands of the countries' rules may be tried with. */
import { ruleTopics } from '@silta/shared/rules/records';
import type { Role } from '@silta/shared/roles';
import { nobody } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { payIs, planOf } from './givenRules.ts';
import type { Partnership } from './world.ts';

type OfRules = 'rule.say' | 'rule.confirm' | 'stay.plan';

const isLeader = (role: Role) => role === 'coordinator' || role === 'teacher';

/** How often the plan has been changed in a world. */
const plans = new WeakMap<Partnership, number>();

/** For each of the two who may, a topic of its own. */
const topicFor = (role: Role) => ruleTopics[role === 'coordinator' ? 0 : 3];

export const ruleCases: { [N in OfRules]: Case<N> } = {
  'rule.say': {
    whose: nobody,
    about: ({ actor }) => payIs(null, { topic: topicFor(actor.role) }),
  },
  'rule.confirm': {
    whose: nobody,
    about: async (tried: Tried) => {
      const { actor } = tried;
      const topic = actor.role === 'coordinator' ? ('insurance' as const) : ('minors' as const);
      if (isLeader(actor.role)) await actor.send('rule.say', payIs(null, { topic })).answer;
      return { topic, was: 1 };
    },
  },
  'stay.plan': {
    whose: nobody,
    about: ({ world, actor }) => {
      const was = plans.get(world) ?? 0;
      if (isLeader(actor.role)) plans.set(world, was + 1);
      return planOf({ was, isPaid: true });
    },
  },
};
