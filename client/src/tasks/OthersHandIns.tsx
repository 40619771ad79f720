/** What the others have handed in, where the task shows it to everybody. */
import type { Task } from '@silta/shared/tasks/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { Tasks } from './useTasks.ts';
import { Version } from './WorkStory.tsx';

export function OthersHandIns({ tasks, task }: { tasks: Tasks; task: Task }) {
  const { t, sides, viewer } = tasks;
  const others = tasks.works.filter(
    ({ taskId, memberId, handIns }) =>
      taskId === task.id && memberId !== viewer.memberId && handIns.length > 0,
  );
  return (
    <details className="task-others">
      <summary>{t('others.title', { count: others.length })}</summary>
      <p className="meta">{t('others.about')}</p>
      <ul>
        {others.map(({ id, memberId, handIns }) => {
          const member = sides.member(memberId);
          const side = member && sides.of(member.sideId);
          const last = handIns.at(-1);
          return (
            <li key={id}>
              {side && <Avatar side={side} name={member.name} />}
              <div className="grow">
                <b>{member?.name ?? '–'}</b> {side && <SideCode side={side} quiet />}
                {last && <Version tasks={tasks} task={task} of={last} />}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
