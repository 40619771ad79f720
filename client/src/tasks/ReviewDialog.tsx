/** Looks through one hand-in after the other: what was asked, what was handed in, a word, and one of two buttons. */
import { Check, ChevronLeft, ChevronRight, RotateCcw, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Task, Work } from '@silta/shared/tasks/records';
import { isDone, mayConfirm, mayReview } from '@silta/shared/tasks/working';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useNow } from '../ui/useNow.ts';
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
      {work && <Ticked task={task} work={work} />}
      {work ? <WorkStory tasks={tasks} work={work} /> : <p>{t('review.nothing')}</p>}
      {work && (
        <Decision
          key={`${work.id} ${work.handIns.length}`}
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

function Ticked({ task, work }: { task: Task; work: Work }) {
  return (
    <ul className="task-ticked">
      {task.items.map(({ id, text }) => {
        const isTicked = work.ticked.includes(id);
        return (
          <li key={id} data-ticked={isTicked || undefined}>
            <span className={isTicked ? 'tick on' : 'tick'} aria-hidden>
              <Check className="i" />
            </span>
            <span className="break">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

type DecisionProps = { tasks: Tasks; task: Task; work: Work; onDone: () => void };

const phrases = ['clear', 'photo', 'safety', 'second'] as const;

function Decision({ tasks, task, work, onDone }: DecisionProps) {
  const { t, viewer, send } = tasks;
  const [word, setWord] = useState('');
  const [isMissing, setMissing] = useState(false);
  const of = { taskId: work.taskId, memberId: work.memberId, seen: work.handIns.length, word: word.trim() };
  const isToReview = work.state === 'handedIn' && mayReview(work, viewer);
  const isToConfirm = work.state === 'accepted' && task.needsConfirming && mayConfirm(work, viewer);
  const isToHelp = work.asksForHelp && !isDone(work) && mayReview(work, viewer);
  if (!isToReview && !isToConfirm && !isToHelp) return null;

  function decide(name: 'work.return' | 'work.accept' | 'work.confirm') {
    setMissing(name === 'work.return' && of.word === '');
    if (name === 'work.return' && of.word === '') return;
    send(name, of);
    announce(t(name === 'work.return' ? 'review.returned' : 'review.accepted'));
    onDone();
  }

  function help() {
    send('work.help', { taskId: of.taskId, memberId: of.memberId, word: of.word });
    if (isToReview) setWord('');
    else onDone();
  }

  return (
    <div className="task-decision">
      <Field label={t('review.word')} {...(isMissing && { error: t('review.wordMissing') })}>
        <TextArea
          rows={2}
          maxLength={limits.taskWord}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
      {isToReview && (
        <ul className="task-phrases" aria-label={t('review.phrases')}>
          {phrases.map((phrase) => (
            <li key={phrase}>
              <Button
                size="s"
                onClick={() => setWord((before) => `${before.trim()} ${t(`phrase.${phrase}`)}`.trim())}
              >
                {t(`phrase.${phrase}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="task-decide">
        {isToHelp && <Button onClick={help}>{t('review.help')}</Button>}
        {isToReview && (
          <>
            <Button icon={RotateCcw} onClick={() => decide('work.return')}>
              {t('review.return')}
            </Button>
            <Button kind="primary" icon={Check} onClick={() => decide('work.accept')}>
              {t('review.accept')}
            </Button>
          </>
        )}
        {isToConfirm && (
          <Button kind="primary" icon={UserCheck} onClick={() => decide('work.confirm')}>
            {t('review.confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}
