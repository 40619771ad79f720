/** Writing one's side's half of a joint post; what was typed stays on the device until it is sent. */
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Half, Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import { attachTools } from '../attachments/AttachTools.tsx';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useScene } from './boardContext.ts';
import { LimitNote } from './LimitNote.tsx';
import { postElement } from './postElements.ts';
import { useHalfDraft } from './useHalfDraft.ts';

interface Props {
  post: Post;
  /** null for a new one; somebody may fill it meanwhile. */
  half: Half | null;
  onClose: () => void;
}

export function HalfEditor({ post, half, onClose }: Props) {
  const { t, sides, language, board, actions } = useScene();
  const form = useRef<HTMLFormElement>(null);
  const close = () => {
    onClose();
    postElement(post.id)?.focus();
  };
  const writing = useHalfDraft(post, half, close);
  const { draft, change, files, canSend } = writing;
  const send = () => writing.send(undefined);

  return (
    <form
      ref={form}
      className="comment-form"
      aria-label={t('halves.fill')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => onKey(event, { send, close })}
    >
      {writing.isTaken && (
        <p className="hint" role="alert">
          {t('halves.taken', { name: sides.member(half?.authorId ?? null)?.name ?? t('post.unknown') })}
        </p>
      )}
      <TextArea
        rows={3}
        autoFocus
        aria-label={t('halves.text')}
        placeholder={t('halves.text')}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <LimitNote length={draft.text.length} limit={limits.postText} />
      <AttachmentEditor
        form={form}
        room={board.id}
        list={draft.attachments}
        change={(next) => change((before) => ({ attachments: next(before.attachments) }))}
        report={writing.report}
        language={half?.language ?? language}
        spoken={sides.all.flatMap(({ record }) => record.languages)}
        drawingSlot={actions.slotOf(`drawing/half/${post.id}`)}
        tools={attachTools}
      />
      <SendingNote isWaiting={writing.isWaiting} files={files} onStop={writing.stopWaiting} />
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

function onKey(event: KeyboardEvent, { send, close }: { send: () => void; close: () => void }): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    send();
  }
}
