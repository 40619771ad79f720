/** Learners by tasks, as one table with one place in the tab order: arrow keys walk from cell to cell. */
import { Fragment, memo, useEffect, useRef, useState } from 'react';
import type { Member } from '@silta/shared/members/records';
import type { Task, Work } from '@silta/shared/tasks/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { monthDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { DoneBySide } from './DoneBySide.tsx';
import { MatrixCell } from './MatrixCell.tsx';
import type { CellKey } from './staffView.ts';
import { useCellKeys } from './useCellKeys.ts';
import type { Tasks } from './useTasks.ts';
import './matrix.css';

type Props = {
  tasks: Tasks;
  rows: readonly Member[];
  columns: readonly Task[];
  onTask: (task: Task) => void;
  onCell: (key: CellKey) => void;
};

export function Matrix({ tasks, rows, columns, onTask, onCell }: Props) {
  const { t, sides } = tasks;
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useCellKeys(table);
  const now = useNow(60_000);
  const worksBy = byMember(tasks.works);
  const there = useGrowing(rows.length);
  if (rows.length === 0 || columns.length === 0) return <p className="task-none">{t('nothingShown')}</p>;
  return (
    // Reached by Tab through its cells, and so scrolled by them.
    <div className="task-matrix">
      <table ref={table} onKeyDown={onKeyDown}>
        <caption className="sr">{t('matrix')}</caption>
        <Head tasks={tasks} columns={columns} onTask={onTask} />
        <tbody>
          {sides.all.map((side) => {
            const ofSide = rows.slice(0, there).filter(({ sideId }) => sideId === side.id);
            return (
              ofSide.length > 0 && (
                <Fragment key={side.id}>
                  <SideRow tasks={tasks} side={side} count={ofSide.length} span={columns.length + 1} />
                  {ofSide.map((member) => (
                    <Row
                      key={member.id}
                      {...{ tasks, member, side, columns, now, onCell }}
                      works={worksBy.get(member.id) ?? none}
                    />
                  ))}
                </Fragment>
              )
            );
          })}
        </tbody>
        <DoneBySide tasks={tasks} columns={columns} />
      </table>
    </div>
  );
}

function Head({ tasks, columns, onTask }: Pick<Props, 'tasks' | 'columns' | 'onTask'>) {
  const { t, locale, zone } = tasks;
  return (
    <thead>
      <tr>
        <th scope="col">{t('learner')}</th>
        {columns.map((task) => (
          <th key={task.id} scope="col">
            <button type="button" data-cell tabIndex={-1} onClick={() => onTask(task)} title={task.title}>
              <b>{task.title}</b>
              <small>{task.dueAt === null ? t('due.none') : monthDay(task.dueAt, locale, zone)}</small>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type SideProps = { tasks: Tasks; side: ShownSide; count: number; span: number };

function SideRow({ tasks: { t }, side, count, span }: SideProps) {
  return (
    <tr className="task-side">
      <th scope="rowgroup" colSpan={span}>
        <span>
          <SideCode side={side} /> {side.place} <small>{t('learners', { count })}</small>
        </span>
      </th>
    </tr>
  );
}

type RowProps = Pick<Props, 'tasks' | 'columns' | 'onCell'> & {
  member: Member;
  side: ShownSide;
  now: number;
  /** Of this learner. */
  works: readonly Work[];
};

/** So many rows at a time: what is seen first is not waited for until thousands of cells are there. */
const portion = 12;

function useGrowing(total: number): number {
  const [count, setCount] = useState(portion);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount((before) => before + portion));
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}

const none: readonly Work[] = [];

function byMember(works: readonly Work[]): Map<string, Work[]> {
  const all = new Map<string, Work[]>();
  for (const work of works) {
    const known = all.get(work.memberId);
    if (known) known.push(work);
    else all.set(work.memberId, [work]);
  }
  return all;
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}

/** A hand-in changes one row of many: the others hold up to two hundred cells each, and rest. */
function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.member === b.member &&
    a.side === b.side &&
    a.now === b.now &&
    a.onCell === b.onCell &&
    a.tasks.t === b.tasks.t &&
    a.tasks.viewer === b.tasks.viewer &&
    isSame(a.columns, b.columns) &&
    isSame(a.works, b.works)
  );
}

const Row = memo(function Row({ tasks, member, side, columns, now, onCell }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span>
          <Avatar side={side} name={member.name} size={24} /> {member.name}
        </span>
      </th>
      {columns.map((task) => (
        <td key={task.id}>
          <MatrixCell {...{ tasks, task, member, now, onCell }} />
        </td>
      ))}
    </tr>
  );
}, isSameRow);
