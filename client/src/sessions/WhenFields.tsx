/** Day, time and length on one's own clock; what the other clocks show stands below as one types. */
import { useTranslation } from 'react-i18next';
import { endOf } from '@silta/shared/sessions/timing';
import { useLocale } from '../members/languageName.ts';
import { TwinTime } from '../members/TwinTime.tsx';
import { useSides } from '../members/useSides.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { OddTimes } from './OddTimes.tsx';
import { SessionDay } from './SessionDay.tsx';
import { fieldIds, whenOf } from './sessionDraft.ts';
import { errorFor } from './SessionFields.tsx';
import type { FieldsProps } from './SessionFields.tsx';

export function WhenFields({ partnershipId, draft, errors, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const { ownFirst, own } = useSides(partnershipId);
  const when = whenOf(draft);
  return (
    <>
      <div className="when-fields">
        <Field label={t('fields.day')} id={fieldIds.when} error={errorFor(errors, fieldIds.when)} required>
          <TextInput type="date" value={draft.day} onChange={({ target }) => change({ day: target.value })} />
        </Field>
        <Field label={own ? t('fields.time', { place: own.place }) : t('fields.timeHere')} required>
          <TextInput
            type="time"
            value={draft.time}
            onChange={({ target }) => change({ time: target.value })}
          />
        </Field>
        <Field
          label={t('fields.minutes')}
          id={fieldIds.minutes}
          error={errorFor(errors, fieldIds.minutes)}
          required
        >
          <TextInput
            inputMode="numeric"
            maxLength={3}
            value={draft.minutes}
            onChange={({ target }) => change({ minutes: target.value.replace(/\D/g, '') })}
          />
        </Field>
      </div>
      {when && (
        <div className="when-shown" role="group" aria-label={t('fields.clocks')}>
          <span className="meta">
            <SessionDay startsAt={when.startsAt} side={own} />
          </span>
          <TwinTime
            sides={ownFirst}
            locale={locale}
            ownPosition={own?.position}
            at={when.startsAt}
            until={endOf(when)}
          />
          <div role="status">
            <OddTimes when={when} sides={ownFirst} />
          </div>
        </div>
      )}
    </>
  );
}
