/** A comment with the answers to it; answers outlive what they answer. */
import type { ReactNode } from 'react';
import type { Comment } from '@silta/shared/boards/records';
import type { ShownSide } from '../members/useSides.ts';
import { useScene } from './boardContext.ts';
import { CommentLine } from './CommentLine.tsx';
import type { Thread } from './threads.ts';
import { isLate } from './useQueued.ts';
import type { Queued } from './useQueued.ts';

interface Props {
  thread: Thread;
  postSide: ShownSide;
  queued: Queued;
  onAnswer: (comment: Comment) => void;
  /** The composer, while an answer is being written here. */
  children: ReactNode;
}

export function CommentThread({ thread, postSide, queued, onAnswer, children }: Props) {
  const { t, sides } = useScene();
  const { first, answers } = thread;
  return (
    <li>
      {first ? (
        <CommentLine
          comment={first}
          toSide={postSide}
          isQueued={isLate(queued, first.id)}
          onAnswer={onAnswer}
        />
      ) : (
        <p className="reply-gone">{t('answers.gone')}</p>
      )}
      {(answers.length > 0 || Boolean(children)) && (
        <ol className="answers" aria-label={t('answers.list')}>
          {answers.map((comment) => (
            <li key={comment.id}>
              <CommentLine
                comment={comment}
                toSide={first && sides.of(first.sideId)}
                isQueued={isLate(queued, comment.id)}
                onAnswer={onAnswer}
              />
            </li>
          ))}
          {children && <li>{children}</li>}
        </ol>
      )}
    </li>
  );
}
