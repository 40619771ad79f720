/** A board once more: with another title, with its posts or with its sections alone. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../ui/router.tsx';
import type { Board } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { api } from '../http.ts';
import { paths } from '../paths.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';

interface Props {
  partnershipId: RoomId;
  board: Board;
  onClose: () => void;
}

const titleId = 'copy-title';
const extents = ['sectionsOnly', 'withPosts', 'withComments'] as const;
type Extent = (typeof extents)[number];

export function CopyBoardDialog({ partnershipId, board, onClose }: Props) {
  const { t } = useTranslation('transfer');
  const [title, setTitle] = useState(() =>
    t('copy.titleOf', { board: board.title }).slice(0, limits.boardTitle),
  );
  const [extent, setExtent] = useState<Extent>('sectionsOnly');
  const { errors, isBusy, copy } = useCopying({ partnershipId, board, onClose });

  return (
    <Dialog
      open
      title={t('copy.title')}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={() => void copy(title, extent)}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={isBusy}>
            {t('copy.submit')}
          </Button>
        </>
      }
    >
      <Field label={t('copy.boardTitle')} id={titleId} error={errors.of(titleId)} required>
        <TextInput
          maxLength={limits.boardTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <div className="field">
        <span className="lab">{t('copy.what')}</span>
        <RadioSegment
          label={t('copy.what')}
          value={extent}
          options={extents.map((value) => ({ value, label: t(`copy.${value}`) }))}
          onChange={setExtent}
        />
        <p className="hint">{t(`copy.${extent}About`)}</p>
      </div>
    </Dialog>
  );
}

/** The same ids until it is done: pressed again after a lost answer, nothing is made twice. */
function useCopying({ partnershipId, board, onClose }: Props) {
  const { t } = useTranslation('transfer');
  const navigate = useNavigate();
  const textOf = useRefusalText();
  const errors = useFormErrors();
  const [isBusy, setBusy] = useState(false);
  const [ids] = useState(() => ({ commandId: newId<CommandId>(), id: newId<RoomId>() }));

  async function copy(title: string, extent: Extent) {
    const isRight = errors.show([
      title.trim() === '' && { fieldId: titleId, message: t('copy.titleMissing') },
    ]);
    if (!isRight || isBusy) return;
    setBusy(true);
    try {
      const body = {
        ...ids,
        title,
        withPosts: extent !== 'sectionsOnly',
        withComments: extent === 'withComments',
      };
      await api.post(`/api/boards/${board.id}/copies`, body);
      onClose();
      navigate(paths.board(partnershipId, ids.id));
    } catch (error) {
      const { code, details } = refusalIn(error);
      errors.show([{ fieldId: titleId, message: textOf(code, details) }]);
      setBusy(false);
    }
  }

  return { errors, isBusy, copy };
}
