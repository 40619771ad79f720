/** What the others see of one's side; its country stays, because codes and colours rest on it. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Side } from '@silta/shared/partnerships/records';
import { missingIn, type SideDetails } from '../partnerships/sideDetails.ts';
import { sideFieldId, SideFields } from '../partnerships/SideFields.tsx';
import { Button } from '../ui/Button.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function SideSettings({ partnershipId, side }: { partnershipId: RoomId; side: Side }) {
  const { t } = useTranslation(['app', 'partnerships']);
  const { save, isBusy } = useSave(partnershipId);
  const [details, setDetails] = useState<SideDetails>(() => detailsOf(side));
  const errors = useFormErrors();
  const id = useId();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingIn(details).map((field) => ({
      fieldId: sideFieldId(id, field),
      message: t(`partnerships:side.missing.${field}`),
    }));
    if (!errors.show(missing)) document.getElementById(missing[0]?.fieldId ?? '')?.focus();
    else if (!isBusy) void save('side.edit', { sideId: side.id, ...details });
  }

  return (
    <SettingsSection title={t('settings.side.title')} text={t('settings.side.text')}>
      <form className="stack form" noValidate onSubmit={submit}>
        <SideFields prefix={id} side={details} errorOf={errors.of} onChange={setDetails} />
        <Button type="submit" busy={isBusy} className="start">
          {t('settings.save')}
        </Button>
      </form>
    </SettingsSection>
  );
}

function detailsOf({ kind, name, place, timeZone, languages }: Side): SideDetails {
  return { kind, name, place, timeZone, languages };
}
