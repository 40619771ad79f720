/** The word with which staff calm a board; without one, everybody reads a kind sentence in their own language. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useScene } from './boardContext.ts';

export function CalmDialog({ onClose }: { onClose: () => void }) {
  const { t, board, actions } = useScene();
  const [word, setWord] = useState(board.calmed?.word ?? '');

  function submit() {
    actions.sendToPartnership('board.calm', { boardId: board.id, word });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('calm.addWord')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('composer.save')}
          </Button>
        </>
      }
    >
      <Field label={t('calm.word')} hint={t('calm.wordHint')}>
        <TextArea
          maxLength={limits.calmWord}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
