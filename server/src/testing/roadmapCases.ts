/** What the commands of the roadmap may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import type { PhaseId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { nobody } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aPhase, editOf, phaseNamed } from './givenRoadmap.ts';

type OfRoadmap = Exclude<Extract<CommandName, `roadmap.${string}` | `phase.${string}`>, 'phase.forget'>;

const hidden = (role: Role) => role === 'guest';
const coordinatorOf = ({ world }: Tried) => world.as('coordinator', 'DE', 2);
const phase = async (tried: Tried): Promise<{ phaseId: PhaseId }> => ({
  phaseId: await aPhase(coordinatorOf(tried)),
});

export const roadmapCases: { [N in OfRoadmap]: Case<N> } = {
  'roadmap.begin': { whose: nobody, about: () => ({}) },
  'phase.add': { whose: nobody, about: () => phaseNamed('Theme day') },
  'phase.edit': {
    whose: nobody,
    hidden,
    about: async (tried) => editOf((await phase(tried)).phaseId),
  },
  'phase.move': { whose: nobody, hidden, about: async (tried) => ({ ...(await phase(tried)), rank: 'V1' }) },
  'phase.remove': { whose: nobody, hidden, about: phase },
  'phase.restore': {
    whose: nobody,
    hidden,
    about: async (tried) => {
      const about = await phase(tried);
      await coordinatorOf(tried).send('phase.remove', about).isDone();
      return about;
    },
  },
  'phase.tick': {
    whose: nobody,
    hidden,
    about: async (tried) => ({ ...(await phase(tried)), isDone: true }),
  },
};
