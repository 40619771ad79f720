/** Who sees a post just now where that is not everybody, and what can be done about it. */
import {
  Check,
  Clock,
  ClockArrowUp,
  EyeOff,
  Layers,
  MessageSquareText,
  Pencil,
  Pin,
  Trash2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import type { Texts } from './boardContext.ts';
import type { PostRights } from './rights.ts';

interface StateProps {
  post: Post;
  state: Post['state'];
  isQueued: boolean;
}

/** Nothing for a post that everybody sees. */
export function StateBar({ post, state, isQueued }: StateProps) {
  const { t, viewer } = useScene();
  const isMine = post.authorId !== null && post.authorId === viewer.memberId;
  if (isQueued) return <Bar icon={ClockArrowUp} text={t('post.waitingToSend')} isQueued />;
  switch (state) {
    case 'shown':
      return null;
    case 'waiting':
      return <Bar icon={Clock} text={waitingText(post, isMine, t)} />;
    case 'collected':
      return <Bar icon={Layers} text={isMine ? t('collect.mine') : t('collect.others')} />;
    case 'hidden':
      return <Bar icon={EyeOff} text={isMine ? t('moderation.hiddenMine') : t('moderation.hidden')} />;
    case 'returned':
      return (
        <Bar
          icon={MessageSquareText}
          text={isMine ? t('moderation.returnedMine') : t('moderation.returned')}
        />
      );
  }
}

/** Staff see for which words; whoever wrote them is told that there is one, not which. */
function waitingText({ held }: Post, isMine: boolean, t: Texts): string {
  if (held === null) return t('post.waitingForApproval');
  if (isMine || held.length === 0) return t('listed.waitsMine');
  return t('listed.waits', { count: held.length, words: held.map((word) => `“${word}”`).join(', ') });
}

function Bar({ icon, text, isQueued = false }: { icon: LucideIcon; text: string; isQueued?: boolean }) {
  return (
    <p className={isQueued ? 'pending-bar queued-bar' : 'pending-bar'}>
      <Icon of={icon} size="s" />
      {text}
    </p>
  );
}

/** That staff have put it first. */
export function PinMark({ post }: { post: Pick<Post, 'pinnedAt'> }) {
  const { t } = useScene();
  if (post.pinnedAt === null) return null;
  return (
    <p className="pin-mark">
      <Icon of={Pin} size="s" />
      {t('pins.mark')}
    </p>
  );
}

/** What one of the staff has asked the author to change. */
export function ReturnWord({ post }: { post: Post }) {
  const { t, sides } = useScene();
  if (!post.returned) return null;
  const { word, memberId } = post.returned;
  return (
    <p className="return-word">
      <b>{sides.member(memberId)?.name ?? t('post.unknown')}</b> {word}
    </p>
  );
}

/** For staff: who is to see it. For the author of what was returned: mending it. */
export function StateActions({ post, rights }: { post: Post; rights: PostRights }) {
  const { t, viewer, actions } = useScene();
  const isMine = post.authorId !== null && post.authorId === viewer.memberId;
  const mayMend = isMine && rights.edit && post.state === 'returned';
  const maySendBack = rights.sendBack && post.state === 'waiting';
  if (!rights.approve && !rights.show && !mayMend && !maySendBack) return null;
  return (
    <div className="actions post-actions">
      {mayMend && (
        <Button kind="primary" size="s" icon={Pencil} onClick={() => actions.edit(post)}>
          {t('moderation.mend')}
        </Button>
      )}
      {rights.approve && (
        <Button
          {...(post.state === 'waiting' && { kind: 'primary' as const })}
          size="s"
          icon={Check}
          onClick={() => actions.approve(post)}
        >
          {t('post.approve')}
        </Button>
      )}
      {maySendBack && (
        <Button size="s" onClick={() => actions.ask({ kind: 'sendBack', post })}>
          {t('moderation.sendBack')}
        </Button>
      )}
      {rights.show && (
        <Button size="s" onClick={() => actions.show(post)}>
          {t('moderation.show')}
        </Button>
      )}
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
