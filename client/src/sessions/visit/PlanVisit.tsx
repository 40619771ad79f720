/** Beside the agenda of a visit: its stations with what is missing, and what is made sure of before filming. */
import { CircleCheck, MapPin, TriangleAlert } from 'lucide-react';
import { gapsOf, stopsOf } from '@silta/shared/sessions/visits';
import { paths } from '../../paths.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { usePlan } from '../planContext.ts';
import { Filming } from './Filming.tsx';
import { gapText } from './gapText.ts';
import './visit.css';

export function PlanVisit() {
  const { t, locale, session, partnershipId, items, parts, mayPlan, ask } = usePlan();
  const stations = useRecords(session.id, 'station');
  const stops = stopsOf(
    items.map(({ item }) => item),
    stations,
  );
  const lacking = stops.filter(({ station, item }) => gapsOf(station, parts, item).length > 0).length;
  return (
    <>
      <section className="sec" aria-labelledby="visit-stations">
        <div className="sec-h">
          <h2 className="h-s" id="visit-stations">
            {t('visit.title')}
          </h2>
          {mayPlan && stops.length > 0 && (
            <span className="ui">
              {lacking === 0 ? t('visit.ready') : t('visit.lacking', { count: lacking })}
            </span>
          )}
        </div>
        {stops.length === 0 && <p className="ui ink2">{t(mayPlan ? 'visit.none' : 'visit.noneReader')}</p>}
        <ol className="rows">
          {stops.map(({ station, item }) => {
            const gaps = mayPlan ? gapsOf(station, parts, item) : [];
            return (
              <li key={station.id}>
                <Icon of={gaps.length > 0 ? TriangleAlert : mayPlan ? CircleCheck : MapPin} size="s" />
                <span className="grow break">
                  {station.place === '' ? item.title : station.place}
                  {gaps.length > 0 && <small>{gapText(t, locale, gaps)}</small>}
                </span>
                {mayPlan && (
                  <Button size="s" onClick={() => ask({ what: 'station', id: station.id })}>
                    {t('visit.change')}
                    <VisuallyHidden> {station.place === '' ? item.title : station.place}</VisuallyHidden>
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
        {stops.length > 0 && (
          <p className="visit-open">
            <LinkButton size="s" icon={MapPin} to={paths.visit(partnershipId, session.id)}>
              {t('visit.open')}
            </LinkButton>
          </p>
        )}
      </section>
      <Filming />
    </>
  );
}
