/** One station as it was planned and as it went: who shows it, what there is to see, what was asked and noted. */
import { Pencil } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { RefObject } from 'react';
import { gapsOf } from '@silta/shared/sessions/visits';
import type { Stop } from '@silta/shared/sessions/visits';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Author } from '../room/Author.tsx';
import { useHeld } from '../room/roomContext.ts';
import { StepMaterial } from '../material/StepMaterial.tsx';
import { partName } from '../sessionNames.ts';
import { gapText } from './gapText.ts';
import { Collecting, Prepared, Showings } from './StationFacts.tsx';
import './stepStation.css';

const StationDialog = lazy(() => import('./StationDialog.tsx').then((m) => ({ default: m.StationDialog })));

type Props = { stop: Stop; count: string; heading: RefObject<HTMLHeadingElement | null> };

export function StopPage({ stop, count, heading }: Props) {
  const { t, locale, session, parts, may } = useHeld();
  const { station, item } = stop;
  const mayEdit = may('station.set') && session.state !== 'cancelled';
  const gaps = mayEdit && session.state !== 'ended' ? gapsOf(station, parts, item) : [];
  return (
    <>
      <p className="meta">
        {count} · {item.title}
      </p>
      <div className="row-between">
        <h2 id="visit-place" className="break" ref={heading} tabIndex={-1}>
          {station.place === '' ? item.title : station.place}
        </h2>
        {mayEdit && <Edit stop={stop} />}
      </div>
      {gaps.length > 0 && <p className="ui step-gaps">{gapText(t, locale, gaps)}</p>}
      <Shown stop={stop} />
      {station.about !== '' && <p className="read break visit-about">{station.about}</p>}
      <Showings {...stop} />
      <StepMaterial item={item} language={session.language} />
      <Prepared station={station} />
      <Collecting station={station} />
      <Noted stop={stop} />
    </>
  );
}

function Edit({ stop: { item } }: { stop: Stop }) {
  const { t, partnershipId, session } = useHeld();
  const [isOpen, setOpen] = useState(false);
  const ids = { partnershipId, sessionId: session.id, itemId: item.id };
  return (
    <>
      <Button size="s" icon={Pencil} onClick={() => setOpen(true)}>
        {t('visit.change')}
      </Button>
      {isOpen && (
        <Suspense>
          <StationDialog {...ids} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Guides and camera first, as the plan has them. */
function Shown({ stop: { item } }: { stop: Stop }) {
  const { t, parts } = useHeld();
  const here = parts.filter(
    ({ role, memberId, agendaItemId }) =>
      memberId !== null &&
      (agendaItemId === item.id || (agendaItemId === null && ['guide', 'camera'].includes(role))),
  );
  if (here.length === 0) return null;
  return (
    <ul className="visit-who ui">
      {here.map((part) =>
        part.memberId && part.sideId ? (
          <li key={part.id}>
            <Author memberId={part.memberId} sideId={part.sideId} strong />{' '}
            <span className="ink2">{partName(t, part)}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** What was written down while this step ran: there stand the answers. */
function Noted({ stop: { item } }: { stop: Stop }) {
  const { t, session } = useHeld();
  const lines = useRecords(session.id, 'noteLine')
    .filter(({ agendaItemId }) => agendaItemId === item.id)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  if (lines.length === 0) return null;
  return (
    <div className="visit-part">
      <h3>{t('visit.noted')}</h3>
      <ul className="rows">
        {lines.map(({ id, text, authorId, sideId }) => (
          <li key={id}>
            <span className="grow break">
              {text}
              <small>
                <Author memberId={authorId} sideId={sideId} />
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
