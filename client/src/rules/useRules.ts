/** What the sides' countries allow and what is planned, as everything that shows it needs it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { can } from '@silta/shared/access';
import type { RoomId, SideId } from '@silta/shared/ids';
import { noPlan } from '@silta/shared/rules/comparing';
import type { Rule, RuleTopic, StayPlan } from '@silta/shared/rules/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../members/useSides.ts';
import { useRecords } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { useTasksRoom } from '../members/useTasksRoom.ts';

export type Texts = TFunction<'rules'>;
export type Plan = Pick<StayPlan, 'isPaid' | 'days' | 'hasMinors' | 'isAfterGraduation' | 'version'>;

export interface Rules {
  t: Texts;
  locale: string;
  zone: string;
  viewer: Viewer;
  sides: Sides;
  /** Each side with its country, in their order. */
  countries: readonly { id: SideId; country: string }[];
  rules: readonly Rule[];
  plan: Plan;
  ruleOf: (sideId: SideId, topic: RuleTopic) => Rule | null;
  mayPlan: boolean;
  send: Send;
}

/** null until it is known, and for those who are told by others. */
export function useRules(partnershipId: RoomId): Rules | null {
  const { t } = useTranslation('rules');
  const { roomId, locale, zone, viewer, sides, send } = useTasksRoom(partnershipId);
  const rules = useRecords(roomId, 'rule');
  const [plan] = useRecords(roomId, 'stayPlan');
  return useMemo(() => {
    if (!viewer) return null;
    return {
      ...{ t, locale, zone, viewer, sides, rules, send },
      countries: sides.all.map(({ id, record }) => ({ id, country: record.country })),
      plan: plan ?? { ...noPlan, version: 0 },
      ruleOf: (sideId, topic) => rules.find((rule) => rule.sideId === sideId && rule.topic === topic) ?? null,
      mayPlan: can(viewer, 'stay.plan'),
    };
  }, [t, locale, zone, viewer, sides, rules, plan, send]);
}
