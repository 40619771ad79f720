/** A learner's own tasks: what comes next first, and beside it the one that is open. */
import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import type { Task } from '@silta/shared/tasks/records';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSearchParams } from '../ui/router.tsx';
import { useIsPhone } from '../ui/useIsPhone.ts';
import { useNow } from '../ui/useNow.ts';
import { groupsFor, ownTasks } from './taskOrder.ts';
import { TaskPanel } from './TaskPanel.tsx';
import { TaskRow } from './TaskRow.tsx';
import type { Tasks } from './useTasks.ts';

export function LearnerTasks({ tasks }: { tasks: Tasks }) {
  const { t, viewer, partnershipId } = tasks;
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
        <LinkButton to={paths.pathways(partnershipId)}>{t('pathway')}</LinkButton>
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

/** More is a press away; nobody reads a year of tasks. */
const atOnce = 40;

type GroupProps = { tasks: Tasks; title: string; of: readonly Task[]; open: Task | undefined };

function Group({ tasks, title, of, open }: GroupProps) {
  const [most, setMost] = useState(atOnce);
  if (of.length === 0) return null;
  const more = of.length - most;
  return (
    <section className="sec">
      <h2>{title}</h2>
      <ul className="task-rows">
        {of.slice(0, most).map((task) => (
          <TaskRow key={task.id} tasks={tasks} task={task} isOpen={task === open} />
        ))}
      </ul>
      {more > 0 && (
        <Button kind="quiet" onClick={() => setMost(most + atOnce)}>
          {tasks.t('showMore', { count: Math.min(more, atOnce) })}
        </Button>
      )}
    </section>
  );
}
