/** In a step of the agenda: where the visit stops, and what is still missing there. */
import { MapPin, TriangleAlert } from 'lucide-react';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { gapsOf } from '@silta/shared/sessions/visits';
import { useRecord } from '../../realtime/hooks.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePlan } from '../planContext.ts';
import { gapText } from './gapText.ts';
import './stepStation.css';

export function StepStation({ item }: { item: AgendaItem }) {
  const { t, locale, session, parts, mayPlan } = usePlan();
  const station = useRecord(session.id, 'station', item.id);
  if (session.kind !== 'visit' || !station) return null;
  const gaps = mayPlan ? gapsOf(station, parts, item) : [];
  return (
    <>
      <span className="meta step-kind">
        <Icon of={MapPin} size="s" />
        <span className="break">{station.place || t('visit.station')}</span>
      </span>
      {gaps.length > 0 && (
        <span className="meta step-kind step-gaps">
          <Icon of={TriangleAlert} size="s" />
          <span className="break">{gapText(t, locale, gaps)}</span>
        </span>
      )}
    </>
  );
}
