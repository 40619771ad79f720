/** Keeps an agenda as a template: its steps, minutes, notes and roles, without the people. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { SessionTemplateId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { announce } from '../ui/announcements.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';

const nameId = 'template-name';

export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
  const { t, session, items, parts, sendAbout } = usePlan();
  const [name, setName] = useState(session.topic);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const steps = items.slice(0, limits.agendaDrafts).map(({ item: { id, minutes, kind, title, notes } }) => ({
    minutes,
    kind,
    title,
    notes,
    roles: parts
      .filter(({ agendaItemId }) => agendaItemId === id)
      .slice(0, limits.agendaDraftParts)
      .map(({ role, ownRole }) => ({ role, ownRole })),
  }));

  function submit() {
    if (!/\S/.test(name)) {
      setErrors([{ fieldId: nameId, message: t('template.nameMissing') }]);
      return;
    }
    sendAbout('sessionTemplate.save', { id: newId<SessionTemplateId>(), name, kind: session.kind, steps });
    announce(t('template.saved'));
    onClose();
  }

  return (
    <FormDialog
      title={t('template.save')}
      submit={t('dialog.save')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
      size="s"
    >
      <p className="ink2">{t('template.saveAbout')}</p>
      {items.length > limits.agendaDrafts && (
        <p className="ui">{t('template.onlyFirst', { count: limits.agendaDrafts })}</p>
      )}
      <Field label={t('template.name')} id={nameId} error={errors[0]?.message} required>
        <TextInput
          maxLength={limits.sessionTopic}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
