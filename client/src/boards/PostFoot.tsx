/** Below a post: who found it useful, and its comments. */
import { MessageCircle, ThumbsUp } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import type { PostRights } from './rights.ts';
import { usefulness } from './postOrder.ts';

interface Props {
  post: Post;
  rights: PostRights;
  isUsefulToMe: boolean;
  commentCount: number;
  isCommenting: boolean;
}

export function PostFoot({ post, rights, isUsefulToMe, commentCount, isCommenting }: Props) {
  const { t, actions } = useScene();
  return (
    <div className="foot">
      <button
        type="button"
        aria-pressed={isUsefulToMe}
        title={t('post.useful')}
        disabled={!rights.react}
        onClick={() => actions.send('reaction.set', { postId: post.id, useful: !isUsefulToMe })}
      >
        <Icon of={ThumbsUp} size="s" />
        <VisuallyHidden>{t('post.useful')}</VisuallyHidden>
        <UsefulCounts post={post} />
      </button>
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

/** By side, because that is what makes it interesting; a plain zero where nobody has said so yet. */
function UsefulCounts({ post }: { post: Post }) {
  const { sides } = useScene();
  if (usefulness(post) === 0) return 0;
  return sides.all.map((side) => {
    const count = post.useful[side.id];
    if (count === undefined) return null;
    return (
      <span key={side.id} className="of-side">
        <SideCode side={side} quiet /> {count}
      </span>
    );
  });
}
