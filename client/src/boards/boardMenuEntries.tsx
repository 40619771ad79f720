/** What is done with a board now and then: the entries of its menu, which come behind the first screen. */
import {
  AlarmClock,
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  ClipboardList,
  Flag,
  Keyboard,
  Layers,
  Link,
  Lock,
  LockOpen,
  Pause,
  Pencil,
  Play,
  Presentation,
  Printer,
  Route,
  Rows3,
  Search,
  Settings2,
  Trash2,
} from 'lucide-react';
import { can } from '@silta/shared/access';
import type { Layout } from '@silta/shared/boards/records';
import { Kbd } from '../ui/Kbd.tsx';
import type { MenuAction, MenuEntry } from '../ui/Menu.tsx';
import type { BoardScene } from './boardContext.ts';
import type { BoardDialog } from './BoardDialogs.tsx';
import { layoutEntries } from './LayoutMenu.tsx';
import { rulesOf } from './boardRules.ts';
import { calm } from './calm.ts';

export interface BoardMenuProps {
  isPhone: boolean;
  layout: Layout;
  setLayout: (layout: Layout) => void;
  openSearch: () => void;
  openDialog: (dialog: BoardDialog) => void;
  copyLink: () => void;
}

export function boardMenuEntries(
  props: BoardMenuProps,
  hasReports: boolean,
  scene: BoardScene,
): readonly MenuEntry[] {
  return withLines([
    props.isPhone ? onPhone(props, scene) : [],
    props.isPhone ? layoutsOnPhone(props, scene) : [],
    forEverybody({ ...props, hasReports }, scene),
    scene.board.archivedAt === null ? forStaff(props, scene) : [],
    [...transferring(props, scene), ...archiving(scene)],
  ]);
}

/** What stands in the toolbar where there is room for one. */
function onPhone({ openSearch }: BoardMenuProps, { t, board, viewer, actions }: BoardScene): MenuAction[] {
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
          {
            id: 'calm',
            label: board.calmed ? t('calm.goOn') : t('calm.start'),
            icon: board.calmed ? Play : Pause,
            onSelect: () => calm(board, actions),
          },
        ]
      : []),
  ];
}

function layoutsOnPhone({ layout, setLayout }: BoardMenuProps, { t }: BoardScene): MenuEntry[] {
  return [
    { id: 'layouts', kind: 'heading', label: t('toolbar.layout') },
    ...layoutEntries({ t, value: layout, onChange: setLayout }),
  ];
}

function forEverybody(
  { isPhone, openDialog, copyLink, hasReports }: BoardMenuProps & { hasReports: boolean },
  { t, viewer, actions }: BoardScene,
): MenuAction[] {
  return [
    {
      id: 'present',
      label: t('present.start'),
      icon: Presentation,
      ...(!isPhone && { end: <Kbd>P</Kbd> }),
      onSelect: () => openDialog('present'),
    },
    { id: 'print', label: t('present.print'), icon: Printer, onSelect: () => print() },
    { id: 'link', label: t('menu.copyLink'), icon: Link, onSelect: copyLink },
    { id: 'bin', label: t('bin.title'), icon: Trash2, onSelect: () => openDialog('bin') },
    ...(hasReports
      ? [
          {
            id: 'reports',
            label: t('reports.title'),
            icon: Flag,
            onSelect: () => actions.ask({ kind: 'reports' }),
          },
        ]
      : []),
    ...(can(viewer, 'report.leave')
      ? [
          {
            id: 'acts',
            label: t('acts.title'),
            icon: ClipboardList,
            onSelect: () => actions.ask({ kind: 'acts' }),
          },
        ]
      : []),
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

function forStaff(
  { openDialog, layout }: BoardMenuProps,
  { t, board, viewer, actions }: BoardScene,
): MenuAction[] {
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
    can(viewer, 'board.schedule') && {
      id: 'schedule',
      label: t('schedule.title'),
      icon: AlarmClock,
      onSelect: () => actions.ask({ kind: 'schedule' }),
    },
    can(viewer, 'board.setGoal') &&
      (layout === 'map' || board.goal !== null) && {
        id: 'goal',
        label: t('goal.title'),
        icon: Route,
        onSelect: () => actions.ask({ kind: 'goal' }),
      },
    can(viewer, 'section.collect') && {
      id: 'collect',
      label: t('collect.start'),
      icon: Layers,
      onSelect: () => actions.send('section.collect', {}),
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

function transferring({ isPhone, openDialog }: BoardMenuProps, { t, viewer }: BoardScene): MenuAction[] {
  const entries: (MenuAction | false)[] = [
    can(viewer, 'board.copy') && {
      id: 'copy',
      label: t('transfer.copy'),
      icon: Copy,
      onSelect: () => openDialog('copy'),
    },
    isPhone &&
      can(viewer, 'board.export') && {
        id: 'export',
        label: t('transfer.export'),
        icon: Download,
        onSelect: () => openDialog('export'),
      },
  ];
  return entries.filter((entry) => entry !== false);
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
