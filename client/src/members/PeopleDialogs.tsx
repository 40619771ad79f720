/** The dialog of whatever was started on the people page. */
import { EditPersonDialog } from './EditPersonDialog.tsx';
import { GroupDialog } from './GroupDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MakePairDialog } from './MakePairDialog.tsx';
import { MixDialog } from './MixDialog.tsx';
import type { Doing } from './peopleContext.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { ReturnKeyDialog } from './ReturnKeyDialog.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import type { People } from './usePeople.ts';

type Props = { people: People; doing: Doing; onClose: () => void };

export function PeopleDialogs({ people, doing, onClose }: Props) {
  switch (doing.what) {
    case 'edit':
      return <EditPersonDialog people={people} person={doing.person} onClose={onClose} />;
    case 'role':
      return <RoleDialog people={people} person={doing.person} onClose={onClose} />;
    case 'key':
      return <ReturnKeyDialog person={doing.person} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog people={people} person={doing.person} onClose={onClose} />;
    case 'pair':
      return <MakePairDialog people={people} first={doing.people} onClose={onClose} />;
    case 'split':
      return <SplitDialog people={people} row={doing.row} onClose={onClose} />;
    case 'mix':
      return <MixDialog people={people} onClose={onClose} />;
    case 'group':
      return <GroupDialog people={people} group={doing.group} onClose={onClose} />;
    case 'invite':
      return <InviteDialog people={people} onClose={onClose} />;
  }
}
