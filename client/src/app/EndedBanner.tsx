/** Says that the partnership has ended, on every page of it. */
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useRecord } from '../realtime/hooks.ts';
import { Banner } from '../ui/Banner.tsx';
import { longDay } from '../ui/time.ts';

export function EndedBanner({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const endedAt = useRecord(partnershipId, 'partnership', partnershipId)?.endedAt ?? null;
  if (endedAt === null) return null;
  return (
    <Banner icon={Flag} kind="plain">
      {t('ended', { day: longDay(endedAt, localeOf(currentLanguage()), timeZoneHere()) })}
    </Banner>
  );
}
