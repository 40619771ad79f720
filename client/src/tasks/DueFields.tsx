/** Until when, on one's own clock; what the other clocks show stands below as one types. */
import { TwinTime } from '../members/TwinTime.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useNow } from '../ui/useNow.ts';
import { fieldIds, taskFrom } from './taskDraft.ts';
import type { PlainFieldsProps } from './taskFields.ts';

export function DueFields({ tasks, draft, change, errorOf }: PlainFieldsProps) {
  const { t, locale, sides } = tasks;
  const now = useNow(60_000);
  const { dueAt } = taskFrom(draft);
  return (
    <>
      <div className="task-when">
        <Field
          label={t('dialog.day')}
          id={fieldIds.day}
          error={errorOf(fieldIds.day)}
          hint={t('dialog.dayHint')}
        >
          <TextInput type="date" value={draft.day} onChange={({ target }) => change({ day: target.value })} />
        </Field>
        <Field label={t('dialog.time', { place: sides.own?.place ?? '' })}>
          <TextInput
            type="time"
            value={draft.time}
            onChange={({ target }) => change({ time: target.value })}
          />
        </Field>
      </div>
      {dueAt !== null && (
        <div className="task-due" role="group" aria-label={t('due.clocks')}>
          <TwinTime
            sides={sides.ownFirst}
            locale={locale}
            ownPosition={sides.own?.position}
            at={dueAt}
            small
          />
          {Date.parse(dueAt) < now && <span className="task-warn">{t('dialog.past')}</span>}
        </div>
      )}
    </>
  );
}
