/** Everything that is done with a board now and then, behind its three dots. */
import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  Keyboard,
  Link,
  Lock,
  LockOpen,
  Pencil,
  Rows3,
  Search,
  Settings2,
  Trash2,
} from 'lucide-react';
import { can } from '@silta/shared/access';
import type { Layout } from '@silta/shared/boards/records';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuAction, MenuEntry } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import type { BoardScene } from './boardContext.ts';
import type { BoardDialog } from './BoardDialogs.tsx';
import { layoutEntries } from './LayoutMenu.tsx';
import { rulesOf } from './boardRules.ts';

interface Props {
  isPhone: boolean;
  layout: Layout;
  setLayout: (layout: Layout) => void;
  openSearch: () => void;
  openDialog: (dialog: BoardDialog) => void;
  copyLink: () => void;
}

export function BoardMenu(props: Props) {
  const scene = useScene();
  const label = scene.t('menu.label');
  return (
    <Menu
      label={label}
      entries={withLines([
        props.isPhone ? onPhone(props, scene) : [],
        props.isPhone ? layoutsOnPhone(props, scene) : [],
        forEverybody(props, scene),
        scene.board.archivedAt === null ? forStaff(props, scene) : [],
        [...transferring(props, scene), ...archiving(scene)],
      ])}
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

/** What stands in the toolbar where there is room for one. */
function onPhone({ openSearch }: Props, { t, board, viewer, actions }: BoardScene): MenuAction[] {
  return [
    { id: 'search', label: t('search.label'), icon: Search, onSelect: openSearch },
    ...(can(viewer, 'board.setRules')
      ? [
          {
            id: 'lock',
            label: board.locked ? t('lock.open') : t('lock.lock'),
            icon: board.locked ? LockOpen : Lock,
            onSelect: () =>
              actions.sendToPartnership('board.setRules', {
                boardId: board.id,
                rules: { ...rulesOf(board), locked: !board.locked },
              }),
          },
        ]
      : []),
  ];
}

function layoutsOnPhone({ layout, setLayout }: Props, { t }: BoardScene): MenuEntry[] {
  return [
    { id: 'layouts', kind: 'heading', label: t('toolbar.layout') },
    ...layoutEntries({ t, value: layout, onChange: setLayout }),
  ];
}

function forEverybody({ isPhone, openDialog, copyLink }: Props, { t }: BoardScene): MenuAction[] {
  return [
    { id: 'link', label: t('menu.copyLink'), icon: Link, onSelect: copyLink },
    { id: 'bin', label: t('bin.title'), icon: Trash2, onSelect: () => openDialog('bin') },
    ...(isPhone
      ? []
      : [
          {
            id: 'keys',
            label: t('keys.title'),
            icon: Keyboard,
            end: <Kbd>?</Kbd>,
            onSelect: () => openDialog('keys'),
          },
        ]),
  ];
}

function forStaff({ openDialog }: Props, { t, viewer }: BoardScene): MenuAction[] {
  const entries: (MenuAction | false)[] = [
    can(viewer, 'board.setRules') && {
      id: 'settings',
      label: t('settings.title'),
      icon: Settings2,
      onSelect: () => openDialog('settings'),
    },
    can(viewer, 'section.create') && {
      id: 'sections',
      label: t('sections.title'),
      icon: Rows3,
      onSelect: () => openDialog('sections'),
    },
    can(viewer, 'board.rename') && {
      id: 'rename',
      label: t('rename.title'),
      icon: Pencil,
      onSelect: () => openDialog('rename'),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function transferring({ openDialog }: Props, { t, viewer }: BoardScene): MenuAction[] {
  if (!can(viewer, 'board.copy')) return [];
  return [{ id: 'copy', label: t('transfer.copy'), icon: Copy, onSelect: () => openDialog('copy') }];
}

function archiving({ t, board, viewer, actions }: BoardScene): MenuAction[] {
  if (!can(viewer, 'board.archive')) return [];
  const boardId = board.id;
  return [
    board.archivedAt === null
      ? {
          id: 'archive',
          label: t('archive.put'),
          icon: Archive,
          onSelect: () => actions.sendToPartnership('board.archive', { boardId }),
        }
      : {
          id: 'unarchive',
          label: t('archive.bring'),
          icon: ArchiveRestore,
          onSelect: () => actions.sendToPartnership('board.unarchive', { boardId }),
        },
  ];
}

function withLines(groups: readonly MenuEntry[][]): MenuEntry[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, i) =>
    i === 0 ? group : [{ id: `line-${i}`, kind: 'line' as const }, ...group],
  );
}
