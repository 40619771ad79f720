/** Why one of staff wants to know who wrote something; the author reads it. */
import { useState } from 'react';
import type { Comment, Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';

export function RevealDialog({ about, onClose }: { about: Post | Comment; onClose: () => void }) {
  const { t, actions } = useScene();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);

  function submit() {
    if (reason.trim() === '') {
      setError(t('names.reasonMissing'));
      return;
    }
    if ('postId' in about) actions.send('comment.reveal', { commentId: about.id, reason });
    else actions.send('post.reveal', { postId: about.id, reason });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={'postId' in about ? t('names.ofComment') : t('names.ofPost', { post: postName(about) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('names.reveal')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('names.revealAbout')}</p>
      <Field label={t('names.reason')} error={error} required>
        <TextArea
          maxLength={limits.revealReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
