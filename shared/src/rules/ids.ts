/** The one id of what a side says of a topic, and of a partnership's plan. */
import type { RoomId, RuleId, SideId, StayPlanId } from '../ids.ts';
import { jointId } from '../newId.ts';
import { ruleTopics } from './records.ts';
import type { RuleTopic } from './records.ts';

/** Any would do; they may never change. */
const first = '72756c65-7300-4d61-8070-000000000000';
const plan = '73746179-0000-4d61-8070-706c616e0000';

export function ruleIdOf(side: SideId, topic: RuleTopic): RuleId {
  const nth = (ruleTopics.indexOf(topic) + 1).toString(16).padStart(12, '0');
  return jointId<RuleId>(side, first.slice(0, -12) + nth);
}

export function stayPlanIdOf(room: RoomId): StayPlanId {
  return jointId<StayPlanId>(room, plan);
}
