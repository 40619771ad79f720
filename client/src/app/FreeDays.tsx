/** Days on which nobody of one's side is there; whoever plans a session then is told. */
import { Plus, Trash2 } from 'lucide-react';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Side } from '@silta/shared/partnerships/records';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { dayName } from '../ui/time.ts';
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
