/** Everything that is done with a board now and then, behind its three dots. */
import { Ellipsis } from 'lucide-react';
import { isStaff } from '@silta/shared/roles';
import { useRecords } from '../realtime/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import type { BoardMenuProps } from './boardMenuEntries.tsx';
import { boardMenuEntries } from './laterMenus.ts';
import { useMenuMissing } from './useMenuMissing.ts';

export function BoardMenu(props: BoardMenuProps) {
  const scene = useScene();
  const reports = useRecords(scene.board.id, 'report');
  const hasReports = reports.length > 0 || isStaff(scene.viewer);
  const label = scene.t('menu.label');
  return (
    <Menu
      label={label}
      entries={() => boardMenuEntries(props, hasReports, scene)}
      onMissing={useMenuMissing()}
      button={(button) => (
        <IconButton
          {...button}
          icon={Ellipsis}
          label={label}
          {...(props.isPhone && { iconSize: 'l' as const })}
        />
      )}
    />
  );
}
