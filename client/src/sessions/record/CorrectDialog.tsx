/** Says how long somebody was really there: in the classroom without a device, or gone with a tab left open. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Member } from '@silta/shared/members/records';
import { minutesOf } from '@silta/shared/sessions/afterRecords';
import type { Attendance } from '@silta/shared/sessions/afterRecords';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFormErrors } from '../../ui/useFormErrors.ts';
import { useHeld } from '../room/roomContext.ts';

type Props = { member: Member; attendance: Attendance | null; onClose: () => void };

const minutesId = 'record-minutes';

export function CorrectDialog({ member, attendance, onClose }: Props) {
  const { t, send } = useHeld();
  const [text, setText] = useState(String(attendance ? minutesOf(attendance) : 0));
  const errors = useFormErrors();

  function say(minutes: number | null) {
    send('attendance.correct', { memberId: member.id, minutes });
    announce(t('record.corrected', { name: member.name }));
    onClose();
  }

  function submit() {
    const minutes = Number(text);
    const isRight = /^\d+$/.test(text.trim()) && minutes <= limits.sessionMinutes;
    const message = t('record.wrongMinutes', { most: limits.sessionMinutes });
    if (errors.show([!isRight && { fieldId: minutesId, message }])) say(minutes);
  }

  return (
    <Dialog
      open
      size="s"
      title={t('record.correct', { name: member.name })}
      closeLabel={t('record.close')}
      onClose={onClose}
      onSubmit={submit}
      errors={errors.all}
      errorTitle={t('record.fix')}
      actions={
        <>
          {attendance?.corrected && (
            <Button kind="quiet" onClick={() => say(null)}>
              {t('record.asCounted', { count: attendance.minutes })}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {t('record.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('record.minutes')}
        id={minutesId}
        error={errors.of(minutesId)}
        hint={t('record.minutesHint')}
      >
        <TextInput inputMode="numeric" value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
    </Dialog>
  );
}
