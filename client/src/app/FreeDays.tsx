/** Days on which nobody of one's side is there; whoever plans a session then is told. */
import { Plus, Trash2 } from 'lucide-react';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Side } from '@silta/shared/partnerships/records';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { holidaysOf } from '@silta/shared/sessions/holidays';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { dayName } from '../ui/time.ts';
import { toggled } from '../ui/toggled.ts';
import { useNow } from '../ui/useNow.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

const nothing = { from: '', until: '', name: '' };

export function FreeDays({ partnershipId, side }: { partnershipId: RoomId; side: Side }) {
  const { t } = useTranslation('app');
  const { save, isBusy } = useSave(partnershipId);
  const [fields, setFields] = useState(nothing);
  const [error, setError] = useState<string>();
  const nameId = useId();
  const isFull = side.freeDays.length >= limits.freeDays;
  const set = (days: Side['freeDays']) => save('side.setFreeDays', { sideId: side.id, days });
  const setWorked = (workedHolidays: string[]) =>
    save('side.setFreeDays', { sideId: side.id, workedHolidays });
  const change = (some: Partial<typeof fields>) => setFields((all) => ({ ...all, ...some }));

  async function add(event: SyntheticEvent) {
    event.preventDefault();
    const { from, until: last, name } = fields;
    const until = last === '' ? from : last;
    if (from === '' || until < from || !/\S/.test(name)) {
      setError(t('freeDays.wrong'));
      return;
    }
    setError(undefined);
    const days = [...side.freeDays, { from, until, name }].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (await set(days)) setFields(nothing);
  }

  return (
    <SettingsSection title={t('freeDays.title')} text={t('freeDays.text')}>
      <Holidays side={side} onChange={(worked) => void setWorked(worked)} />
      <DayList side={side} onRemove={(at) => void set(side.freeDays.filter((_, i) => i !== at))} />
      <form className="stack form" noValidate onSubmit={(event) => void add(event)}>
        <div className="day-fields">
          <Field label={t('freeDays.from')}>
            <TextInput
              type="date"
              value={fields.from}
              onChange={({ target }) => change({ from: target.value })}
            />
          </Field>
          <Field label={t('freeDays.until')}>
            <TextInput
              type="date"
              value={fields.until}
              onChange={({ target }) => change({ until: target.value })}
            />
          </Field>
        </div>
        <Field label={t('freeDays.name')} id={nameId} error={error}>
          <TextInput
            maxLength={limits.freeDaysName}
            value={fields.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </Field>
        <Button
          type="submit"
          icon={Plus}
          busy={isBusy}
          className="start"
          {...(isFull && { blockedBecause: t('freeDays.full', { count: limits.freeDays }) })}
        >
          {t('freeDays.add')}
        </Button>
      </form>
    </SettingsSection>
  );
}

/** Those of the coming twelve months; which of them are free here. */
function Holidays({ side, onChange }: { side: Side; onChange: (worked: string[]) => void }) {
  const { t } = useTranslation('app');
  const now = useNow(3_600_000);
  const locale = localeOf(currentLanguage());
  const today = new Date(now).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const coming = [...holidaysOf(side.country, year), ...holidaysOf(side.country, year + 1)].filter(
    ({ day }) => day >= today && day < `${year + 1}${today.slice(4)}`,
  );
  if (coming.length === 0) return null;
  return (
    <details className="holidays">
      <summary>{t('freeDays.holidays')}</summary>
      <p className="hint">{t('freeDays.holidaysHint')}</p>
      <div className="stack">
        {coming.map(({ day, name }) => (
          <Checkbox
            key={day}
            label={
              <>
                <span lang={side.languages[0]}>{name}</span>{' '}
                <span className="meta">{dayName(`${day}T12:00:00.000Z`, now, locale, 'UTC')}</span>
              </>
            }
            checked={!side.workedHolidays.includes(name)}
            onChange={({ target }) => onChange(toggled(side.workedHolidays, name, !target.checked))}
          />
        ))}
      </div>
    </details>
  );
}

function DayList({ side, onRemove }: { side: Side; onRemove: (at: number) => void }) {
  const { t } = useTranslation('app');
  const now = useNow(3_600_000);
  const locale = localeOf(currentLanguage());
  if (side.freeDays.length === 0) return null;
  // A day has no clock: noon in UTC is the same day everywhere in Europe.
  const written = (day: string) => dayName(`${day}T12:00:00.000Z`, now, locale, 'UTC');
  return (
    <ul className="rows">
      {side.freeDays.map(({ from, until, name }, at) => (
        <li key={`${from} ${until} ${name}`}>
          <span className="grow break">
            {name}
            <small>{from === until ? written(from) : `${written(from)} – ${written(until)}`}</small>
          </span>
          <IconButton icon={Trash2} label={t('freeDays.remove', { name })} onClick={() => onRemove(at)} />
        </li>
      ))}
    </ul>
  );
}
