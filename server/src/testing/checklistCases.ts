/** What the commands of checklists may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import type { ChecklistItemId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { nobody } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { anItem, itemNamed, saidOf } from './givenChecklists.ts';

type OfChecklists = Exclude<
  Extract<CommandName, `checklist.${string}` | `checklistItem.${string}`>,
  'checklistItem.forget'
>;

const hidden = (role: Role) => !isStaff({ role }) && role !== 'manager';
const coordinatorOf = ({ world }: Tried) => world.as('coordinator', 'DE', 2);
const item = async (tried: Tried): Promise<{ checklistItemId: ChecklistItemId }> => ({
  checklistItemId: await anItem(coordinatorOf(tried)),
});

export const checklistCases: { [N in OfChecklists]: Case<N> } = {
  'checklist.begin': { whose: nobody, about: () => ({ checklist: 'online' }) },
  'checklistItem.add': { whose: nobody, about: () => itemNamed('Headsets') },
  'checklistItem.edit': {
    whose: nobody,
    hidden,
    about: async (tried) => ({ ...(await item(tried)), title: 'Better headsets', about: '' }),
  },
  'checklistItem.move': {
    whose: nobody,
    hidden,
    about: async (tried) => ({ ...(await item(tried)), rank: 'V1' }),
  },
  'checklistItem.remove': { whose: nobody, hidden, about: item },
  'checklistItem.restore': {
    whose: nobody,
    hidden,
    about: async (tried) => {
      const about = await item(tried);
      await coordinatorOf(tried).send('checklistItem.remove', about).isDone();
      return about;
    },
  },
  'checklistItem.answer': {
    whose: nobody,
    hidden,
    about: async (tried) => saidOf((await item(tried)).checklistItemId),
  },
  'checklistItem.remind': {
    whose: nobody,
    hidden,
    about: async (tried) => {
      const { checklistItemId } = await item(tried);
      const asked = coordinatorOf(tried);
      const said = saidOf(checklistItemId, { state: 'open', ownerId: asked.memberId });
      await asked.send('checklistItem.answer', said).isDone();
      return { checklistItemId, sideId: tried.world.sides.DE };
    },
  },
};
