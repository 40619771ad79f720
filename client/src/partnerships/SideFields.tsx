/** The fields about a side: what it is, where it is, when it is there, and what it speaks. */
import { useTranslation } from 'react-i18next';
import { sideKind } from '@silta/shared/partnerships/records';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { LanguagePicks } from '../members/LanguagePicks.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { CountryField } from './CountryField.tsx';
import { countryOf } from './countries.ts';
import './sideFields.css';
import { inCountry, type NewSide, type SideDetails, type SideField } from './sideDetails.ts';
import { TimeZoneField } from './TimeZoneField.tsx';

/** The id of one field, for error summaries. */
export function sideFieldId(prefix: string, field: SideField): string {
  return `${prefix}-${field}`;
}

type Props<S extends SideDetails> = {
  /** Distinguishes the fields of several sides on one page. */
  prefix: string;
  side: S;
  errorOf: (fieldId: string) => string | undefined;
  onChange: (side: S) => void;
};

export function SideFields<S extends SideDetails>({ prefix, side, errorOf, onChange }: Props<S>) {
  const { t } = useTranslation('partnerships');
  const id = (field: SideField) => sideFieldId(prefix, field);
  return (
    <div className="side-fields">
      <Field label={t('side.kind')}>
        <Select
          value={side.kind}
          onChange={(event) => onChange({ ...side, kind: sideKind.parse(event.target.value) })}
        >
          {sideKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`side.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('side.name')} id={id('name')} error={errorOf(id('name'))}>
        <TextInput
          maxLength={limits.name}
          autoComplete="organization"
          value={side.name}
          onChange={(event) => onChange({ ...side, name: event.target.value })}
        />
      </Field>
      <Field label={t('side.place')} id={id('place')} error={errorOf(id('place'))}>
        <TextInput
          maxLength={limits.place}
          value={side.place}
          onChange={(event) => onChange({ ...side, place: event.target.value })}
        />
      </Field>
      {isNew(side) && (
        <CountryField
          id={id('country')}
          value={side.country}
          error={errorOf(id('country'))}
          onChange={(code) => onChange({ ...side, ...inCountry(side, code) })}
        />
      )}
      <TimeZoneField
        value={side.timeZone}
        country={isNew(side) ? side.country : null}
        onChange={(timeZone) => onChange({ ...side, timeZone })}
      />
      <LanguagePicks
        label={t('side.languages')}
        id={id('languages')}
        error={errorOf(id('languages'))}
        moreLabel={t('side.moreLanguages')}
        value={side.languages}
        likely={likelyIn(side)}
        locale={localeOf(currentLanguage())}
        most={limits.languages}
        onChange={(languages) => onChange({ ...side, languages })}
      />
    </div>
  );
}

/** Only a side that is being founded chooses its country; its code and invitations rest on it. */
function isNew(side: SideDetails): side is NewSide {
  return 'country' in side;
}

function likelyIn(side: SideDetails): string[] {
  return [...new Set([...(isNew(side) ? (countryOf(side.country)?.languages ?? []) : []), 'en'])];
}
