/** What each side's country allows for a stay, side by side, and whether it goes together with what is planned. */
import { useState } from 'react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { saidBy, verdictOf } from '@silta/shared/rules/comparing';
import { ruleTopics } from '@silta/shared/rules/records';
import type { RuleTopic } from '@silta/shared/rules/records';
import { countryName } from '../partnerships/countries.ts';
import { SideCode } from '../members/SideCode.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useParams } from '../ui/router.tsx';
import { SkeletonRows } from '../ui/Skeleton.tsx';
import { PlanFields } from './PlanFields.tsx';
import { RuleCell } from './RuleCell.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { useRules } from './useRules.ts';
import type { Rules } from './useRules.ts';
import { VerdictChip } from './VerdictChip.tsx';
import { Warnings } from './Warnings.tsx';
import './rules.css';

export function RulesPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <RulesOf partnershipId={partnership} /> : null;
}

function RulesOf({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('rules');
  const of = useRules(partnershipId);
  const isOutside = of?.viewer.role === 'learner' || of?.viewer.role === 'guest';
  return (
    <main className="page country-rules" id="main" tabIndex={-1} aria-busy={of === null || undefined}>
      <header className="pagehead">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('about')}</p>
        </div>
      </header>
      {of === null && <SkeletonRows />}
      {isOutside && <EmptyState title={t('notYours')}>{t('notYoursText')}</EmptyState>}
      {of && !isOutside && <Compared of={of} />}
    </main>
  );
}

function Compared({ of }: { of: Rules }) {
  const { t, sides, locale, viewer, mayPlan } = of;
  const [open, setOpen] = useState<RuleTopic | null>(null);
  return (
    <>
      <Warnings of={of} />
      <PlanFields of={of} />
      <section className="sec" aria-labelledby="rules-compared">
        <div className="sec-h">
          <h2 id="rules-compared">{t('compared')}</h2>
        </div>
        <p className="ui ink2">{t('noAdvice')}</p>
        <div
          className="rules-table"
          role="table"
          aria-labelledby="rules-compared"
          style={{ '--sides': sides.all.length } as CSSProperties}
        >
          <div className="rules-row rules-head" role="row">
            <span role="columnheader">{t('topic.label')}</span>
            {sides.all.map((side) => (
              <span key={side.id} role="columnheader">
                <SideCode side={side} /> {countryName(side.record.country, locale)}
              </span>
            ))}
            <span role="columnheader">{t('verdict.label')}</span>
          </div>
          {ruleTopics.map((topic) => (
            <div className="rules-row" role="row" key={topic}>
              <span role="rowheader">
                <b>{t(`topic.${topic}`)}</b>
              </span>
              {sides.all.map((side) => (
                <RuleCell
                  key={side.id}
                  of={of}
                  side={side}
                  topic={topic}
                  {...(mayPlan && side.id === viewer.sideId && { onOpen: () => setOpen(topic) })}
                />
              ))}
              <span role="cell">
                <Verdict of={of} topic={topic} />
              </span>
            </div>
          ))}
        </div>
      </section>
      {open !== null && <RuleDialog key={open} of={of} topic={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Verdict({ of: { t, countries, rules, plan }, topic }: { of: Rules; topic: RuleTopic }) {
  const said = countries.map((side) => saidBy(side, topic, rules));
  return <VerdictChip t={t} verdict={verdictOf(topic, said, plan)} />;
}
