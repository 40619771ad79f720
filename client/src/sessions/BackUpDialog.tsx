/** The call of a session, and what happens when it fails. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { isSafeAddress } from '@silta/shared/sessions/calls';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { CallField, callOf } from './CallField.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';

const ids = { call: 'call-url', backUp: 'back-up-url' };

export function BackUpDialog({ onClose }: { onClose: () => void }) {
  const { t, session, sendAbout } = usePlan();
  const [fields, setFields] = useState(() => ({
    call: session.call,
    backUp: session.backUp.call,
    telephone: session.backUp.telephone,
    word: session.backUp.word,
    agenda: session.backUp.agenda,
  }));
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const change = (some: Partial<typeof fields>) => setFields((all) => ({ ...all, ...some }));
  const errorOf = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.message;

  function submit() {
    const wrong = (['call', 'backUp'] as const).filter((field) => {
      const { kind, url } = callOf(fields[field]);
      return kind === 'link' && !isSafeAddress(url);
    });
    if (wrong.length > 0) {
      setErrors(wrong.map((field) => ({ fieldId: ids[field], message: t('call.wrong') })));
      return;
    }
    const { telephone, word, agenda } = fields;
    sendAbout('session.setCall', {
      sessionId: session.id,
      call: callOf(fields.call),
      backUp: { call: callOf(fields.backUp), telephone, word, agenda },
    });
    onClose();
  }

  return (
    <FormDialog
      title={t('backUp.dialog')}
      submit={t('dialog.save')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <CallField
        id={ids.call}
        labels={{ choice: t('call.title'), address: t('call.address') }}
        hint={t('call.hint')}
        error={errorOf(ids.call)}
        call={fields.call}
        onChange={(call) => change({ call })}
      />
      <CallField
        id={ids.backUp}
        labels={{ choice: t('backUp.second'), address: t('backUp.address') }}
        error={errorOf(ids.backUp)}
        call={fields.backUp}
        onChange={(backUp) => change({ backUp })}
      />
      <Field label={t('backUp.telephone')}>
        <TextInput
          inputMode="tel"
          maxLength={limits.telephone}
          value={fields.telephone}
          onChange={({ target }) => change({ telephone: target.value })}
        />
      </Field>
      <WordFields fields={fields} onChange={change} />
    </FormDialog>
  );
}

interface WordProps {
  fields: { word: string; agenda: string };
  onChange: (some: { word: string } | { agenda: string }) => void;
}

function WordFields({ fields, onChange }: WordProps) {
  const { t } = usePlan();
  return (
    <>
      <Field label={t('backUp.word')} hint={t('backUp.wordHint')}>
        <TextArea
          rows={2}
          maxLength={limits.backUpWord}
          value={fields.word}
          onChange={({ target }) => onChange({ word: target.value })}
        />
      </Field>
      <Field label={t('backUp.agenda')} hint={t('backUp.agendaHint')}>
        <TextArea
          rows={2}
          maxLength={limits.backUpWord}
          value={fields.agenda}
          onChange={({ target }) => onChange({ agenda: target.value })}
        />
      </Field>
    </>
  );
}
