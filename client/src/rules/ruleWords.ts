/** What is said of a topic, in the reader's language. */
import { ruleChoices } from '@silta/shared/rules/records';
import type { RuleChoice, RuleTopic } from '@silta/shared/rules/records';
import type { Texts } from './useRules.ts';

interface Said {
  choice: RuleChoice | null;
  days: number | null;
}

export function ruleWords({ choice, days }: Said, t: Texts): string {
  if (days !== null) return t('days', { count: days });
  return choice === null ? t('choice.unknown') : t(`choice.${choice}`);
}

export function choicesFor(topic: RuleTopic): readonly RuleChoice[] {
  return ruleChoices[topic];
}
