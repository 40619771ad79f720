/** What somebody would like to do in a session, and whether they stay off camera; staff read it, nobody else. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { partRoles } from '@silta/shared/sessions/partRoles';
import { announce } from '../ui/announcements.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';

export function WishDialog({ onClose }: { onClose: () => void }) {
  const { t, viewer, wishes, send } = usePlan();
  const mine = wishes.find(({ memberId }) => memberId === viewer.memberId);
  const [role, setRole] = useState(mine?.role ?? null);
  const [offCamera, setOffCamera] = useState(mine?.offCamera ?? false);
  const [word, setWord] = useState(mine?.word ?? '');

  function submit() {
    send('wish.set', { role, offCamera, word });
    announce(t('wish.done'));
    onClose();
  }

  return (
    <FormDialog
      title={t('wish.title')}
      submit={t('dialog.save')}
      onSubmit={submit}
      onClose={onClose}
      size="s"
    >
      <p className="ink2">{t('wish.whoReads')}</p>
      <Field label={t('wish.role')}>
        <Select
          value={role ?? ''}
          onChange={({ target }) => setRole(partRoles.find((each) => each === target.value) ?? null)}
        >
          <option value="">{t('wish.anything')}</option>
          {partRoles
            .filter((each) => each !== 'own')
            .map((each) => (
              <option key={each} value={each}>
                {t(`role.${each}`)}
              </option>
            ))}
        </Select>
      </Field>
      <Checkbox
        boxed
        label={t('wish.offCamera')}
        checked={offCamera}
        onChange={({ target }) => setOffCamera(target.checked)}
      />
      <Field label={t('wish.word')}>
        <TextInput
          maxLength={limits.wishWord}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
