/** The languages somebody speaks, guessed from where they are until they say otherwise. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationLook } from '@silta/shared/auth';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { LanguagePicks } from '../members/LanguagePicks.tsx';
import { countryOf } from '../partnerships/countries.ts';

export interface Spoken {
  languages: string[];
  likely: readonly string[];
  onChange: (languages: string[]) => void;
}

export function useSpoken(look: InvitationLook | null): Spoken {
  const [chosen, setChosen] = useState<string[] | null>(null);
  const own = look?.sides.find(({ id }) => id === look.sideId);
  const ofSide = countryOf(own?.country ?? '')?.languages ?? [];
  const ofOthers = (look?.sides ?? []).flatMap(
    (side) => countryOf(side.country)?.languages.slice(0, 1) ?? [],
  );
  const guessed = [...new Set([...ofSide.slice(0, 1), currentLanguage()])];
  const likely = [...new Set([...guessed, 'en', ...ofSide, ...ofOthers])].slice(0, limits.languages);
  return { languages: chosen ?? guessed, likely, onChange: setChosen };
}

export function SpokenField({ languages, likely, onChange }: Spoken) {
  const { t } = useTranslation('auth');
  return (
    <LanguagePicks
      label={t('spoken.label')}
      hint={t('spoken.hint')}
      moreLabel={t('spoken.more')}
      value={languages}
      likely={likely}
      locale={localeOf(currentLanguage())}
      most={limits.languages}
      onChange={onChange}
    />
  );
}
