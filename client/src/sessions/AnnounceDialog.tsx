/** Somebody has no role yet: it is announced with a reason, or not at all. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { namesTogether } from '../members/languageName.ts';
import { announce } from '../ui/announcements.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';

const reasonId = 'announce-reason';

export function AnnounceDialog({ onClose }: { onClose: () => void }) {
  const { t, locale, session, without, sendAbout } = usePlan();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const error = errors[0]?.message;
  const names = namesTogether(
    without.map(({ name }) => name),
    locale,
  );

  function submit() {
    if (reason.trim() === '' && without.length > 0) {
      setErrors([{ fieldId: reasonId, message: t('announce.reasonMissing') }]);
      return;
    }
    sendAbout('session.announce', { sessionId: session.id, reason });
    announce(t('announce.done'));
    onClose();
  }

  return (
    <FormDialog
      title={t('announce.title')}
      submit={t('announce.anyway')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
      size="s"
    >
      <p className="break">{t('announce.without', { names, count: without.length })}</p>
      <Field label={t('announce.reason')} id={reasonId} error={error} hint={t('announce.reasonHint')}>
        <TextInput
          maxLength={limits.announceReason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
