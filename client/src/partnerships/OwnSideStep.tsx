/** Step two: what the partnership is called, one's own side, and one's role in it. */
import { useId, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import type { FoundDraft } from './foundDraft.ts';
import { missingIn } from './sideDetails.ts';
import { sideFieldId, SideFields } from './SideFields.tsx';

type Props = { draft: FoundDraft; onChange: (draft: FoundDraft) => void; onDone: () => void };

export function OwnSideStep({ draft, onChange, onDone }: Props) {
  const { t } = useTranslation('partnerships');
  const errors = useFormErrors();
  const id = useId();
  const nameId = `${id}name`;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingIn(draft.own);
    const isRight = errors.show([
      !draft.name.trim() && { fieldId: nameId, message: t('found.nameMissing') },
      ...missing.map((field) => ({ fieldId: sideFieldId(id, field), message: t(`side.missing.${field}`) })),
    ]);
    if (isRight) onDone();
  }

  return (
    <form className="stack form" noValidate onSubmit={submit}>
      <ErrorSummary title={t('fix', { count: errors.all.length })} errors={errors.all} />
      <Field label={t('found.name')} id={nameId} error={errors.of(nameId)} hint={t('found.nameHint')}>
        <TextInput
          maxLength={limits.partnershipName}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Field>
      <SideFields
        prefix={id}
        side={draft.own}
        errorOf={errors.of}
        onChange={(own) => onChange({ ...draft, own })}
      />
      <div className="field">
        <span className="lab">{t('found.role')}</span>
        <RadioSegment
          label={t('found.role')}
          value={draft.role}
          onChange={(role) => onChange({ ...draft, role })}
          options={[
            { value: 'coordinator', label: t('found.coordinator') },
            { value: 'teacher', label: t('found.teacher') },
          ]}
        />
      </div>
      <Button kind="primary" size="l" type="submit">
        {t('found.next')}
      </Button>
    </form>
  );
}
