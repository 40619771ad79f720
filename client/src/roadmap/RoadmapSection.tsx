/** The way of the partnership from left to right, each phase half in the colour of each side that is through with it. */
import { Check, Map as MapIcon, Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { isPassed } from '@silta/shared/roadmap/records';
import type { Phase } from '@silta/shared/roadmap/records';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { paths } from '../paths.ts';
import { Link } from '../ui/router.tsx';
import { phaseDays, phaseTitle, useRoadmap } from './useRoadmap.ts';
import type { Roadmap } from './useRoadmap.ts';
import './roadmap.css';

const PhaseDialog = lazy(() => import('./PhaseDialog.tsx').then((m) => ({ default: m.PhaseDialog })));

type Open = Phase | 'new' | null;

export function RoadmapSection({ partnershipId }: { partnershipId: RoomId }) {
  const roadmap = useRoadmap(partnershipId);
  const [open, setOpen] = useState<Open>(null);
  if (!roadmap) return null;
  const { t, phases, mayChange, send } = roadmap;
  if (phases.length === 0 && !mayChange) return null;
  return (
    <section className="sec roadmap" aria-labelledby="roadmap">
      <div className="sec-h">
        <h2 className="h-s" id="roadmap" tabIndex={-1}>
          {t('title')}
        </h2>
        <Link className="no-print" to={paths.memorandum(partnershipId)}>
          {t('links.memorandum')}
        </Link>
        <Link className="no-print" to={paths.rules(partnershipId)}>
          {t('links.rules')}
        </Link>
        {mayChange && phases.length > 0 && (
          <Button kind="quiet" size="s" icon={Plus} className="no-print" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      {phases.length === 0 ? (
        <div className="roadmap-empty">
          <p className="ui ink2">{t('empty')}</p>
          <Button
            icon={MapIcon}
            onClick={() => {
              send('roadmap.begin', {});
              announce(t('begun'));
            }}
          >
            {t('begin')}
          </Button>
        </div>
      ) : (
        <ol className="road">
          {phases.map((phase) => (
            <PhaseStretch key={phase.id} roadmap={roadmap} phase={phase} onOpen={() => setOpen(phase)} />
          ))}
        </ol>
      )}
      <Suspense>
        {open !== null && (
          <PhaseDialog
            key={open === 'new' ? 'new' : open.id}
            roadmap={roadmap}
            phase={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  );
}

type StretchProps = { roadmap: Roadmap; phase: Phase; onOpen: () => void };

function PhaseStretch({ roadmap, phase, onOpen }: StretchProps) {
  const { t, sides, now } = roadmap;
  const ids = sides.all.map(({ id }) => id);
  const passed = isPassed(phase, ids);
  const isNow = phase.id === now?.id;
  const through = sides.all.filter(({ id }) => phase.done.some(({ sideId }) => sideId === id));
  const label = through.map(({ place }) => place).join(', ');
  return (
    <li
      className={classNames(isNow && 'now')}
      aria-current={isNow ? 'step' : undefined}
      data-state={phase.state}
    >
      <div className={classNames('span', passed && 'closed')} aria-hidden>
        {sides.all.map(({ id, hue }) => (
          <span key={id} data-hue={hue} data-on={through.some((side) => side.id === id) || undefined} />
        ))}
      </div>
      <button type="button" className="road-open" onClick={onOpen}>
        {passed && <Icon of={Check} size="s" />}
        <span className={classNames('break', isNow && 'mark')}>{phaseTitle(phase, t)}</span>
      </button>
      <small>{phaseDays(phase, roadmap)}</small>
      <span className="sr">{through.length > 0 ? t('through', { sides: label }) : t('nobodyThrough')}</span>
    </li>
  );
}
