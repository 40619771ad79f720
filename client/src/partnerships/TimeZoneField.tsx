/** The clock of a side: what its country uses, or another one where that is wrong. */
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { clockTime } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { countryOf, timeZones } from './countries.ts';

type Props = {
  value: string;
  /** Whose time zones come first; null where the side has long been there. */
  country: string | null;
  onChange: (timeZone: string) => void;
};

export function TimeZoneField({ value, country, onChange }: Props) {
  const { t } = useTranslation('partnerships');
  const now = useNow(60_000);
  if (value === '') return null;
  const first = countryOf(country ?? '')?.timeZones ?? [];
  const offered = [...new Set([...first, value, ...timeZones])];
  const time = clockTime(now, localeOf(currentLanguage()), value);
  return (
    <Field label={t('side.timeZone')} hint={t('side.timeNow', { time })}>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {offered.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ').replace('/', ': ')}
          </option>
        ))}
      </Select>
    </Field>
  );
}
