/** Writing one's side's half of a joint post; what was typed stays on the device until it is sent. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Half, Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useScene } from './boardContext.ts';
import { commentDraft, readDraft } from './drafts.ts';
import { dropDraft, keepDraft } from './draftShelf.ts';
import { LimitNote } from './LimitNote.tsx';
import { postElement } from './postElements.ts';
import { usedLanguage } from '../members/writingLanguage.ts';

interface Props {
  post: Post;
  /** null for a new one; somebody may fill it meanwhile. */
  half: Half | null;
  onClose: () => void;
}

export function HalfEditor({ post, half, onClose }: Props) {
  const { t, actions, viewer, sides, language } = useScene();
  const slot = actions.slotOf(`half/${post.id}/${half?.sideId ?? viewer.sideId}`);
  const [before] = useState(half);
  const [text, setText] = useState(() => readDraft(slot, commentDraft)?.text ?? half?.text ?? '');
  const isTaken = before === null && half !== null;
  const mayReplace = half !== null && can(viewer, 'half.edit', belongingOf('half', half));
  const canSend = text.trim() !== '' && text.length <= limits.postText && (!isTaken || mayReplace);

  function change(next: string) {
    setText(next);
    if (next.trim() === '') dropDraft(slot);
    else keepDraft(slot, { text: next, anonymous: false, answersId: null });
  }

  function close() {
    onClose();
    postElement(post.id)?.focus();
  }

  function send() {
    if (!canSend) return;
    if (half) actions.send('half.edit', { halfId: half.id, text, language: half.language });
    else actions.send('half.fill', { postId: post.id, text, language: usedLanguage(language) });
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
      aria-label={t('halves.fill')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={onKeyDown}
    >
      {isTaken && (
        <p className="hint" role="alert">
          {t('halves.taken', { name: sides.member(half.authorId)?.name ?? t('post.unknown') })}
        </p>
      )}
      <TextArea
        rows={3}
        autoFocus
        aria-label={t('halves.text')}
        placeholder={t('halves.text')}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
      <LimitNote length={text.length} limit={limits.postText} />
      <span className="actions push">
        <Button kind="quiet" size="s" onClick={close}>
          {t('composer.cancel')}
        </Button>
        <Button kind="primary" size="s" type="submit" aria-disabled={!canSend || undefined}>
          {t('composer.save')}
        </Button>
      </span>
    </form>
  );
}
