/** Deleted posts of the last thirty days, and the way back for them. */
import { Undo2 } from 'lucide-react';
import { binDays } from '@silta/shared/boards/records';
import type { Post } from '@silta/shared/boards/records';
import { Avatar } from '../members/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';
import { focusNextButton } from './focusNextButton.ts';
import { canRestore } from './rights.ts';
import { postName } from './textParts.ts';
import { TimeAgo } from './TimeAgo.tsx';

export function BinDialog({ posts, onClose }: { posts: readonly Post[]; onClose: () => void }) {
  const { t } = useScene();
  return (
    <Dialog open title={t('bin.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className="ink2">{t('bin.about', { count: binDays })}</p>
      {posts.length === 0 ? (
        <p>{t('bin.empty')}</p>
      ) : (
        <ul className="rows">
          {posts.map((post) => (
            <BinRow key={post.id} post={post} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function BinRow({ post }: { post: Post }) {
  const { t, board, viewer, sides, actions } = useScene();
  const side = sides.of(post.sideId);
  const author = post.anonymous ? null : (sides.member(post.authorId)?.name ?? null);
  return (
    <li>
      {side && <Avatar side={side} name={author} />}
      <span className="grow break">
        {postName(post)}
        <small>
          {author ?? t('post.anonymous')}
          {post.deletedAt !== null && (
            <>
              {' · '}
              <TimeAgo at={post.deletedAt} />
            </>
          )}
          {post.takenAway && ` · ${t('bin.takenAway')}`}
        </small>
      </span>
      {canRestore(post, board, viewer) && (
        <Button
          size="s"
          icon={Undo2}
          aria-label={t('bin.restorePost', { post: postName(post) })}
          onClick={({ currentTarget }) => {
            focusNextButton(currentTarget);
            actions.send('post.restore', { postId: post.id });
          }}
        >
          {t('bin.restore')}
        </Button>
      )}
    </li>
  );
}
