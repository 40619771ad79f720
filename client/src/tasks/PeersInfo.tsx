/** How far the learners are with each other's hand-ins, and the buttons that give them out and end it. */
import { ArrowLeftRight, CircleStop } from 'lucide-react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Task } from '@silta/shared/tasks/records';
import { useRecords } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import type { Tasks } from './useTasks.ts';

export function PeersInfo({ tasks, task }: { tasks: Tasks; task: Task }) {
  const { t, viewer, send, works } = tasks;
  const all = useRecords(task.roomId, 'peerFeedback').filter(({ taskId }) => taskId === task.id);
  const { peers } = task;
  if (!peers) return null;
  const handedIn = works.filter(({ taskId, handIns }) => taskId === task.id && handIns.length > 0).length;
  const given = all.filter(({ givenAt }) => givenAt !== null).length;
  const mayLead = can(viewer, 'task.giveOut', belongingOf('task', task));
  const isOut = peers.state === 'givenOut';

  function say(name: 'task.giveOut' | 'task.closePeers') {
    send(name, { taskId: task.id });
    announce(t(name === 'task.giveOut' ? 'peers.isOut' : 'peers.isClosed'));
  }

  return (
    <div className="task-peers">
      <h3>{t('peers.title')}</h3>
      <p className="meta">
        {peers.state === 'waiting'
          ? t('peers.ready', { count: handedIn })
          : t('peers.far', { given, all: all.length })}
        {peers.state === 'closed' && ` · ${t('peers.closed')}`}
      </p>
      {mayLead && peers.state !== 'closed' && (
        <div className="row">
          <Button icon={ArrowLeftRight} disabled={handedIn < 2} onClick={() => say('task.giveOut')}>
            {t(isOut ? 'peers.giveOutAgain' : 'peers.giveOut')}
          </Button>
          {isOut && (
            <Button kind="quiet" icon={CircleStop} onClick={() => say('task.closePeers')}>
              {t('peers.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
