/** One task as a learner reads and does it: what it is, what to see to, how to hand it in, and what was said of it. */
import { ArrowLeft, LayoutDashboard, Link2, RotateCcw, ShieldAlert } from 'lucide-react';
import type { Task, Work } from '@silta/shared/tasks/records';
import { Attachments } from '../attachments/Attachments.tsx';
import { TwinTime } from '../members/TwinTime.tsx';
import { paths } from '../paths.ts';
import { useRecord } from '../realtime/hooks.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { weekDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { HandInForm } from './HandInForm.tsx';
import { HelpAsked } from './HelpAsked.tsx';
import { ItemPlan } from './ItemPlan.tsx';
import { PeerPart } from './PeerFeedback.tsx';
import { OthersHandIns } from './OthersHandIns.tsx';
import { InPair } from './InPair.tsx';
import { isOpenTo, standingOf } from './taskOrder.ts';
import type { Tasks } from './useTasks.ts';
import { WorkStory } from './WorkStory.tsx';

type Props = { tasks: Tasks; task: Task; isPage?: boolean };

export function TaskPanel({ tasks, task, isPage }: Props) {
  const { t, viewer, partnershipId } = tasks;
  const now = useNow(60_000);
  const work = viewer.memberId && tasks.workOf(task.id, viewer.memberId);
  const standing = standingOf(task, work, now);
  const isTaking = !['done', 'toConfirm', 'withdrawn'].includes(standing) && isOpenTo(task, viewer);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <section className={isPage ? 'task-panel' : 'task-panel sheet'} aria-labelledby="task-title">
      {isPage && (
        <Link className="task-back" to={paths.tasks(partnershipId)}>
          <Icon of={ArrowLeft} />
          {t('yours')}
        </Link>
      )}
      <div className="row-between">
        <Chip
          kind={standing === 'returned' ? 'warn' : 'plain'}
          {...(standing === 'returned' && { icon: RotateCcw })}
        >
          {t(`standing.${standing}`)}
        </Chip>
        {task.dueAt !== null && <span className="meta">{weekDay(task.dueAt, tasks.locale, tasks.zone)}</span>}
      </div>
      <Heading id="task-title" className="break">
        {task.title}
      </Heading>
      <TaskText tasks={tasks} task={task} />
      <Items tasks={tasks} task={task} work={work} isTaking={isTaking} />
      {work && <WorkStory tasks={tasks} task={task} work={work} heading={isPage ? 'h2' : 'h3'} />}
      {isTaking && <HandInForm tasks={tasks} task={task} work={work} />}
      {isTaking && <HelpAsked tasks={tasks} task={task} work={work} />}
      <InPair tasks={tasks} task={task} />
      <PeerPart tasks={tasks} task={task} heading={isPage ? 'h2' : 'h3'} />
      {task.isShared && <OthersHandIns tasks={tasks} task={task} />}
    </section>
  );
}

/** What the task says, for whoever reads it. */
export function TaskText({ tasks, task }: Omit<Props, 'isPage'>) {
  const { t, locale, sides, partnershipId } = tasks;
  const board = useRecord(partnershipId, 'board', task.boardId ?? '');
  return (
    <>
      {task.why !== '' && <p className="read task-why break">{task.why}</p>}
      {task.dueAt !== null && (
        <div className="task-due">
          <span className="meta">{t('due.clocks')}</span>
          <TwinTime
            sides={sides.ownFirst}
            locale={locale}
            ownPosition={sides.own?.position}
            at={task.dueAt}
            small
          />
        </div>
      )}
      {task.safety !== '' && (
        <p className="task-safety">
          <Icon of={ShieldAlert} size="s" />
          <span className="break">{task.safety}</span>
        </p>
      )}
      {task.skill !== '' && <p className="meta break">{t('skill', { skill: task.skill })}</p>}
      <Attachments items={task.attachments} />
      {task.link !== '' && (
        <a className="task-material" href={task.link} target="_blank" rel="noreferrer noopener">
          <Icon of={Link2} size="s" />
          <span className="break">{task.link.replace(/^https?:\/\//i, '')}</span>
        </a>
      )}
      {board && (
        <Link className="task-material" to={paths.board(partnershipId, board.id)}>
          <Icon of={LayoutDashboard} size="s" />
          <span className="break">{board.title}</span>
        </Link>
      )}
    </>
  );
}

type ItemsProps = { tasks: Tasks; task: Task; work: Work | null; isTaking: boolean };

function Items({ tasks, task, work, isTaking }: ItemsProps) {
  const { t, send } = tasks;
  if (task.items.length === 0) return null;
  return (
    <fieldset className="task-items">
      <legend className="sr">{t('items')}</legend>
      {task.items.map((item) => (
        <label className="check" key={item.id}>
          <input
            type="checkbox"
            checked={work?.ticked.includes(item.id) ?? false}
            disabled={!isTaking}
            onChange={({ target }) =>
              send('work.tick', { taskId: task.id, itemId: item.id, isTicked: target.checked })
            }
          />
          <span className="break">
            {item.text} <ItemPlan tasks={tasks} item={item} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
