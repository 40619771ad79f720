/** Writing a comment in place; what was typed stays on the device until it is sent. */
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { CommentId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Switch } from '../ui/Switch.tsx';
import { AnonymousNote } from './AnonymousNote.tsx';
import { useScene } from './boardContext.ts';
import { MentionArea } from './mentions/MentionArea.tsx';
import { LimitNote } from './LimitNote.tsx';
import { postName } from './textParts.ts';
import { useCommentDraft } from './useCommentDraft.ts';

interface Props {
  post: Post;
  comments: readonly Comment[];
  /** What it answers; undefined: as the draft says. */
  answersId: CommentId | null | undefined;
  setAnswersId: (id: CommentId | null) => void;
  onClose: () => void;
}

export function CommentComposer({ post, comments, answersId, setAnswersId, onClose }: Props) {
  const { t } = useScene();
  const comment = useCommentDraft(post, answersId, onClose);
  const { draft, answers, change, close, send } = comment;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      className="comment-form"
      aria-label={t('comment.to', { post: postName(post) })}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={onKeyDown}
    >
      {answers && (
        <Answering
          comment={comments.find(({ id }) => id === answers) ?? null}
          onStop={() => setAnswersId(null)}
        />
      )}
      <MentionArea
        rows={2}
        autoFocus
        aria-label={t('comment.text')}
        placeholder={t('comment.hint')}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <LimitNote length={draft.text.length} limit={limits.commentText} />
      <div className="row-between wrap">
        {comment.mayBeAnonymous && (
          <Switch checked={draft.anonymous} onChange={(checked) => change({ anonymous: checked })}>
            {t('composer.anonymous')}
          </Switch>
        )}
        <span className="actions push">
          <Button kind="quiet" size="s" onClick={close}>
            {t('composer.cancel')}
          </Button>
          <Button kind="primary" size="s" type="submit" aria-disabled={!comment.canSend || undefined}>
            {t('comment.send')}
          </Button>
        </span>
      </div>
      {draft.anonymous && <AnonymousNote />}
    </form>
  );
}

/** Whom it answers, and the way back to the post itself. */
function Answering({ comment, onStop }: { comment: Comment | null; onStop: () => void }) {
  const { t, sides } = useScene();
  const author = comment && !comment.anonymous ? sides.member(comment.authorId) : null;
  const unknown = comment?.anonymous ? t('post.anonymous') : t('post.unknown');
  return (
    <p className="answering">
      <span>{comment ? t('answers.to', { name: author?.name ?? unknown }) : t('answers.gone')}</span>
      <IconButton icon={X} size="s" label={t('answers.stop')} onClick={onStop} />
    </p>
  );
}
