/** One member of the staff gives a post a mark, or takes it back. */
import { useState } from 'react';
import { highestMark } from '@silta/shared/boards/reactions';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useScene } from './boardContext.ts';
import { postName } from './textParts.ts';

interface Props {
  post: Post;
  mine: string | null;
  onClose: () => void;
}

export function MarkDialog({ post, mine, onClose }: Props) {
  const { t, actions } = useScene();
  const [text, setText] = useState(mine ?? '');
  const [isWrong, setWrong] = useState(false);

  function save() {
    const mark = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
    if (mark === null || mark > highestMark) {
      setWrong(true);
      return;
    }
    actions.send('mark.set', { postId: post.id, mark });
    onClose();
  }

  function takeBack() {
    actions.send('mark.set', { postId: post.id, mark: null });
    onClose();
  }

  return (
    <Dialog
      open
      title={t('reactions.marks.title', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          {mine !== null && <Button onClick={takeBack}>{t('reactions.takeBack')}</Button>}
          <Button kind="primary" type="submit">
            {t('reactions.marks.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('reactions.marks.field', { most: highestMark })}
        hint={t('reactions.marks.about')}
        error={isWrong ? t('reactions.marks.wrong', { most: highestMark }) : undefined}
      >
        <TextInput
          inputMode="numeric"
          autoFocus
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
