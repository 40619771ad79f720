/** The glossary of a partnership as the reader sees it; null until it is known. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryLanguages } from '@silta/shared/glossary/languages';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { RoomId } from '@silta/shared/ids';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import { useRecords, useRoom, useSend, useViewer } from '../realtime/hooks.ts';
import type { Glossary } from './glossaryContext.ts';
import { byName } from './termNames.ts';

export interface LiveGlossary {
  glossary: Glossary | null;
  isSlow: boolean;
}

export function useGlossary(partnershipId: RoomId): LiveGlossary {
  const { t } = useTranslation('glossary');
  const locale = useLocale();
  const roomId = glossaryOf(partnershipId);
  const { status } = useRoom(roomId);
  const viewer = useViewer(partnershipId);
  const sides = useSides(partnershipId);
  const sideRecords = useRecords(partnershipId, 'side');
  const all = useRecords(roomId, 'term');
  const send = useSend(roomId);
  const glossary = useMemo(() => {
    if (!viewer || status !== 'ready') return null;
    const sorted = [...all].sort(byName(sides, locale));
    return {
      t,
      locale,
      partnershipId,
      viewer,
      sides,
      sideRecords,
      languages: glossaryLanguages(sideRecords),
      terms: sorted.filter(({ deletedAt }) => deletedAt === null),
      binned: sorted.filter(({ deletedAt }) => deletedAt !== null),
      send,
    };
  }, [t, locale, partnershipId, viewer, status, sides, sideRecords, all, send]);
  return { glossary, isSlow: status === 'slow' };
}
