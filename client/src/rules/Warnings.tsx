/** What does not go together, said at once: which topic, and which side forbids what is planned. */
import { TriangleAlert } from 'lucide-react';
import { breakersOf, conflictsIn, saidBy } from '@silta/shared/rules/comparing';
import type { RuleTopic } from '@silta/shared/rules/records';
import { Icon } from '../ui/Icon.tsx';
import { ruleWords } from './ruleWords.ts';
import type { Rules } from './useRules.ts';

export function Warnings({ of }: { of: Rules }) {
  const { countries, rules, plan } = of;
  const conflicts = conflictsIn(countries, rules, plan);
  return (
    <div role="status">
      {conflicts.map((topic) => (
        <p key={topic} className="rules-warning">
          <Icon of={TriangleAlert} />
          <span>{warningText(of, topic)}</span>
        </p>
      ))}
    </div>
  );
}

export function warningText({ t, sides, countries, rules, plan }: Rules, topic: RuleTopic): string {
  const said = countries.map((side) => saidBy(side, topic, rules));
  const [breaker] = breakersOf(topic, said, plan);
  const of = said.find(({ sideId }) => sideId === breaker);
  const name = t(`topic.${topic}`);
  if (!of) return t('warning.apart', { topic: name });
  return t('warning.plan', { topic: name, side: sides.of(of.sideId)?.place ?? '', said: ruleWords(of, t) });
}
