/** Tells an author that staff of their side have looked who it was, and why; tells these that they know. */
import type { Post } from '@silta/shared/boards/records';
import { useScene } from '../boardContext.ts';
import { TimeAgo } from '../TimeAgo.tsx';

export function RevealedNote({ of }: { of: Pick<Post, 'authorId' | 'revealed'> }) {
  const { t, viewer, sides } = useScene();
  if (!of.revealed) return null;
  const { memberId, reason, at } = of.revealed;
  const name = sides.member(memberId)?.name ?? t('post.unknown');
  const isMine = of.authorId !== null && of.authorId === viewer.memberId;
  return (
    <span className="revealed">
      <b>{isMine ? t('names.sawMine', { name }) : t('names.saw', { name })}</b> {reason}{' '}
      <small>
        <TimeAgo at={at} />
      </small>
    </span>
  );
}
