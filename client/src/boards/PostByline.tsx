/** Who wrote a post, and when. */
import type { Post } from '@silta/shared/boards/records';
import { Avatar } from '../members/Avatar.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { useScene } from './boardContext.ts';
import { TimeAgo } from './TimeAgo.tsx';

export function PostByline({ post, side }: { post: Post; side: ShownSide }) {
  const { t, sides } = useScene();
  const name = sides.member(post.authorId)?.name ?? null;
  return (
    <p className="by">
      <Avatar side={side} name={post.anonymous ? null : name} size={24} />
      <span>
        <b>{post.anonymous ? t('post.anonymous') : (name ?? t('post.unknown'))}</b>
        {post.anonymous && name !== null && <span className="known"> ({name})</span>}
        {post.writtenBy !== null && (
          <span className="known"> {t('post.writtenBy', { name: post.writtenBy })}</span>
        )}
        {' · '}
        <TimeAgo at={post.createdAt} />
        {post.editedAt !== null && ` · ${t('post.edited')}`}
      </span>
    </p>
  );
}
