/** Today's tasks: a learner's next three; what waits for staff, and who is stuck; for managers how far it is. */
import { Inbox, MessageSquareText } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import { tasksOf } from '@silta/shared/tasks/room';
import { paths } from '../paths.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useNow } from '../ui/useNow.ts';
import { queueOf } from './staffView.ts';
import { groupsFor, ownTasks } from './taskOrder.ts';
import { TaskRow } from './TaskRow.tsx';
import { TodayProgress } from './TodayProgress.tsx';
import { TodayStuck } from './TodayStuck.tsx';
import { useTasks } from './useTasks.ts';
import type { Tasks } from './useTasks.ts';
import './tasks.css';

const shownAtOnce = 3;

export function TodayTasks({ partnershipId }: { partnershipId: RoomId }) {
  const tasks = useTasks(partnershipId);
  if (!tasks) return null;
  if (tasks.viewer.role === 'learner') return <NextTasks tasks={tasks} />;
  if (tasks.viewer.role === 'manager') return <TodayProgress tasks={tasks} />;
  if (!isStaff(tasks.viewer)) return null;
  return (
    <>
      <Waiting tasks={tasks} />
      {tasks.viewer.role !== 'hostTutor' && <TodayStuck tasks={tasks} />}
    </>
  );
}

function NextTasks({ tasks }: { tasks: Tasks }) {
  const { t, viewer, partnershipId } = tasks;
  const now = useNow(60_000);
  const mine = ownTasks(tasks.tasks, tasks.works, viewer);
  const { week, later } = groupsFor(
    mine,
    (task) => viewer.memberId && tasks.workOf(task.id, viewer.memberId),
    now,
  );
  const next = [...week, ...later].slice(0, shownAtOnce);
  const toSay = useRecords(tasksOf(partnershipId), 'peerFeedback').filter(
    ({ giverId, givenAt }) => giverId === viewer.memberId && givenAt === null,
  );
  if (next.length === 0 && toSay.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="today-tasks">
      <div className="sec-h">
        <h2 id="today-tasks">{t('yours')}</h2>
        <Link to={paths.tasks(partnershipId)}>{t('today.all')}</Link>
      </div>
      {toSay[0] && (
        <Link className="sheet task-today" to={paths.task(partnershipId, toSay[0].taskId)}>
          <Icon of={MessageSquareText} />
          <span className="mark">{t('peers.today', { count: toSay.length })}</span>
        </Link>
      )}
      <ul className="task-rows">
        {next.map((task) => (
          <TaskRow key={task.id} tasks={tasks} task={task} isOpen={false} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ tasks }: { tasks: Tasks }) {
  const { t, partnershipId } = tasks;
  const { length: count } = queueOf(tasks);
  if (count === 0) return null;
  return (
    <section className="sec" aria-labelledby="today-tasks">
      <div className="sec-h">
        <h2 id="today-tasks">{t('title')}</h2>
        <Link to={paths.tasks(partnershipId)}>{t('today.all')}</Link>
      </div>
      <Link className="sheet task-today" to={paths.tasks(partnershipId)}>
        <Icon of={Inbox} />
        <span className="mark">{t('today.waiting', { count })}</span>
      </Link>
    </section>
  );
}
