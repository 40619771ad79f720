/** What the partnership is called. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { refreshSession } from '../auth/session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function PartnershipName({ partnershipId, name: before }: { partnershipId: RoomId; name: string }) {
  const { t } = useTranslation('app');
  const { save, isBusy } = useSave(partnershipId);
  const [name, setName] = useState(before);
  const [error, setError] = useState<string>();

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setError(isMissing ? t('settings.name.missing') : undefined);
    if (isMissing || isBusy || name.trim() === before) return;
    if (await save('partnership.rename', { name })) await refreshSession();
  }

  return (
    <SettingsSection title={t('settings.name.title')} text={t('settings.name.text')}>
      <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label={t('settings.name.label')} error={error}>
          <TextInput
            maxLength={limits.partnershipName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Button type="submit" busy={isBusy} className="start">
          {t('settings.save')}
        </Button>
      </form>
    </SettingsSection>
  );
}
