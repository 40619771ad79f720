/** How it stands with one learner's task: a sign with its word for screen readers, and the review in yellow. */
import { LifeBuoy } from 'lucide-react';
import type { Member } from '@silta/shared/members/records';
import type { Task } from '@silta/shared/tasks/records';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { signOf } from './Legend.tsx';
import { standingIn } from './staffView.ts';
import type { CellKey } from './staffView.ts';
import { daysLate, waitsFor } from './taskOrder.ts';
import type { Standing } from './taskOrder.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; task: Task; member: Member; now: number; onCell: (key: CellKey) => void };

export function MatrixCell({ tasks, task, member, now, onCell }: Props) {
  const { t, viewer, zone } = tasks;
  const standing = standingIn(tasks, task, member, now);
  const work = tasks.workOf(task.id, member.id);
  const isWaiting = work !== null && waitsFor(viewer, work, task);
  if (standing === null)
    return <span className="task-cell" data-cell tabIndex={-1} aria-label={t('notTheirs')} role="img" />;
  const days = standing === 'late' ? daysLate(task, now, zone) : 0;
  const label = [
    t(`sign.${standing}`),
    days > 0 && t('cell.days', { count: days }),
    work?.asksForHelp && t('row.help'),
  ];
  return (
    <button
      type="button"
      className={classNames('task-cell', isWaiting && 'task-waits')}
      data-cell
      data-standing={standing}
      tabIndex={-1}
      aria-label={`${member.name}, ${task.title}: ${label.filter(Boolean).join(', ')}`}
      onClick={() => onCell({ taskId: task.id, memberId: member.id })}
    >
      <Sign standing={standing} asksForHelp={work?.asksForHelp ?? false} />
      {isWaiting && (
        <span>
          {t(work.asksForHelp ? 'cell.help' : standing === 'toConfirm' ? 'cell.confirm' : 'cell.review')}
        </span>
      )}
      {days > 0 && <span>{t('cell.days', { count: days })}</span>}
    </button>
  );
}

/** Most cells of a large class are not begun: a ring of one element for each of these, no drawing. */
function Sign({ standing, asksForHelp }: { standing: Standing; asksForHelp: boolean }) {
  if (standing === 'notStarted' && !asksForHelp) return <span className="task-ring" aria-hidden />;
  return <Icon of={asksForHelp ? LifeBuoy : signOf[standing]} />;
}
