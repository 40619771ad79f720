/** What one side says of one topic, where that can be read, and who has confirmed it. */
import { BadgeCheck, ExternalLink, Pencil } from 'lucide-react';
import { knownOn, knownRule } from '@silta/shared/rules/known';
import type { RuleTopic } from '@silta/shared/rules/records';
import type { ShownSide } from '../members/useSides.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { monthDay } from '../ui/time.ts';
import { ruleWords } from './ruleWords.ts';
import type { Rules } from './useRules.ts';

type Props = { of: Rules; side: ShownSide; topic: RuleTopic; onOpen?: () => void };

export function RuleCell({ of, side, topic, onOpen }: Props) {
  const { t, ruleOf } = of;
  const own = ruleOf(side.id, topic);
  const said = own ?? knownRule(side.record.country, topic);
  const source = said?.source;
  return (
    <div role="cell" className="rules-cell" data-hue={side.hue}>
      <p>
        <span className="rules-place">{side.place}: </span>
        {said ? ruleWords(said, t) : t('choice.unknown')}
        {onOpen && (
          <IconButton
            icon={Pencil}
            size="s"
            label={t('change', { topic: t(`topic.${topic}`) })}
            onClick={onOpen}
          />
        )}
      </p>
      {own && own.note !== '' && <small className="break">{own.note}</small>}
      {source && source.url !== '' && (
        <a href={source.url} target="_blank" rel="noreferrer noopener">
          <Icon of={ExternalLink} size="s" />
          <span className="break">{source.title || source.url.replace(/^https?:\/\//i, '')}</span>
        </a>
      )}
      <Confirmed of={of} side={side} topic={topic} />
    </div>
  );
}

function Confirmed({ of: { t, sides, ruleOf, locale, zone }, side, topic }: Omit<Props, 'onOpen'>) {
  const own = ruleOf(side.id, topic);
  if (own?.confirmed) {
    const name = sides.member(own.confirmed.by)?.name ?? side.place;
    return (
      <small className="rules-ok">
        <Icon of={BadgeCheck} size="s" />
        {t('confirmedBy', { name, day: monthDay(own.confirmed.at, locale, zone) })}
      </small>
    );
  }
  const day = monthDay(own?.saidAt ?? `${knownOn}T12:00:00Z`, locale, zone);
  return <small>{t(own ? 'unconfirmed' : 'askAgency', { day })}</small>;
}
