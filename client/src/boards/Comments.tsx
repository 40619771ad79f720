/** The comments on a post: the first two, the others on demand, and a place to write one. */
import { useState } from 'react';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { ShownSide } from '../members/useSides.ts';
import { useScene } from './boardContext.ts';
import { CommentComposer } from './CommentComposer.tsx';
import { CommentLine } from './CommentLine.tsx';
import { isLate } from './useQueued.ts';
import type { Queued } from './useQueued.ts';

/** A third would push the next post away; so many more are worth a button of their own. */
const shownAtFirst = 2;

interface Props {
  post: Post;
  side: ShownSide;
  comments: readonly Comment[];
  queued: Queued;
  isCommenting: boolean;
}

export function Comments({ post, side, comments, queued, isCommenting }: Props) {
  const { t } = useScene();
  const [showsAll, setShowsAll] = useState(false);
  const isAll = showsAll || isCommenting || comments.length <= shownAtFirst;
  const shown = isAll ? comments : comments.slice(0, shownAtFirst);
  return (
    <>
      {comments.length > 0 && (
        <ol className="replies" aria-label={t('comment.list')}>
          {shown.map((comment) => (
            <CommentLine
              key={comment.id}
              comment={comment}
              postSide={side}
              isQueued={isLate(queued, comment.id)}
            />
          ))}
        </ol>
      )}
      {comments.length > shownAtFirst && !isCommenting && (
        <button
          type="button"
          className="linkbtn more-replies"
          aria-expanded={showsAll}
          data-opens
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('post.showLess') : t('comment.more', { count: comments.length - shownAtFirst })}
        </button>
      )}
      {isCommenting && <CommentComposer post={post} />}
    </>
  );
}
