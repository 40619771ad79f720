/** How it stands with all learners and tasks, for those who set them and look through what is handed in. */
import { CircleCheckBig, Inbox, Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { can } from '@silta/shared/access';
import type { Task, Work } from '@silta/shared/tasks/records';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { useNow } from '../ui/useNow.ts';
import { Legend } from './Legend.tsx';
import { Matrix } from './Matrix.tsx';
import { lateIn, queueOf, shownIn } from './staffView.ts';
import type { CellKey, Shown } from './staffView.ts';
import type { Tasks } from './useTasks.ts';

const ReviewDialog = lazy(() => import('./ReviewDialog.tsx').then((m) => ({ default: m.ReviewDialog })));
const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((m) => ({ default: m.TaskDialog })));
const TaskInfo = lazy(() => import('./TaskInfo.tsx').then((m) => ({ default: m.TaskInfo })));

type Open = { what: 'new' } | { what: 'info' | 'edit'; task: Task } | ({ what: 'review' } & CellKey) | null;

export function StaffTasks({ tasks }: { tasks: Tasks }) {
  const { t, viewer } = tasks;
  const now = useNow(60_000);
  const [open, setOpen] = useState<Open>(null);
  const [show, setShow] = useState<Shown>({ side: 'all', onlyWaiting: false });
  const queue = queueOf(tasks);
  const { rows, columns } = shownIn(tasks, show, queue);
  const newTask = can(viewer, 'task.set') && (
    <Button kind="primary" icon={Plus} onClick={() => setOpen({ what: 'new' })}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <header className="pagehead">
        <div>
          <h1>{t('title')}</h1>
          <Summary tasks={tasks} waiting={queue.length} late={lateIn(tasks, now)} />
        </div>
        <div className="actions">
          {queue.length > 0 && (
            <Button icon={Inbox} onClick={() => queue[0] && setOpen({ what: 'review', ...keyOf(queue[0]) })}>
              {t('review.begin')}
            </Button>
          )}
          {tasks.tasks.length > 0 && newTask}
        </div>
      </header>
      {tasks.tasks.length === 0 ? (
        <EmptyState
          title={t('empty.staff')}
          picture={<Icon of={CircleCheckBig} size="l" />}
          actions={newTask || null}
        >
          {t('empty.staffText')}
        </EmptyState>
      ) : (
        <>
          <Filters tasks={tasks} show={show} onShow={setShow} />
          <Matrix
            tasks={tasks}
            rows={rows}
            columns={columns}
            onTask={(task) => setOpen({ what: 'info', task })}
            onCell={(key) => setOpen({ what: 'review', ...key })}
          />
        </>
      )}
      <Suspense>
        {open?.what === 'new' && <TaskDialog tasks={tasks} onClose={() => setOpen(null)} />}
        {open?.what === 'edit' && <TaskDialog tasks={tasks} task={open.task} onClose={() => setOpen(null)} />}
        {open?.what === 'info' && (
          <TaskInfo
            tasks={tasks}
            task={open.task}
            onEdit={() => setOpen({ what: 'edit', task: open.task })}
            onClose={() => setOpen(null)}
          />
        )}
        {open?.what === 'review' && (
          <ReviewDialog
            tasks={tasks}
            of={open}
            onGo={(key) => setOpen({ what: 'review', ...key })}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}

const keyOf = ({ taskId, memberId }: Work): CellKey => ({ taskId, memberId });

function Summary({ tasks: { t }, waiting, late }: { tasks: Tasks; waiting: number; late: number }) {
  return (
    <p className="row">
      {waiting > 0 && <mark className="mark">{t('toReview', { count: waiting })}</mark>}
      {late > 0 && <span>{t('late', { count: late })}</span>}
      {waiting === 0 && late === 0 && <span>{t('nothingWaits')}</span>}
    </p>
  );
}

type FilterProps = { tasks: Tasks; show: Shown; onShow: (show: Shown) => void };

function Filters({ tasks, show, onShow }: FilterProps) {
  const { t, sides, learners } = tasks;
  const countOf = (id: string) => learners.filter(({ sideId }) => sideId === id).length;
  return (
    <div className="task-filters">
      <RadioSegment
        label={t('filter.side')}
        value={show.side}
        options={[
          { value: 'all', label: t('filter.all'), count: learners.length },
          ...sides.all.map((side) => ({
            value: side.id,
            label: <SideCode side={side} />,
            name: side.place,
            count: countOf(side.id),
          })),
        ]}
        onChange={(side: Shown['side']) => onShow({ ...show, side })}
      />
      <Button
        kind="quiet"
        icon={Inbox}
        aria-pressed={show.onlyWaiting}
        onClick={() => onShow({ ...show, onlyWaiting: !show.onlyWaiting })}
      >
        {t('filter.waiting')}
      </Button>
      <Legend t={t} />
    </div>
  );
}
