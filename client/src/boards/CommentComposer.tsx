/** Writing a comment in place; what was typed stays on the device until it is sent. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { newId } from '@silta/shared/ids';
import type { CommentId } from '@silta/shared/ids';
import type { Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/texts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { AnonymousNote } from './AnonymousNote.tsx';
import { useScene } from './boardContext.ts';
import { commentDraft, dropDraft, keepDraft, readDraft } from './drafts.ts';
import type { CommentDraft } from './drafts.ts';
import { LimitNote } from './LimitNote.tsx';
import { postElement } from './postElements.ts';
import { postName } from './textParts.ts';
import { useAnonymity } from './useAnonymity.ts';
import { useWritingSign } from './useWritingSign.ts';
import { usedLanguage } from './writingLanguage.ts';

const empty: CommentDraft = { text: '', anonymous: false };

export function CommentComposer({ post }: { post: Post }) {
  const { t, actions, language: pageLanguage } = useScene();
  const slot = actions.slotOf(`comment/${post.id}`);
  const [draft, setDraft] = useState(() => readDraft(slot, commentDraft) ?? empty);
  const sign = useWritingSign();
  const { text, anonymous } = draft;
  const anonymity = useAnonymity(anonymous);
  const canSend = text.trim() !== '' && text.length <= limits.commentText && anonymity.canSend;

  function change(fields: Partial<CommentDraft>) {
    const next = { ...draft, ...fields };
    setDraft(next);
    if (next.text.trim() === '') dropDraft(slot);
    else keepDraft(slot, next);
    sign(next.text !== '' && !next.anonymous);
  }

  function close() {
    sign(false);
    actions.comment(null);
    postElement(post.id)?.querySelector<HTMLElement>('[data-comments]')?.focus();
  }

  function send() {
    if (!canSend) return;
    actions.send('comment.create', {
      id: newId<CommentId>(),
      postId: post.id,
      text,
      language: usedLanguage(pageLanguage),
      anonymous,
    });
    dropDraft(slot);
    close();
  }

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
      <TextArea
        rows={2}
        autoFocus
        aria-label={t('comment.text')}
        placeholder={t('comment.hint')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <LimitNote length={draft.text.length} limit={limits.commentText} />
      <div className="row-between wrap">
        {anonymity.hasSwitch && (
          <Switch checked={draft.anonymous} onChange={(checked) => change({ anonymous: checked })}>
            {t('composer.anonymous')}
          </Switch>
        )}
        <span className="actions push">
          <Button kind="quiet" size="s" onClick={close}>
            {t('composer.cancel')}
          </Button>
          <Button kind="primary" size="s" type="submit" aria-disabled={!canSend || undefined}>
            {t('comment.send')}
          </Button>
        </span>
      </div>
      {anonymous && <AnonymousNote />}
    </form>
  );
}
