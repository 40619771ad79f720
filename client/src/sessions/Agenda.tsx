/** The steps of a session, with their times on every side's clock, their minutes and who has a role in them. */
import { LayoutTemplate, Plus } from 'lucide-react';
import type { CSSProperties } from 'react';
import { limits } from '@silta/shared/limits';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { Parts } from './Parts.tsx';
import { usePlan } from './planContext.ts';
import { useAgendaDragging } from './useAgendaDragging.ts';

export function Agenda() {
  const { t, items, sides, mayPlan, ask } = usePlan();
  const [list, dropAt] = useAgendaDragging();
  const isFull = items.length >= limits.agendaItems;
  return (
    <section aria-labelledby="agenda-title" style={{ '--clocks': sides.all.length } as CSSProperties}>
      <h2 className="sr" id="agenda-title">
        {t('agenda.title')}
      </h2>
      <div className="agenda-head" aria-hidden>
        <span />
        <span className="clocks">
          {sides.ownFirst.map((side) => (
            <SideCode key={side.id} side={side} quiet />
          ))}
        </span>
        <span>{t('agenda.minutes')}</span>
        <span>{t('agenda.what')}</span>
        <span>{t('agenda.who')}</span>
      </div>
      <ol className="agenda-list" ref={list}>
        {items.map((timedItem, at) => (
          <AgendaRow key={timedItem.item.id} timedItem={timedItem} at={at} isDropHere={dropAt === at} />
        ))}
        {dropAt === items.length && <li className="drop-end" aria-hidden />}
      </ol>
      {items.length === 0 && (
        <p className="agenda-none">{mayPlan ? t('agenda.none') : t('agenda.noneReader')}</p>
      )}
      {mayPlan && (
        <p className="agenda-add">
          <Button
            kind="quiet"
            icon={Plus}
            onClick={() => ask({ what: 'item', id: null })}
            {...(isFull && { blockedBecause: t('agenda.full', { count: limits.agendaItems }) })}
          >
            {t('agenda.add')}
          </Button>
          {items.length === 0 && (
            <Button kind="quiet" icon={LayoutTemplate} onClick={() => ask({ what: 'template' })}>
              {t('template.start')}
            </Button>
          )}
        </p>
      )}
      <WholeSession />
    </section>
  );
}

/** Those who do something from beginning to end. */
function WholeSession() {
  const { t, parts, mayPlan } = usePlan();
  const whole = parts.filter(({ agendaItemId }) => agendaItemId === null);
  if (whole.length === 0 && !mayPlan) return null;
  return (
    <div className="whole-session">
      <h3>{t('agenda.whole')}</h3>
      <Parts parts={whole} item={null} />
    </div>
  );
}
