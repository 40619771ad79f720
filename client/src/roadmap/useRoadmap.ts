/** The roadmap of a partnership, as everything that shows it needs it. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { byRank } from '@silta/shared/rank';
import { phaseNow } from '@silta/shared/roadmap/records';
import type { Phase } from '@silta/shared/roadmap/records';
import type { Viewer } from '@silta/shared/viewer';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { useRecords, useRoom, useSend } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { monthDay } from '../ui/time.ts';

export type Texts = TFunction<'roadmap'>;

export interface Roadmap {
  t: Texts;
  partnershipId: RoomId;
  locale: string;
  viewer: Viewer;
  sides: Sides;
  /** In their order. */
  phases: readonly Phase[];
  removed: readonly Phase[];
  /** Where the partnership is; null where all are passed. */
  now: Phase | null;
  mayChange: boolean;
  send: Send;
}

/** null until it is known. */
export function useRoadmap(partnershipId: RoomId): Roadmap | null {
  const { t } = useTranslation('roadmap');
  const locale = useLocale();
  const { status, viewer } = useRoom(partnershipId);
  const sides = useSides(partnershipId);
  const all = useRecords(partnershipId, 'phase');
  const send = useSend(partnershipId);
  return useMemo(() => {
    if (!viewer || status !== 'ready') return null;
    const inOrder = [...all].sort(byRank);
    const phases = inOrder.filter(({ removedAt }) => removedAt === null);
    const removed = inOrder.filter(({ removedAt }) => removedAt !== null);
    const now = phaseNow(
      phases,
      sides.all.map(({ id }) => id),
    );
    return {
      t,
      partnershipId,
      locale,
      viewer,
      sides,
      phases,
      removed,
      now,
      mayChange: can(viewer, 'phase.tick'),
      send,
    };
  }, [t, partnershipId, locale, viewer, status, sides, all, send]);
}

/** In the reader's language as long as nobody has put it otherwise. */
export function phaseTitle({ title, topic }: Phase, t: Texts): string {
  return title !== '' || topic === null ? title : t(`topic.${topic}`);
}

/** From when until when, as far as that is known; why it is not, where it was put off. */
export function phaseDays(
  { from, until, state }: Phase,
  { t, locale }: Pick<Roadmap, 't' | 'locale'>,
): string {
  if (state !== 'planned') return t(`state.${state}`);
  // A day of the calendar is the same one everywhere.
  const day = (of: string) => monthDay(`${of}T12:00:00.000Z`, locale, 'UTC');
  if (from !== null && until !== null) return t('days.both', { from: day(from), until: day(until) });
  if (from !== null) return t('days.from', { from: day(from) });
  if (until !== null) return t('days.until', { until: day(until) });
  return '';
}
