/** One comment; where it crosses the border, the joint of the two sides leads to it. */
import { Clock, EyeOff } from 'lucide-react';
import { memo, useState } from 'react';
import type { Comment } from '@silta/shared/boards/records';
import { Avatar } from '../members/Avatar.tsx';
import { hueJoint } from '../members/PairJoint.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import { RevealedNote } from './anonymity/RevealedNote.tsx';
import { CommentMenu } from './CommentMenu.tsx';
import { CommentEditor } from './laterParts.ts';
import { LinkedText } from './LinkedText.tsx';
import { TimeAgo } from './TimeAgo.tsx';

interface Props {
  comment: Comment;
  /** Of the post or the comment that it answers; null where that is gone. */
  toSide: ShownSide | null;
  isQueued: boolean;
  onAnswer: (comment: Comment) => void;
}

export const CommentLine = memo(function CommentLine({ comment, toSide, isQueued, onAnswer }: Props) {
  const { t, sides } = useScene();
  const [isEditing, setIsEditing] = useState(false);
  const side = sides.of(comment.sideId);
  if (!side) return null;
  const crosses = toSide !== null && side.id !== toSide.id;
  const name = sides.member(comment.authorId)?.name ?? null;
  const shownName = comment.anonymous ? t('post.anonymous') : (name ?? t('post.unknown'));
  return (
    <div
      className={classNames('reply', crosses && 'cross')}
      style={crosses ? hueJoint(toSide, side) : undefined}
    >
      <Avatar side={side} name={comment.anonymous ? null : name} size={20} />
      {isEditing ? (
        <CommentEditor comment={comment} onClose={() => setIsEditing(false)} />
      ) : (
        <span className="reply-t">
          <b>{shownName}</b>{' '}
          {comment.writtenBy !== null && <>{t('post.writtenBy', { name: comment.writtenBy })} </>}
          <SideCode side={side} quiet />{' '}
          <span lang={comment.language}>
            <LinkedText text={comment.text} language={comment.language} />
          </span>{' '}
          <span className="reply-m">
            {isQueued ? (
              <>
                <Icon of={Clock} size="s" />
                {t('post.waitingToSend')}
              </>
            ) : (
              <TimeAgo at={comment.createdAt} />
            )}
            {comment.editedAt !== null && ` · ${t('post.edited')}`}
            {comment.hidden && (
              <b className="hidden-mark">
                {' · '}
                <Icon of={EyeOff} size="s" /> {t('moderation.hiddenComment')}
              </b>
            )}
          </span>
          <RevealedNote of={comment} />
        </span>
      )}
      {!isEditing && !isQueued && (
        <CommentMenu comment={comment} edit={() => setIsEditing(true)} answer={onAnswer} />
      )}
    </div>
  );
});
