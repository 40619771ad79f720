/** The agenda as it goes: times on one's own clock, who has which role, what runs and for how long. */
import { useEffect, useRef } from 'react';
import type { Place } from '@silta/shared/sessions/liveClock';
import type { AgendaItem, Part } from '@silta/shared/sessions/records';
import { SideCode } from '../../members/SideCode.tsx';
import { classNames } from '../../ui/classNames.ts';
import { clockTime } from '../../ui/time.ts';
import { partName } from '../sessionNames.ts';
import { useHeld } from './roomContext.ts';
import { StepTimer } from './StepTimer.tsx';
import type { Progress } from './useProgress.ts';

export function AgendaRail({ progress }: { progress: Progress }) {
  const { t, items, run } = useHeld();
  const count = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = progress.places
    .filter(({ state }) => state === 'done')
    .reduce((sum, { item }) => sum + item.minutes, 0);
  const shown = Math.min(count, Math.floor(done + progress.elapsed / 60_000));
  const howFar = () => {
    if (run.state === 'open') return t('live.notStarted');
    return run.state === 'ended' ? t('state.ended') : t('live.minutes', { done: shown, count });
  };
  return (
    // What scrolls has to be reached by keyboard.
    <section className="room-agenda-part" aria-labelledby="room-agenda" tabIndex={0}>
      <div className="room-h">
        <h2 id="room-agenda">{t('agenda.title')}</h2>
        <span className="meta num">{howFar()}</span>
      </div>
      {items.length === 0 && <p className="ui ink2 room-pad">{t('agenda.noneReader')}</p>}
      <ol className="room-agenda">
        {progress.places.map((place) => (
          <Step key={place.item.id} place={place} progress={progress} />
        ))}
      </ol>
    </section>
  );
}

function Step({ place, progress }: { place: Place<AgendaItem>; progress: Progress }) {
  const { t, locale, sides, parts, viewer } = useHeld();
  const { item, at, state } = place;
  const row = useRef<HTMLLIElement>(null);
  const isNow = state === 'now';
  // What runs stays in sight of a long agenda.
  useEffect(() => {
    if (isNow) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  const mine = state === 'coming' && item.leaderIds.some((id) => id === viewer.memberId);
  const having = parts.filter((part) => part.agendaItemId === item.id && part.memberId !== null);
  return (
    <li ref={row} className={classNames('room-step', state)} aria-current={isNow ? 'step' : undefined}>
      <time className="num meta" dateTime={new Date(at).toISOString()}>
        {clockTime(at, locale, sides.own?.timeZone ?? 'UTC')}
      </time>
      <span className={classNames('break', isNow && 'strong')}>
        {mine ? <span className="mark">{item.title}</span> : item.title}
        {state === 'done' && <span className="sr"> {t('live.done')}</span>}
      </span>
      {state !== 'done' && having.length > 0 && (
        <span className="room-who meta">
          {having.map((part) => (
            <Who key={part.id} part={part} />
          ))}
        </span>
      )}
      {isNow && item.notes !== '' && <p className="room-notes meta break">{item.notes}</p>}
      {isNow && <StepTimer progress={progress} />}
    </li>
  );
}

function Who({ part }: { part: Part }) {
  const { t, sides, viewer } = useHeld();
  const side = part.sideId && sides.of(part.sideId);
  const isMe = part.memberId === viewer.memberId;
  return (
    <span>
      {isMe ? <b className="strong">{t('live.you')}</b> : sides.member(part.memberId)?.name}{' '}
      {side && <SideCode side={side} quiet />} {partName(t, part)}
    </span>
  );
}
