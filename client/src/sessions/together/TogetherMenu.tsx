/** What whoever leads can do with everybody at once, behind one button. */
import { Shapes } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useGroups } from './useGroups.ts';

const GroupsDialog = lazy(() => import('./GroupsDialog.tsx').then((m) => ({ default: m.GroupsDialog })));

type Asked = 'groups';

export function TogetherMenu() {
  const { t, may, isOpen } = useHeld();
  const { isWorking } = useGroups();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const entries: MenuEntry[] = [];
  if (may('grouping.open'))
    entries.push({
      id: 'groups',
      label: t('groups.start'),
      disabled: isWorking,
      onSelect: () => setAsked('groups'),
      ...(isWorking && { note: t('groups.alreadyOpen') }),
    });
  if (entries.length === 0 || !isOpen) return null;
  return (
    <>
      <Menu
        label={t('together.title')}
        entries={entries}
        button={(props) => (
          <button type="button" className="room-ctl" {...props}>
            <Icon of={Shapes} size="l" />
            {t('together.title')}
          </button>
        )}
      />
      <Suspense fallback={null}>{asked === 'groups' && <GroupsDialog onClose={close} />}</Suspense>
    </>
  );
}
