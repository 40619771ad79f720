/** In the room: where the visit is just now, with what is to be seen and asked there. */
import { MapPin } from 'lucide-react';
import type { Stop } from '@silta/shared/sessions/visits';
import { Icon } from '../../ui/Icon.tsx';
import { useHeld } from '../room/roomContext.ts';
import { Collecting, Prepared, Showings } from './StationFacts.tsx';
import './visit.css';

export function StationCard({ stop }: { stop: Stop }) {
  const { t } = useHeld();
  const { station, item } = stop;
  return (
    <section className="visit-card" aria-labelledby="visit-now" tabIndex={0}>
      <h2 id="visit-now" className="break">
        <Icon of={MapPin} size="s" />
        <span className="sr">{t('visit.now')} </span>
        {station.place === '' ? item.title : station.place}
      </h2>
      {station.about !== '' && <p className="ui ink2 break visit-about">{station.about}</p>}
      <Showings {...stop} />
      <Prepared station={station} />
      <Collecting station={station} />
    </section>
  );
}
