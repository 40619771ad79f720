/** With whom a task is done, and what they have handed in. */
import type { Task } from '@silta/shared/tasks/records';
import { partnersIn } from '@silta/shared/tasks/working';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { useRecords } from '../realtime/hooks.ts';
import type { Tasks } from './useTasks.ts';
import { Version } from './WorkStory.tsx';

export function InPair({ tasks, task }: { tasks: Tasks; task: Task }) {
  const { t, viewer, sides, partnershipId } = tasks;
  const pairs = useRecords(partnershipId, 'pair');
  if (!task.inPairs || viewer.memberId === null) return null;
  const partners = partnersIn(pairs, viewer.memberId).flatMap((id) => sides.member(id) ?? []);
  if (partners.length === 0) return <p className="meta">{t('pairs.none')}</p>;
  return (
    <div className="task-peers">
      <p className="meta">{t('pairs.with')}</p>
      <ul>
        {partners.map(({ id, name, sideId }) => {
          const side = sides.of(sideId);
          const last = tasks.workOf(task.id, id)?.handIns.at(-1);
          return (
            <li key={id}>
              <p className="row">
                {side && <Avatar side={side} name={name} />}
                <b>{name}</b> {side && <SideCode side={side} quiet />}
              </p>
              {last ? (
                <Version tasks={tasks} task={task} of={last} />
              ) : (
                <p className="meta">{t('pairs.nothing')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
