/** Below a post: what people say of it without words, and its comments. */
import { MessageCircle } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import { Reactions } from './Reactions.tsx';
import type { PostRights } from './rights.ts';

interface Props {
  post: Post;
  rights: PostRights;
  mySaying: string | null;
  commentCount: number;
  isCommenting: boolean;
}

export function PostFoot({ post, rights, mySaying, commentCount, isCommenting }: Props) {
  const { t, actions } = useScene();
  return (
    <div className="foot">
      <Reactions post={post} rights={rights} mine={mySaying} />
      <button
        type="button"
        data-comments
        title={rights.comment ? t('post.comment') : undefined}
        disabled={!rights.comment}
        aria-expanded={rights.comment ? isCommenting : undefined}
        onClick={() => actions.comment(isCommenting ? null : post)}
      >
        <Icon of={MessageCircle} size="s" />
        <span aria-hidden>{commentCount}</span>
        <VisuallyHidden>{t('post.comments', { count: commentCount })}</VisuallyHidden>
      </button>
    </div>
  );
}
