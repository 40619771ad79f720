/** How it stands with all learners and tasks, for those who set them and look through what is handed in. */
import { CircleCheckBig, Inbox, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { idFrom } from '@silta/shared/newId';
import type { Work } from '@silta/shared/tasks/records';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { useSearchParams } from '../ui/router.tsx';
import { useNow } from '../ui/useNow.ts';
import { ColumnPages } from './ColumnPages.tsx';
import { columnsOn, pageOfNow, pagesOf } from './columnPages.ts';
import { Legend } from './Legend.tsx';
import { Matrix } from './Matrix.tsx';
import { StaffDialogs } from './StaffDialogs.tsx';
import type { Open } from './StaffDialogs.tsx';
import { isTheirs, lateIn, queueOf, shownIn } from './staffView.ts';
import type { CellKey, Shown } from './staffView.ts';
import type { Tasks } from './useTasks.ts';

export function StaffTasks({ tasks }: { tasks: Tasks }) {
  const { t, viewer, partnershipId } = tasks;
  const now = useNow(60_000);
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<Open>(() => askedFor(tasks, params));
  const review = useCallback((key: CellKey) => setOpen({ what: 'review', ...key }), []);
  function close() {
    setOpen(null);
    if (params.size > 0) setParams({}, { replace: true });
  }
  const [show, setShow] = useState<Shown>({ side: 'all', onlyWaiting: false });
  const queue = queueOf(tasks);
  const { rows, columns } = shownIn(tasks, show, queue);
  const [turnedTo, setTurnedTo] = useState<number | null>(null);
  const page = Math.min(turnedTo ?? pageOfNow(columns, now), pagesOf(columns.length) - 1);
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
          {can(viewer, 'pathway.describe') && (
            <LinkButton to={paths.pathways(partnershipId)}>{t('pathways')}</LinkButton>
          )}
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
          <Filters
            tasks={tasks}
            show={show}
            onShow={(next) => {
              setShow(next);
              setTurnedTo(null);
            }}
          />
          <ColumnPages t={t} count={columns.length} page={page} onPage={setTurnedTo} />
          <Matrix
            tasks={tasks}
            rows={rows}
            columns={columnsOn(columns, page)}
            onTask={(task) => setOpen({ what: 'info', task })}
            onCell={review}
          />
        </>
      )}
      <StaffDialogs tasks={tasks} open={open} onOpen={setOpen} onClose={close} />
    </>
  );
}

/** What the address asks for: a task to be read, or a new one with what it begins with. */
function askedFor({ tasks, learners, viewer }: Tasks, params: URLSearchParams): Open {
  const task = tasks.find(({ id }) => id === params.get('task'));
  const of = learners.find(({ id }) => id === params.get('of'));
  if (task && of && isTheirs(viewer, task, of)) return { what: 'review', taskId: task.id, memberId: of.id };
  if (task) return { what: 'info', task };
  if (!params.has('new') || !can(viewer, 'task.set')) return null;
  const [title, why] = [params.get('title') ?? '', params.get('why') ?? ''];
  const boardId = idFrom<RoomId>(params.get('board') ?? undefined);
  return {
    what: 'new',
    begun: { title: title.slice(0, limits.taskTitle), why: why.slice(0, limits.taskWhy), boardId },
  };
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
