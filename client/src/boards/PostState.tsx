/** What a post still waits for, and what can be done about it. */
import { Check, Clock, ClockArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';

export function WaitingBar({ isQueued }: { isQueued: boolean }) {
  const { t } = useScene();
  return (
    <p className={isQueued ? 'pending-bar queued-bar' : 'pending-bar'}>
      <Icon of={isQueued ? ClockArrowUp : Clock} size="s" />
      {isQueued ? t('post.waitingToSend') : t('post.waitingForApproval')}
    </p>
  );
}

/** For staff: let everybody see it, or take it away. */
export function ApprovalActions({ post }: { post: Post }) {
  const { t, actions } = useScene();
  return (
    <div className="actions post-actions">
      <Button kind="primary" size="s" icon={Check} onClick={() => actions.approve(post)}>
        {t('post.approve')}
      </Button>
      <Button size="s" onClick={() => actions.remove(post)}>
        {t('post.delete')}
      </Button>
    </div>
  );
}

/** For the author, while it has not left the device. */
export function QueuedActions({ post }: { post: Post }) {
  const { t, actions } = useScene();
  return (
    <div className="foot">
      <button type="button" onClick={() => actions.takeBack(post)}>
        <Icon of={Pencil} size="s" />
        {t('post.edit')}
      </button>
      <button type="button" onClick={() => actions.discard(post)}>
        <Icon of={Trash2} size="s" />
        {t('post.removeQueued')}
      </button>
    </div>
  );
}
