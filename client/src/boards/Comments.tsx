/** The comments on a post, answers below what they answer: the first two, the others on demand, and a place to write. */
import { useCallback, useMemo, useState } from 'react';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { CommentId } from '@silta/shared/ids';
import type { ShownSide } from '../members/useSides.ts';
import { useScene } from './boardContext.ts';
import { CommentThread } from './CommentThread.tsx';
import { CommentComposer } from './laterParts.ts';
import { beginningOfThreads, threadsOf } from './threads.ts';
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
  const { t, actions } = useScene();
  const [showsAll, setShowsAll] = useState(false);
  /** What is answered; undefined: as the draft says. */
  const [answersId, setAnswersId] = useState<CommentId | null | undefined>();
  const threads = useMemo(() => threadsOf(comments), [comments]);
  const isAll = showsAll || isCommenting || comments.length <= shownAtFirst;
  const shown = isAll ? threads : beginningOfThreads(threads, shownAtFirst);
  const hasThread = isCommenting && threads.some(({ id }) => id === answersId);

  const answer = useCallback(
    (comment: Comment) => {
      setAnswersId(comment.answersId ?? comment.id);
      actions.comment(post);
    },
    [actions, post],
  );
  const composer = isCommenting && (
    <CommentComposer
      post={post}
      comments={comments}
      answersId={answersId}
      setAnswersId={setAnswersId}
      onClose={() => setAnswersId(undefined)}
    />
  );

  return (
    <>
      {comments.length > 0 && (
        <ol className="replies" aria-label={t('comment.list')}>
          {shown.map((thread) => (
            <CommentThread key={thread.id} thread={thread} postSide={side} queued={queued} onAnswer={answer}>
              {hasThread && thread.id === answersId && composer}
            </CommentThread>
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
      {!hasThread && composer}
    </>
  );
}
