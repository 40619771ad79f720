/** The checklists of a partnership, as everything on their page needs them. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { answerOf, isSettled } from '@silta/shared/checklists/answering';
import type { Answer, ChecklistItem } from '@silta/shared/checklists/records';
import { checklists } from '@silta/shared/checklists/topics';
import type { Checklist } from '@silta/shared/checklists/topics';
import type { RoomId, SideId } from '@silta/shared/ids';
import { byRank } from '@silta/shared/rank';
import type { Viewer } from '@silta/shared/viewer';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { useRecords, useRoom, useSend } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';

export type Texts = TFunction<'checklists'>;

export interface Checklists {
  t: Texts;
  locale: string;
  partnershipId: RoomId;
  viewer: Viewer;
  sides: Sides;
  /** Those that somebody has begun, in their order, with what stands on each. */
  begun: readonly { name: Checklist; items: readonly ChecklistItem[] }[];
  /** No longer on a list. */
  removed: readonly ChecklistItem[];
  mayChange: boolean;
  send: Send;
}

/** null until they are known. */
export function useChecklists(partnershipId: RoomId): Checklists | null {
  const { t } = useTranslation('checklists');
  const locale = useLocale();
  const { status, viewer } = useRoom(partnershipId);
  const sides = useSides(partnershipId);
  const all = useRecords(partnershipId, 'checklistItem');
  const send = useSend(partnershipId);
  return useMemo(() => {
    if (!viewer || status !== 'ready') return null;
    const inOrder = [...all].sort(byRank);
    const listed = inOrder.filter(({ removedAt }) => removedAt === null);
    const begun = checklists
      .map((name) => ({ name, items: listed.filter(({ checklist }) => checklist === name) }))
      .filter(({ items }) => items.length > 0);
    const removed = inOrder.filter(({ removedAt }) => removedAt !== null);
    const mayChange = can(viewer, 'checklistItem.answer');
    return { t, locale, partnershipId, viewer, sides, begun, removed, mayChange, send };
  }, [t, locale, partnershipId, viewer, status, sides, all, send]);
}

/** What an item asks: in the reader's language as long as nobody has put it otherwise. */
export function titleOf({ title, topic }: ChecklistItem, t: Texts): string {
  return title !== '' || topic === null ? title : t(`topic.${topic}.title`);
}

export function aboutOf({ title, about, topic }: ChecklistItem, t: Texts): string {
  return title !== '' || topic === null ? about : t(`topic.${topic}.about`);
}

export interface OpenAnswer {
  item: ChecklistItem;
  sideId: SideId;
  answer: Answer | null;
}

/** What is still to be settled: the earliest date first, then what somebody sees to, then the rest. */
export function openAnswers(items: readonly ChecklistItem[], sideIds: readonly SideId[]): OpenAnswer[] {
  return items
    .flatMap((item) => sideIds.map((sideId) => ({ item, sideId, answer: answerOf(item, sideId) })))
    .filter(({ answer }) => !isSettled(answer))
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}

const dueOf = ({ answer }: OpenAnswer) => answer?.dueOn ?? (answer?.ownerId ? 'owned' : 'quite open');
