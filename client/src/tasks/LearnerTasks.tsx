/** A learner's own tasks: what comes next first, and beside it the one that is open. */
import { CircleCheckBig } from 'lucide-react';
import type { Task } from '@silta/shared/tasks/records';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSearchParams } from '../ui/router.tsx';
import { useIsPhone } from '../ui/useIsPhone.ts';
import { useNow } from '../ui/useNow.ts';
import { groupsFor, ownTasks } from './taskOrder.ts';
import { TaskPanel } from './TaskPanel.tsx';
import { TaskRow } from './TaskRow.tsx';
import type { Tasks } from './useTasks.ts';

export function LearnerTasks({ tasks }: { tasks: Tasks }) {
  const { t, viewer } = tasks;
  const now = useNow(60_000);
  const isPhone = useIsPhone();
  const [params] = useSearchParams();
  const mine = ownTasks(tasks.tasks, tasks.works, viewer);
  const groups = groupsFor(mine, (task) => viewer.memberId && tasks.workOf(task.id, viewer.memberId), now);
  const asked = mine.find(({ id }) => id === params.get('task'));
  // On a phone one thing is shown at a time.
  const open = asked ?? (isPhone ? undefined : (groups.week[0] ?? groups.later[0]));
  const openCount = groups.week.length + groups.later.length;
  if (asked && isPhone) return <TaskPanel key={asked.id} tasks={tasks} task={asked} isPage />;
  return (
    <>
      <header className="pagehead">
        <div>
          <h1>{t('yours')}</h1>
          {mine.length > 0 && <p>{t('counts', { open: openCount, done: groups.done.length })}</p>}
        </div>
      </header>
      {mine.length === 0 ? (
        <EmptyState title={t('empty.learner')} picture={<Icon of={CircleCheckBig} size="l" />}>
          {t('empty.learnerText')}
        </EmptyState>
      ) : (
        <div className="task-cols">
          <div>
            <Group tasks={tasks} title={t('group.week')} of={groups.week} open={open} />
            <Group tasks={tasks} title={t('group.later')} of={groups.later} open={open} />
            <Group tasks={tasks} title={t('group.done')} of={groups.done} open={open} />
          </div>
          {open && <TaskPanel key={open.id} tasks={tasks} task={open} />}
        </div>
      )}
    </>
  );
}

type GroupProps = { tasks: Tasks; title: string; of: readonly Task[]; open: Task | undefined };

function Group({ tasks, title, of, open }: GroupProps) {
  if (of.length === 0) return null;
  return (
    <section className="sec">
      <h2>{title}</h2>
      <ul className="task-rows">
        {of.map((task) => (
          <TaskRow key={task.id} tasks={tasks} task={task} isOpen={task === open} />
        ))}
      </ul>
    </section>
  );
}
