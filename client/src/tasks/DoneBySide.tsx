/** The foot of the matrix: of each task, how many on each side have done it. */
import { memo } from 'react';
import type { Task } from '@silta/shared/tasks/records';
import { isDone } from '@silta/shared/tasks/working';
import { isTheirs } from './staffView.ts';
import type { ShownSide } from '../members/useSides.ts';
import type { Tasks, Texts } from './useTasks.ts';

export function DoneBySide({ tasks, columns }: { tasks: Tasks; columns: readonly Task[] }) {
  const { t, sides, learners, viewer, workOf } = tasks;
  const figures = (task: Task) =>
    sides.all.map((side) => {
      const all = learners.filter((learner) => learner.sideId === side.id && isTheirs(viewer, task, learner));
      const done = all.filter(({ id }) => {
        const work = workOf(task.id, id);
        return work !== null && isDone(work);
      });
      return { side, all: all.length, done: done.length };
    });
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('doneBySide')}</th>
        {columns.map((task) => (
          <td key={task.id}>
            <ul className="task-done">
              {figures(task)
                .filter(({ all }) => all > 0)
                .map(({ side, all, done }) => (
                  <Done key={side.id} t={t} side={side} all={all} done={done} />
                ))}
            </ul>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

type DoneProps = { t: Texts; side: ShownSide; all: number; done: number };

const Done = memo(function Done({ t, side, all, done }: DoneProps) {
  return (
    <li data-hue={side.hue}>
      <span aria-hidden>
        <i style={{ inlineSize: `${(100 * done) / all}%` }} />
      </span>
      <small>
        <b>{side.code}</b> {t('doneOf', { done, all })}
      </small>
    </li>
  );
});
