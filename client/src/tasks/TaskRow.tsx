/** One of a learner's tasks in the list: whether it is done, what it is, and what it waits for. */
import { Check, LifeBuoy, RotateCcw } from 'lucide-react';
import type { Task, Work } from '@silta/shared/tasks/records';
import { paths } from '../paths.ts';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { gaps, Sentence } from '../ui/Sentence.tsx';
import { useNow } from '../ui/useNow.ts';
import { Due } from './Due.tsx';
import { daysLate, standingOf } from './taskOrder.ts';
import type { Standing } from './taskOrder.ts';
import type { Tasks } from './useTasks.ts';

const over: readonly Standing[] = ['done', 'toConfirm', 'toReview', 'withdrawn'];

type Props = { tasks: Tasks; task: Task; isOpen: boolean };

export function TaskRow({ tasks, task, isOpen }: Props) {
  const { t, viewer, partnershipId } = tasks;
  const now = useNow(60_000);
  const work = viewer.memberId && tasks.workOf(task.id, viewer.memberId);
  const standing = standingOf(task, work, now);
  const isOver = over.includes(standing);
  return (
    <li data-open={isOpen || undefined} data-over={isOver || undefined}>
      <span className={isOver ? 'tick on' : 'tick'} aria-hidden>
        <Icon of={Check} />
      </span>
      <div className="grow">
        <Link to={paths.task(partnershipId, task.id)} aria-current={isOpen || undefined}>
          {task.title}
        </Link>
        <p className="meta">
          <span className="sr">{t(`standing.${standing}`)}. </span>
          <Below tasks={tasks} task={task} work={work} standing={standing} />
        </p>
      </div>
      <Due tasks={tasks} dueAt={task.dueAt} isOpen={!isOver} />
    </li>
  );
}

type BelowProps = Omit<Props, 'isOpen'> & { work: Work | null; standing: Standing };

/** The one thing that is worth knowing of it. */
function Below({ tasks, task, work, standing }: BelowProps) {
  const { t, zone } = tasks;
  const now = useNow(60_000);
  const last = work?.steps.at(-1);
  if (standing === 'returned')
    return (
      <span className="task-warn">
        <Icon of={RotateCcw} size="s" />
        <Named tasks={tasks} by={last?.by ?? null} text={t('row.returned', gaps('name'))} />
      </span>
    );
  if (standing === 'done' || standing === 'toConfirm')
    return <Named tasks={tasks} by={last?.by ?? null} text={t('row.accepted', gaps('name'))} />;
  if (work?.asksForHelp)
    return (
      <>
        <Icon of={LifeBuoy} size="s" /> {t('row.help')}
      </>
    );
  const days = daysLate(task, now, zone);
  if (standing === 'late') return days === 0 ? t('row.lateToday') : t('row.late', { count: days });
  if (task.items.length > 0 && work && standing === 'started')
    return t('row.items', { count: work.ticked.length, all: task.items.length });
  if (standing === 'toReview' || standing === 'withdrawn') return t(`standing.${standing}`);
  return <Named tasks={tasks} by={task.setBy} text={t('row.setBy', gaps('name'))} />;
}

type NamedProps = { tasks: Tasks; by: Task['setBy'] | null; text: string };

/** A sentence with a name in it, and the side behind the name. */
export function Named({ tasks: { sides }, by, text }: NamedProps) {
  const member = sides.member(by);
  const side = member && sides.of(member.sideId);
  const name = (
    <>
      {member?.name ?? '–'} {side && <SideCode side={side} quiet />}
    </>
  );
  return <Sentence text={text} parts={{ name }} />;
}
