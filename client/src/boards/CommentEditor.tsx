/** Changing a comment of one's own, in its place. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { mentionsFew } from '@silta/shared/boards/mentions';
import type { Comment } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { useScene } from './boardContext.ts';
import { commentDraft, readDraft } from './drafts.ts';
import { dropDraft, keepDraft } from './draftShelf.ts';
import { MentionArea } from './mentions/MentionArea.tsx';
import { LimitNote } from './LimitNote.tsx';

export function CommentEditor({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t, actions } = useScene();
  const slot = actions.slotOf(`editComment/${comment.id}`);
  const [text, setText] = useState(() => readDraft(slot, commentDraft)?.text ?? comment.text);
  const canSend = text.trim() !== '' && text.length <= limits.commentText && mentionsFew(text);

  function change(next: string) {
    setText(next);
    keepDraft(slot, { text: next, anonymous: comment.anonymous, answersId: comment.answersId });
  }

  function close() {
    dropDraft(slot);
    onClose();
  }

  function send() {
    if (!canSend) return;
    if (text !== comment.text) actions.send('comment.edit', { commentId: comment.id, text });
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
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
      aria-label={t('comment.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={onKeyDown}
    >
      <MentionArea rows={2} autoFocus aria-label={t('comment.text')} value={text} onChange={change} />
      <LimitNote length={text.length} limit={limits.commentText} />
      <span className="actions">
        <Button kind="primary" size="s" type="submit" aria-disabled={!canSend || undefined}>
          {t('composer.save')}
        </Button>
        <Button kind="quiet" size="s" onClick={close}>
          {t('composer.cancel')}
        </Button>
      </span>
    </form>
  );
}
