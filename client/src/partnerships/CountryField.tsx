/** The countries of Europe, in the order of the reader's alphabet. */
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { countries, countryName } from './countries.ts';

type Props = { id: string; value: string; error: string | undefined; onChange: (code: string) => void };

export function CountryField({ id, value, error, onChange }: Props) {
  const { t } = useTranslation('partnerships');
  const locale = localeOf(currentLanguage());
  const named = countries
    .map(({ code }) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <Field label={t('side.country')} id={id} error={error}>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="" disabled>
          {t('side.chooseCountry')}
        </option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
