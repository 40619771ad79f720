/** How one looks at the board, and what staff decide about it. */
import { Clock, Flag, Lock, LockOpen, Pause, Play, Search } from 'lucide-react';
import { can } from '@silta/shared/access';
import type { Layout } from '@silta/shared/boards/records';
import { useRecords } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import { rulesOf } from './boardRules.ts';
import type { BoardView } from './boardView.ts';
import { calm } from './calm.ts';
import { countWaiting } from './reportedThings.ts';
import { FilterMenu } from './find/FilterMenu.tsx';
import { showsOrder } from './layoutTraits.ts';
import { LayoutMenu } from './LayoutMenu.tsx';
import { SearchField } from './SearchField.tsx';
import { SideFilter } from './SideFilter.tsx';
import { SortMenu } from './SortMenu.tsx';
import type { ChangeLooking, Looking } from './useLooking.ts';
import type { ReactNode } from 'react';

export interface ToolbarProps {
  looking: Looking;
  change: ChangeLooking;
  layout: Layout;
  setLayout: (layout: Layout) => void;
  view: BoardView;
  isSearching: boolean;
  setSearching: (isSearching: boolean) => void;
  isPhone: boolean;
  isWhole: boolean;
  menu: ReactNode;
}

export const searchButtonId = 'board-search';

export function BoardToolbar(props: ToolbarProps) {
  const { looking, change, layout, view, isSearching, setSearching, isPhone } = props;
  const { t, board, viewer } = useScene();
  const isStaffHere = can(viewer, 'board.setRules') && board.archivedAt === null;

  return (
    <div className="toolbar" role="group" aria-label={t('toolbar.label')}>
      {!isPhone && (
        <>
          <LayoutMenu value={layout} onChange={props.setLayout} />
          <span className="sep" />
        </>
      )}
      <SideFilter
        value={looking.side}
        onChange={(side) => change({ side })}
        total={view.total}
        bySide={view.bySide}
        isPhone={isPhone}
        isWhole={props.isWhole}
      />
      {showsOrder(layout) && (
        <SortMenu value={looking.sort} onChange={(sort) => change({ sort, table: null })} isPhone={isPhone} />
      )}
      <FilterMenu
        looking={looking}
        change={change}
        fresh={view.fresh.length}
        writers={view.writers}
        isPhone={isPhone}
      />
      <span className="push" />
      {can(viewer, 'post.approve') && (view.waiting > 0 || looking.waitingOnly) && (
        <ToApprove
          count={view.waiting}
          isOn={looking.waitingOnly}
          onChange={(waitingOnly) => change({ waitingOnly })}
        />
      )}
      {can(viewer, 'report.leave') && <Reported />}
      {!isPhone && isStaffHere && (
        <>
          <CalmButton />
          {!board.calmed && <LockButton />}
        </>
      )}
      {!isPhone && !isSearching && (
        <IconButton
          id={searchButtonId}
          icon={Search}
          label={t('search.label')}
          onClick={() => setSearching(true)}
        />
      )}
      {isSearching && (
        <SearchField
          words={looking.words}
          found={view.found}
          onChange={(words) => change({ words })}
          onClose={() => {
            change({ words: '' });
            setSearching(false);
          }}
        />
      )}
      {!isPhone && props.menu}
    </div>
  );
}

interface ToApproveProps {
  count: number;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function ToApprove({ count, isOn, onChange }: ToApproveProps) {
  const { t } = useScene();
  return (
    <Button kind="quiet" icon={Clock} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {t('toolbar.toApprove')} {count > 0 && <span className="count">{count}</span>}
    </Button>
  );
}

/** Only while something waits for staff. */
function Reported() {
  const { t, board, actions } = useScene();
  const count = countWaiting(useRecords(board.id, 'report'));
  if (count === 0) return null;
  return (
    <Button kind="quiet" icon={Flag} onClick={() => actions.ask({ kind: 'reports' })}>
      {t('reports.title')} <span className="count">{count}</span>
    </Button>
  );
}

function CalmButton() {
  const { t, board, actions } = useScene();
  return (
    <IconButton
      icon={board.calmed ? Play : Pause}
      label={board.calmed ? t('calm.goOn') : t('calm.start')}
      onClick={() => calm(board, actions)}
    />
  );
}

function LockButton() {
  const { t, board, actions } = useScene();
  const { locked } = board;
  function toggle() {
    const rules = { ...rulesOf(board), locked: !locked };
    actions.sendToPartnership('board.setRules', { boardId: board.id, rules });
    announce(locked ? t('lock.sayOpen') : t('lock.sayLocked'), 'assertive');
  }
  return (
    <Button
      kind="quiet"
      icon={locked ? Lock : LockOpen}
      title={locked ? t('lock.open') : t('lock.lock')}
      onClick={toggle}
    >
      <span className="opt">{locked ? t('lock.isLocked') : t('lock.isOpen')}</span>
    </Button>
  );
}
