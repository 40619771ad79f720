/** Making a board of a post: its title, and the section in which the post comes to lie. */
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { isVisible, limits } from '@silta/shared/texts';
import { api } from '../../http.ts';
import { paths } from '../../paths.ts';
import { refusalIn, useRefusalText } from '../../realtime/refusalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useNavigate } from '../../ui/router.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFormErrors } from '../../ui/useFormErrors.ts';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';

const fields = { title: 'grow-title', section: 'grow-section' };

export function GrowDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, sides } = useScene();
  const [title, setTitle] = useState(() => postName(post, sides).slice(0, limits.boardTitle));
  const [section, setSection] = useState(() => t('grown.section'));
  const { errors, isBusy, grow } = useGrowing(post, onClose);
  return (
    <Dialog
      open
      title={t('grown.title', { post: postName(post, sides) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={() => void grow(title, section)}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={isBusy}>
            {t('create.submit')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('grown.about')}</p>
      <Field label={t('create.boardTitle')} id={fields.title} error={errors.of(fields.title)} required>
        <TextInput
          maxLength={limits.boardTitle}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <Field label={t('grown.firstSection')} id={fields.section} error={errors.of(fields.section)} required>
        <TextInput
          maxLength={limits.sectionTitle}
          value={section}
          onChange={({ target }) => setSection(target.value)}
        />
      </Field>
    </Dialog>
  );
}

/** The same ids until it is done: pressed again after a lost answer, nothing is made twice. */
function useGrowing(post: Post, onClose: () => void) {
  const { t, board, partnershipId } = useScene();
  const navigate = useNavigate();
  const textOf = useRefusalText();
  const errors = useFormErrors();
  const [isBusy, setBusy] = useState(false);
  const [ids] = useState(() => ({ commandId: newId<CommandId>(), id: newId<RoomId>() }));

  async function grow(title: string, section: string) {
    const isRight = errors.show([
      !isVisible(title) && { fieldId: fields.title, message: t('create.titleMissing') },
      !isVisible(section) && { fieldId: fields.section, message: t('grown.sectionMissing') },
    ]);
    if (!isRight || isBusy) return;
    setBusy(true);
    try {
      await api.post(`/api/boards/${board.id}/grown`, { ...ids, title, section, postId: post.id });
      onClose();
      navigate(paths.board(partnershipId, ids.id));
    } catch (error) {
      const { code, details } = refusalIn(error);
      errors.show([{ fieldId: fields.title, message: textOf(code, details) }]);
      setBusy(false);
    }
  }

  return { errors, isBusy, grow };
}
