/** One task for those who set it: what it says, accept all that waits in it, change it, or withdraw it. */
import { CheckCheck, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Task } from '@silta/shared/tasks/records';
import { silent } from '@silta/shared/tasks/working';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ItemPlan } from './ItemPlan.tsx';
import { PeersInfo } from './PeersInfo.tsx';
import { queueOf } from './staffView.ts';
import { TaskText } from './TaskPanel.tsx';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; task: Task; onEdit: () => void; onClose: () => void };

export function TaskInfo({ tasks, task, onEdit, onClose }: Props) {
  const { t, viewer, send, sides } = tasks;
  const [asking, setAsking] = useState<'withdraw' | 'accept' | null>(null);
  const belonging = belongingOf('task', task);
  const mayEdit = can(viewer, 'task.edit', belonging) && task.withdrawnAt === null;
  const waiting = queueOf(tasks).filter(({ taskId, state }) => taskId === task.id && state === 'handedIn');
  const reviewers = task.reviewerIds.map((id) => sides.member(id)?.name ?? '–').join(', ');
  const isBegun = tasks.works.some(({ taskId }) => taskId === task.id);

  function confirm() {
    if (asking === 'withdraw') send('task.withdraw', { taskId: task.id });
    else
      for (const { taskId, memberId, handIns } of waiting)
        send('work.accept', { taskId, memberId, seen: handIns.length, ...silent });
    announce(t(asking === 'withdraw' ? 'info.withdrawn' : 'review.accepted'));
    onClose();
  }

  return (
    <>
      <Dialog
        open
        title={task.title}
        closeLabel={t('close')}
        onClose={onClose}
        actions={
          <>
            {mayEdit && (
              <Button kind="quiet" icon={Trash2} onClick={() => setAsking('withdraw')}>
                {t('info.withdraw')}
              </Button>
            )}
            {waiting.length > 1 && (
              <Button icon={CheckCheck} onClick={() => setAsking('accept')}>
                {t('info.acceptAll', { count: waiting.length })}
              </Button>
            )}
            {mayEdit && (
              <Button kind="primary" icon={Pencil} onClick={onEdit}>
                {t('info.edit')}
              </Button>
            )}
          </>
        }
      >
        <TaskText tasks={tasks} task={task} />
        {task.items.length > 0 && (
          <ul className="task-ticked">
            {task.items.map((item) => (
              <li key={item.id} className="break">
                {item.text} <ItemPlan tasks={tasks} item={item} />
              </li>
            ))}
          </ul>
        )}
        <PeersInfo tasks={tasks} task={task} />
        <p className="meta">{t('info.reviewers', { names: reviewers })}</p>
        {task.needsConfirming && <p className="meta">{t('info.confirms')}</p>}
        {task.inPairs && <p className="meta">{t('pairs.is')}</p>}
        {task.isShared && <p className="meta">{t('info.shared')}</p>}
      </Dialog>
      <ConfirmDialog
        open={asking !== null}
        title={t(asking === 'accept' ? 'info.acceptTitle' : 'info.withdrawTitle')}
        confirmLabel={
          asking === 'accept' ? t('info.acceptAll', { count: waiting.length }) : t('info.withdraw')
        }
        cancelLabel={t('cancel')}
        closeLabel={t('close')}
        onConfirm={confirm}
        onClose={() => setAsking(null)}
        danger={asking === 'withdraw'}
      >
        {asking === 'accept'
          ? t('info.acceptText')
          : t(isBegun ? 'info.withdrawBegun' : 'info.withdrawFresh')}
      </ConfirmDialog>
    </>
  );
}
