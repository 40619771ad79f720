/** Which sides are through with a phase; staff say it for their own. */
import { Check } from 'lucide-react';
import type { Phase } from '@silta/shared/roadmap/records';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { announce } from '../ui/announcements.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { fullTime } from '../ui/time.ts';
import type { Roadmap } from './useRoadmap.ts';

export function PhaseSides({ roadmap, phase }: { roadmap: Roadmap; phase: Phase }) {
  // What is on its way is shown at once.
  const now = roadmap.phases.find(({ id }) => id === phase.id) ?? phase;
  return (
    <ul className="rows phase-sides">
      {roadmap.sides.ownFirst.map((side) => (
        <Row key={side.id} roadmap={roadmap} phase={now} side={side} />
      ))}
    </ul>
  );
}

function Row({ roadmap, phase, side }: { roadmap: Roadmap; phase: Phase; side: ShownSide }) {
  const { t, locale, viewer, mayChange, sides, send } = roadmap;
  const done = phase.done.find(({ sideId }) => sideId === side.id) ?? null;
  const isOwn = mayChange && side.id === viewer.sideId;
  const who = done && (sides.member(done.by)?.name ?? side.place);
  const when = done && fullTime(done.at, locale, sides.own?.timeZone ?? 'UTC');
  return (
    <li>
      <SideCode side={side} />
      <span className="grow">
        {isOwn ? (
          <Checkbox
            label={t('ourSide')}
            checked={done !== null}
            onChange={({ target }) => {
              send('phase.tick', { phaseId: phase.id, isDone: target.checked });
              announce(t(target.checked ? 'isThrough' : 'isNotThrough', { side: side.place }));
            }}
          />
        ) : (
          <>
            {done && <Icon of={Check} size="s" />}{' '}
            {t(done ? 'isThrough' : 'isNotThrough', { side: side.place })}
          </>
        )}
        {done && <small>{[who, when].join(' · ')}</small>}
      </span>
    </li>
  );
}
