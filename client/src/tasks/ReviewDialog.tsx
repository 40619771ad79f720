/** Looks through one hand-in after the other: what was asked, what was handed in, a word, and one of two buttons. */
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Task, Work } from '@silta/shared/tasks/records';
import { itemsFor } from '@silta/shared/tasks/working';
import { SideCode } from '../members/SideCode.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useNow } from '../ui/useNow.ts';
import { Decision } from './Decision.tsx';
import { ItemPlan } from './ItemPlan.tsx';
import { PeersSaid } from './PeersSaid.tsx';
import { queueOf } from './staffView.ts';
import type { CellKey } from './staffView.ts';
import { standingOf } from './taskOrder.ts';
import { TaskText } from './TaskPanel.tsx';
import type { Tasks } from './useTasks.ts';
import { WorkStory } from './WorkStory.tsx';

type Props = { tasks: Tasks; of: CellKey; onGo: (key: CellKey) => void; onClose: () => void };

export function ReviewDialog({ tasks, of, onGo, onClose }: Props) {
  const { t, sides } = tasks;
  const now = useNow(60_000);
  const task = tasks.tasks.find(({ id }) => id === of.taskId);
  const work = tasks.workOf(of.taskId, of.memberId);
  const member = sides.member(of.memberId);
  const side = member && sides.of(member.sideId);
  const queue = queueOf(tasks);
  const at = queue.findIndex(({ taskId, memberId }) => taskId === of.taskId && memberId === of.memberId);
  if (!task) return null;
  return (
    <Dialog
      open
      size="l"
      title={
        <>
          {member?.name ?? '–'} {side && <SideCode side={side} quiet />}
        </>
      }
      closeLabel={t('close')}
      onClose={onClose}
    >
      <div className="row-between">
        <div>
          <h3 className="break">{task.title}</h3>
          <p className="meta">{t(`sign.${standingOf(task, work, now)}`)}</p>
        </div>
        <Queue tasks={tasks} queue={queue} at={at} onGo={onGo} />
      </div>
      <details className="task-others">
        <summary>{t('review.task')}</summary>
        <TaskText tasks={tasks} task={task} />
      </details>
      {work && <Ticked tasks={tasks} task={task} work={work} />}
      {work ? <WorkStory tasks={tasks} task={task} work={work} heading="h3" /> : <p>{t('review.nothing')}</p>}
      {work && <PeersSaid tasks={tasks} task={task} work={work} />}
      {work && (
        <Decision
          key={work.id}
          tasks={tasks}
          task={task}
          work={work}
          onDone={() => {
            const next =
              queue.filter(({ id }) => id !== work.id)[Math.max(at, 0)] ??
              queue.find(({ id }) => id !== work.id);
            if (next) onGo({ taskId: next.taskId, memberId: next.memberId });
            else onClose();
          }}
        />
      )}
    </Dialog>
  );
}

type QueueProps = { tasks: Tasks; queue: readonly Work[]; at: number; onGo: (key: CellKey) => void };

/** Back and forth in what waits. */
function Queue({ tasks: { t }, queue, at, onGo }: QueueProps) {
  if (queue.length < 2) return null;
  const go = (by: 1 | -1) => {
    const to = queue[(Math.max(at, 0) + by + queue.length) % queue.length];
    if (to) onGo({ taskId: to.taskId, memberId: to.memberId });
  };
  return (
    <div className="row nowrap">
      <IconButton icon={ChevronLeft} label={t('review.previous')} onClick={() => go(-1)} />
      <span className="meta">{t('review.place', { at: at + 1, all: queue.length })}</span>
      <IconButton icon={ChevronRight} label={t('review.next')} onClick={() => go(1)} />
    </div>
  );
}

function Ticked({ tasks, task, work }: { tasks: Tasks; task: Task; work: Work }) {
  return (
    <ul className="task-ticked">
      {itemsFor(task, work.memberId).map((item) => {
        const isTicked = work.ticked.includes(item.id);
        return (
          <li key={item.id} data-ticked={isTicked || undefined}>
            <span className={isTicked ? 'tick on' : 'tick'} aria-hidden>
              <Check className="i" />
            </span>
            <span className="break">
              {item.text} <ItemPlan tasks={tasks} item={item} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
