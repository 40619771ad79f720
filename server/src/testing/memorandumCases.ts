/** What the commands of the memorandum may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { MemorandumId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { nobody } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aClause, aVersion, clauseWith } from './givenMemorandum.ts';
import type { Person } from './person.ts';
import type { Partnership } from './world.ts';

type OfMemorandum = Exclude<
  Extract<CommandName, `clause.${string}` | `memorandum.${string}`>,
  'memorandum.forget'
>;

const hidden = (role: Role) => role === 'guest' || role === 'learner';
const other = ({ world }: Tried) => world.as('coordinator', 'DE', 2);
const clause = async (tried: Tried) => ({ clauseId: await aClause(other(tried)) });

/** A version that another one has taken the place of, one for all: however many try at once, it stays so. */
const replaced = new WeakMap<Partnership, Promise<MemorandumId>>();
async function version(tried: Tried): Promise<{ memorandumId: MemorandumId }> {
  const { world } = tried;
  const known = replaced.get(world) ?? aReplacedVersion(other(tried));
  replaced.set(world, known);
  return { memorandumId: await known };
}

async function aReplacedVersion(by: Person): Promise<MemorandumId> {
  const first = await aVersion(by);
  await aVersion(by, 1);
  return first;
}

/** Of a version that there never will be. */
const never = 1_000;

export const memorandumCases: { [N in OfMemorandum]: Case<N> } = {
  'clause.add': { whose: nobody, about: () => clauseWith('Two teachers travel each autumn.', 'staff') },
  'clause.edit': {
    whose: nobody,
    hidden,
    about: async (tried) => ({ ...(await clause(tried)), was: 1, text: 'In other words.' }),
  },
  'clause.move': {
    whose: nobody,
    hidden,
    about: async (tried) => ({ ...(await clause(tried)), rank: 'V1' }),
  },
  'clause.remove': { whose: nobody, hidden, about: clause },
  'memorandum.layDown': {
    whose: nobody,
    butThen: 'conflict',
    about: () => ({ id: newId<MemorandumId>(), after: never, language: 'en' }),
  },
  'memorandum.agree': {
    whose: nobody,
    hidden,
    butThen: 'conflict',
    about: async (tried) => ({
      ...(await version(tried)),
      name: 'Kaisa K.',
      function: 'Head of international',
    }),
  },
  'memorandum.withdraw': { whose: nobody, hidden, butThen: 'conflict', about: version },
};
