/** One's own name and languages, as the others see them. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { LanguagePicks } from '../members/LanguagePicks.tsx';
import { useSides } from '../members/useSides.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function AboutMe({ partnershipId, me }: { partnershipId: RoomId; me: Member }) {
  const { t } = useTranslation('app');
  const { ownFirst } = useSides(partnershipId);
  const { save, isBusy } = useSave(partnershipId);
  const [name, setName] = useState(me.name);
  const [languages, setLanguages] = useState<readonly string[]>(me.languages);
  const [error, setError] = useState<string>();
  const likely = [...new Set(['en', ...ownFirst.flatMap(({ record }) => record.languages)])];

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setError(isMissing ? t('settings.me.nameMissing') : undefined);
    if (isMissing || isBusy) return;
    void save('member.edit', { memberId: me.id, name, languages: [...languages] });
  }

  return (
    <SettingsSection title={t('settings.me.title')} text={t('settings.me.text')}>
      <form className="stack form" noValidate onSubmit={submit}>
        <Field label={t('settings.me.name')} error={error}>
          <TextInput maxLength={limits.name} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <LanguagePicks
          label={t('settings.me.languages')}
          hint={t('settings.me.languagesHint')}
          moreLabel={t('settings.me.moreLanguages')}
          value={languages}
          likely={likely}
          locale={localeOf(currentLanguage())}
          most={limits.languages}
          onChange={setLanguages}
        />
        <Button type="submit" busy={isBusy} className="start">
          {t('settings.save')}
        </Button>
      </form>
    </SettingsSection>
  );
}
