/** Whether what the sides' countries allow goes together, and with what the partnership plans. */
import type { SideId } from '../ids.ts';
import { knownRule } from './known.ts';
import { ruleTopics } from './records.ts';
import type { Rule, RuleChoice, RuleTopic, StayPlan } from './records.ts';

/** `fits`: only where every side has confirmed it; `ask`: nobody knows for sure; `conflict`: it does not go together. */
export type Verdict = 'fits' | 'ask' | 'conflict';

export interface Said {
  sideId: SideId;
  choice: RuleChoice | null;
  days: number | null;
  isConfirmed: boolean;
}

type Plan = Pick<StayPlan, 'isPaid' | 'days' | 'hasMinors' | 'isAfterGraduation'>;
export const noPlan: Plan = { isPaid: null, days: null, hasMinors: null, isAfterGraduation: null };

/** What a side says, or what is known of its country as long as it has said nothing. */
export function saidBy(
  side: { id: SideId; country: string },
  topic: RuleTopic,
  rules: readonly Rule[],
): Said {
  const own = rules.find((each) => each.sideId === side.id && each.topic === topic);
  const { choice = null, days = null } = own ?? knownRule(side.country, topic) ?? {};
  const isSourced = own !== undefined && own.confirmed !== null && own.source.url !== '';
  return { sideId: side.id, choice, days, isConfirmed: isSourced };
}

export function verdictOf(topic: RuleTopic, said: readonly Said[], plan: Plan): Verdict {
  if (breaksPlan(topic, said, plan) || opposes(topic, said)) return 'conflict';
  const isKnown = ({ choice, days, isConfirmed }: Said) => isConfirmed && (choice !== null || days !== null);
  return said.length > 1 && said.every(isKnown) ? 'fits' : 'ask';
}

/** The sides among them that forbid what is planned. */
export function breakersOf(topic: RuleTopic, said: readonly Said[], plan: Plan): SideId[] {
  return said.filter((each) => breaksPlan(topic, [each], plan)).map(({ sideId }) => sideId);
}

function breaksPlan(topic: RuleTopic, said: readonly Said[], plan: Plan): boolean {
  const says = (choice: RuleChoice) => said.some((each) => each.choice === choice);
  switch (topic) {
    case 'pay':
      return (plan.isPaid === true && says('forbidden')) || (plan.isPaid === false && says('required'));
    case 'longestStay':
      return said.some(({ days }) => plan.days !== null && days !== null && plan.days > days);
    case 'minors':
      return plan.hasMinors === true && says('notAllowed');
    case 'afterGraduation':
      return plan.isAfterGraduation === true && says('no');
    case 'employment':
    case 'companyConsent':
    case 'insurance':
      return false;
  }
}

/** Whether two sides cannot both have it their way, whatever is planned. */
function opposes(topic: RuleTopic, said: readonly Said[]): boolean {
  const choices = new Set(said.flatMap(({ choice }) => choice ?? []));
  switch (topic) {
    case 'pay':
      return choices.has('forbidden') && choices.has('required');
    case 'employment':
      return choices.has('sendingCompany') && choices.has('hostCompany');
    case 'insurance':
      return choices.has('sendingSide') && choices.has('hostSide');
    case 'longestStay':
    case 'afterGraduation':
    case 'companyConsent':
    case 'minors':
      return false;
  }
}

/** Topics with a conflict, in their order. */
export function conflictsIn(
  sides: readonly { id: SideId; country: string }[],
  rules: readonly Rule[],
  plan: Plan,
): RuleTopic[] {
  return ruleTopics.filter(
    (topic) =>
      verdictOf(
        topic,
        sides.map((side) => saidBy(side, topic, rules)),
        plan,
      ) === 'conflict',
  );
}
