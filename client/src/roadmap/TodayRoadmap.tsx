/** Where are we: the roadmap at a glance, for every member. */
import { Check } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { isPassed } from '@silta/shared/roadmap/records';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { paths } from '../paths.ts';
import { Link } from '../ui/router.tsx';
import { phaseDays, phaseTitle, useRoadmap } from './useRoadmap.ts';
import './roadmap.css';

export function TodayRoadmap({ partnershipId }: { partnershipId: RoomId }) {
  const roadmap = useRoadmap(partnershipId);
  if (!roadmap || roadmap.phases.length === 0) return null;
  const { t, phases, sides, now } = roadmap;
  const ids = sides.all.map(({ id }) => id);
  return (
    <section className="sec" aria-labelledby="today-roadmap">
      <div className="sec-h">
        <h2 className="h-s" id="today-roadmap">
          {t('whereWeAre')}
        </h2>
        <Link to={paths.memorandum(partnershipId)}>{t('links.memorandum')}</Link>
      </div>
      <ol className="phases-v">
        {phases.map((phase) => {
          const isNow = phase.id === now?.id;
          const passed = isPassed(phase, ids);
          return (
            <li
              key={phase.id}
              className={classNames(isNow && 'now')}
              aria-current={isNow ? 'step' : undefined}
              data-state={phase.state}
            >
              {passed ? <Icon of={Check} size="s" /> : <span className="pip" aria-hidden />}
              <span className="break">
                {phaseTitle(phase, t)}
                {passed && <span className="sr"> {t('passed')}</span>}
              </span>
              <small>{phaseDays(phase, roadmap)}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
