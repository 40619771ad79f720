/** For whoever looks a hand-in through: what other learners have said of it, and a way to put a hurtful word out of sight. */
import { Eye, EyeOff } from 'lucide-react';
import type { Task, Work } from '@silta/shared/tasks/records';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Said } from './PeerFeedback.tsx';
import type { Tasks } from './useTasks.ts';

export function PeersSaid({ tasks, task, work }: { tasks: Tasks; task: Task; work: Work }) {
  const { t, send } = tasks;
  const said = useRecords(task.roomId, 'peerFeedback').filter(
    ({ taskId, memberId, givenAt }) => taskId === task.id && memberId === work.memberId && givenAt !== null,
  );
  const { peers } = task;
  if (!peers || said.length === 0) return null;
  return (
    <details className="task-others">
      <summary>{t('peers.said', { count: said.length })}</summary>
      <ul className="task-peers">
        {said.map((each) => (
          <Said key={each.id} tasks={tasks} peers={peers} feedback={each} by="giver">
            {each.hiddenAt === null ? (
              <Button
                size="s"
                icon={EyeOff}
                onClick={() => send('peerFeedback.hide', { peerFeedbackId: each.id })}
              >
                {t('peers.hide')}
              </Button>
            ) : (
              <Button
                size="s"
                icon={Eye}
                onClick={() => send('peerFeedback.show', { peerFeedbackId: each.id })}
              >
                {t('peers.show')}
              </Button>
            )}
          </Said>
        ))}
      </ul>
    </details>
  );
}
