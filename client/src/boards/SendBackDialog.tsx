/** A word to the author of a post: what to change before everybody sees it. */
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useScene } from './boardContext.ts';
import { postName } from './textParts.ts';

export function SendBackDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, actions } = useScene();
  const [word, setWord] = useState(post.returned?.word ?? '');
  const [error, setError] = useState<string | null>(null);

  function submit() {
    if (word.trim() === '') {
      setError(t('moderation.returnMissing'));
      return;
    }
    onClose();
    actions.sendBack(post, word);
  }

  return (
    <Dialog
      open
      size="s"
      title={t('moderation.returnTitle', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('moderation.sendBack')}
          </Button>
        </>
      }
    >
      <Field label={t('moderation.returnWord')} hint={t('moderation.returnHint')} error={error} required>
        <TextArea
          maxLength={limits.returnWord}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
