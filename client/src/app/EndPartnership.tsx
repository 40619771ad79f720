/** Ending a partnership: every side agrees for itself, and can change its mind until all have. */
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { useSides, type ShownSide } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useRecord, useViewer } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { longDay } from '../ui/time.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function EndPartnership({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const { ownFirst, own } = useSides(partnershipId);
  const viewer = useViewer(partnershipId);
  const { save, isBusy } = useSave(partnershipId);
  const [isAsking, setAsking] = useState(false);
  const isOver = useRecord(partnershipId, 'partnership', partnershipId)?.endedAt !== null;
  const mayAgree =
    viewer && own && !isOver && can(viewer, 'partnership.agreeToEnd', belongingOf('side', own.record));

  async function agree() {
    await save('partnership.agreeToEnd', {});
    setAsking(false);
  }

  return (
    <SettingsSection title={t('settings.end.title')} text={t('settings.end.text')}>
      <ul className="rows">
        {ownFirst.map((side) => (
          <Agreement key={side.id} side={side} />
        ))}
      </ul>
      {mayAgree && own.record.endAgreedAt === null && (
        <Button className="start" onClick={() => setAsking(true)}>
          {t('settings.end.agree')}
        </Button>
      )}
      {mayAgree && own.record.endAgreedAt !== null && (
        <Button className="start" busy={isBusy} onClick={() => void save('partnership.keepGoing', {})}>
          {t('settings.end.keepGoing')}
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        danger
        busy={isBusy}
        title={t('settings.end.ask')}
        confirmLabel={t('settings.end.agree')}
        cancelLabel={t('cancel')}
        closeLabel={t('close')}
        onClose={() => setAsking(false)}
        onConfirm={() => void agree()}
      >
        {t('settings.end.askText')}
      </ConfirmDialog>
    </SettingsSection>
  );
}

function Agreement({ side }: { side: ShownSide }) {
  const { t } = useTranslation('app');
  const { ownerId, endAgreedAt } = side.record;
  const day = endAgreedAt === null ? '' : longDay(endAgreedAt, localeOf(currentLanguage()), timeZoneHere());
  const goesOn = ownerId === null ? t('settings.end.nobody') : t('settings.end.goesOn');
  return (
    <li>
      <SideCode side={side} />
      <span className="grow">
        {side.name}
        <small>{endAgreedAt === null ? goesOn : t('settings.end.agreed', { day })}</small>
      </span>
      <Icon of={endAgreedAt === null ? CircleDashed : CircleCheck} />
    </li>
  );
}
