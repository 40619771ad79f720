/** Adds an item to a checklist, or puts one into other words. */
import { useState } from 'react';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import type { Checklist } from '@silta/shared/checklists/topics';
import type { ChecklistItemId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import { rankBetween } from '@silta/shared/rank';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { aboutOf, titleOf } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; list: Checklist; item?: ChecklistItem; onClose: () => void };

const titleId = 'checklist-item-title';

export function ItemDialog({ of, list, item, onClose }: Props) {
  const { t, begun, send } = of;
  const [title, setTitle] = useState(item ? titleOf(item, t) : '');
  const [about, setAbout] = useState(item ? aboutOf(item, t) : '');
  const errors = useFormErrors();

  function submit() {
    const isMissing = !/\S/.test(title);
    if (!errors.show([isMissing && { fieldId: titleId, message: t('dialog.titleMissing') }])) return;
    const wording = { title, about };
    const last = begun.find(({ name }) => name === list)?.items.at(-1);
    if (item) send('checklistItem.edit', { checklistItemId: item.id, ...wording });
    else
      send('checklistItem.add', {
        id: newId<ChecklistItemId>(),
        checklist: list,
        ...wording,
        rank: rankBetween(last?.rank ?? null, null),
      });
    announce(t(item ? 'dialog.changed' : 'dialog.added'));
    onClose();
  }

  return (
    <Dialog
      open
      title={t(item ? 'menu.edit' : 'add')}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={submit}
      errors={errors.all}
      errorTitle={t('dialog.fix')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t(item ? 'dialog.save' : 'add')}
          </Button>
        </>
      }
    >
      <Field label={t('dialog.what')} id={titleId} error={errors.of(titleId)} required>
        <TextInput
          maxLength={limits.checklistTitle}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <Field label={t('dialog.about')} aside={t('dialog.optional')}>
        <TextInput
          maxLength={limits.checklistAbout}
          value={about}
          onChange={({ target }) => setAbout(target.value)}
        />
      </Field>
    </Dialog>
  );
}
