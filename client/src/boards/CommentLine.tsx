/** One comment; where it crosses the border, the joint of the two sides leads to it. */
import { Clock, Ellipsis, Eye, EyeOff, Flag, Pencil, Reply, Trash2, UserSearch } from 'lucide-react';
import { memo, useState } from 'react';
import type { Comment } from '@silta/shared/boards/records';
import { Avatar } from '../members/Avatar.tsx';
import { hueJoint } from '../members/PairJoint.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import { RevealedNote } from './anonymity/RevealedNote.tsx';
import { CommentEditor } from './CommentEditor.tsx';
import { LinkedText } from './LinkedText.tsx';
import { commentRights, writingStop } from './rights.ts';
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

interface MenuProps {
  comment: Comment;
  edit: () => void;
  answer: (comment: Comment) => void;
}

function CommentMenu({ comment, edit, answer }: MenuProps) {
  const { t, board, viewer, sides, actions } = useScene();
  const rights = commentRights(comment, board, viewer);
  const name = comment.anonymous
    ? t('post.anonymous')
    : (sides.member(comment.authorId)?.name ?? t('post.unknown'));
  const label = t('comment.options', { name });
  const canAnswer = writingStop(board, viewer) === null;
  const entries = [
    ...(canAnswer
      ? [{ id: 'answer', label: t('answers.answer'), icon: Reply, onSelect: () => answer(comment) }]
      : []),
    ...(rights.edit ? [{ id: 'edit', label: t('comment.edit'), icon: Pencil, onSelect: edit }] : []),
    ...(rights.hide || rights.show
      ? [
          {
            id: 'hide',
            label: rights.hide ? t('moderation.hide') : t('moderation.show'),
            icon: rights.hide ? EyeOff : Eye,
            onSelect: () =>
              actions.send(rights.hide ? 'comment.hide' : 'comment.show', { commentId: comment.id }),
          },
        ]
      : []),
    ...(rights.reveal
      ? [
          {
            id: 'reveal',
            label: t('names.reveal'),
            icon: UserSearch,
            onSelect: () => actions.ask({ kind: 'reveal', about: comment }),
          },
        ]
      : []),
    ...(rights.report
      ? [
          {
            id: 'report',
            label: t('report.start'),
            icon: Flag,
            onSelect: () => actions.ask({ kind: 'report', about: comment }),
          },
        ]
      : []),
    ...(rights.remove
      ? [
          {
            id: 'delete',
            label: t('comment.delete'),
            icon: Trash2,
            danger: true,
            onSelect: () => actions.removeComment(comment),
          },
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu
      label={label}
      entries={entries}
      button={(props) => <IconButton {...props} icon={Ellipsis} label={label} size="s" className="reply-b" />}
    />
  );
}
