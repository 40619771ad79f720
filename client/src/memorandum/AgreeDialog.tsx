/** Agrees for one's own side: who, and in which function. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Memorandum } from '@silta/shared/memorandum/records';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import type { MemorandumNow } from './useMemorandum.ts';

type Props = { of: MemorandumNow; version: Memorandum; onClose: () => void };

const nameField = 'agree-name';

export function AgreeDialog({ of, version, onClose }: Props) {
  const { t, sides, send } = of;
  const [name, setName] = useState(of.name);
  const [position, setPosition] = useState('');
  const errors = useFormErrors();

  function submit() {
    if (!errors.show([!/\S/.test(name) && { fieldId: nameField, message: t('nameMissing') }])) return;
    send('memorandum.agree', { memorandumId: version.id, name: name.trim(), function: position.trim() });
    announce(t('agreedNow'));
    onClose();
  }

  return (
    <FormDialog
      title={t('agreeTo', { number: version.number })}
      t={t}
      submit={t('agree')}
      errors={errors.all}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('agreeAbout', { side: sides.own?.name ?? '' })}</p>
      <Field label={t('name')} id={nameField} error={errors.of(nameField)} required>
        <TextInput
          autoComplete="name"
          maxLength={limits.name}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Field label={t('function')} hint={t('functionHint')}>
        <TextInput
          maxLength={limits.memorandumFunction}
          value={position}
          onChange={({ target }) => setPosition(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
