/** Deleted posts and comments of the last thirty days, and the way back for them. */
import { Undo2 } from 'lucide-react';
import { binDays } from '@silta/shared/boards/choices';
import type { Comment, Post } from '@silta/shared/boards/records';
import { Avatar } from '../members/Avatar.tsx';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';
import { focusNextButton } from './focusNextButton.ts';
import { canRestore, canRestoreComment } from './rights.ts';
import { postName, shortened } from './textParts.ts';
import { TimeAgo } from './TimeAgo.tsx';

interface Binned {
  record: Post | Comment;
  name: string;
  /** The post below which a comment stood; null for a post. */
  on: string | null;
  mayRestore: boolean;
  restore: () => void;
}

export function BinDialog({ posts, onClose }: { posts: readonly Post[]; onClose: () => void }) {
  const { t } = useScene();
  const comments = useBinnedComments();
  const all = [...useBinnedPosts(posts), ...comments].sort((a, b) =>
    (b.record.deletedAt ?? '') < (a.record.deletedAt ?? '') ? -1 : 1,
  );
  return (
    <Dialog open title={t('bin.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className="ink2">{t('binned.about', { count: binDays })}</p>
      {all.length === 0 ? (
        <p>{t('bin.empty')}</p>
      ) : (
        <ul className="rows">
          {all.map((each) => (
            <BinRow key={each.record.id} of={each} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function useBinnedPosts(posts: readonly Post[]): Binned[] {
  const { board, viewer, actions } = useScene();
  return posts.map((post) => ({
    record: post,
    name: postName(post),
    on: null,
    mayRestore: canRestore(post, board, viewer),
    restore: () => actions.send('post.restore', { postId: post.id }),
  }));
}

/** Of a post that lies in the bin itself, they stand below it again when it is back. */
function useBinnedComments(): Binned[] {
  const { board, viewer, actions } = useScene();
  const posts = useRecords(board.id, 'post');
  return useRecords(board.id, 'comment').flatMap((comment) => {
    const post = posts.find(({ id }) => id === comment.postId);
    if (comment.deletedAt === null || !post) return [];
    return [
      {
        record: comment,
        name: shortened(comment.text.split('\n')[0] ?? ''),
        on: postName(post),
        mayRestore: canRestoreComment(comment, board, viewer),
        restore: () => actions.send('comment.restore', { commentId: comment.id }),
      },
    ];
  });
}

function BinRow({ of: { record, name, on, mayRestore, restore } }: { of: Binned }) {
  const { t, sides } = useScene();
  const side = sides.of(record.sideId);
  const author = record.anonymous ? null : (sides.member(record.authorId)?.name ?? null);
  return (
    <li>
      {side && <Avatar side={side} name={author} />}
      <span className="grow break">
        {name}
        <small>
          {on !== null && `${t('binned.commentOn', { post: on })} · `}
          {author ?? t('post.anonymous')}
          {record.deletedAt !== null && (
            <>
              {' · '}
              <TimeAgo at={record.deletedAt} />
            </>
          )}
          {record.takenAway && ` · ${t('bin.takenAway')}`}
        </small>
      </span>
      {mayRestore && (
        <Button
          size="s"
          icon={Undo2}
          aria-label={t('bin.restorePost', { post: name })}
          onClick={({ currentTarget }) => {
            focusNextButton(currentTarget);
            restore();
          }}
        >
          {t('bin.restore')}
        </Button>
      )}
    </li>
  );
}
