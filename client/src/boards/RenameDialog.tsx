/** Another title for a board. */
import { useState } from 'react';
import type { Board } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { Texts } from './boardContext.ts';

interface Props {
  t: Texts;
  board: Board;
  onRename: (title: string) => void;
  onClose: () => void;
}

export function RenameDialog({ t, board, onRename, onClose }: Props) {
  const [title, setTitle] = useState(board.title);
  const [error, setError] = useState<string | null>(null);

  function submit() {
    if (title.trim() === '') {
      setError(t('create.titleMissing'));
      return;
    }
    if (title.trim() !== board.title) onRename(title);
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('rename.title')}
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
      <Field label={t('create.boardTitle')} error={error} required>
        <TextInput
          maxLength={limits.boardTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
