/** The session's time on every clock, and who leads how many of its minutes. */
import { sumOf, endOf } from '@silta/shared/sessions/timing';
import { leadMinutes } from '@silta/shared/sessions/planFigures';
import { classNames } from '../ui/classNames.ts';
import { hueJoint } from '../members/PairJoint.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { TwinTime } from '../members/TwinTime.tsx';
import { OddTimes } from './OddTimes.tsx';
import { usePlan } from './planContext.ts';
import { SessionDay } from './SessionDay.tsx';
import { StateChip } from './SessionTicket.tsx';

export function PlanBar() {
  const { t, locale, session, sides, isOver } = usePlan();
  return (
    <div className="planbar">
      <div className="twinwrap">
        <span className="row meta">
          <SessionDay startsAt={session.startsAt} side={sides.own} />
          <StateChip session={session} />
        </span>
        <TwinTime
          sides={sides.ownFirst}
          locale={locale}
          ownPosition={sides.own?.position}
          at={session.startsAt}
          until={endOf(session)}
        />
        {!isOver && <OddTimes when={session} sides={sides.ownFirst} />}
        {session.announcedReason !== '' && (
          <p className="meta break">{t('announce.because', { reason: session.announcedReason })}</p>
        )}
      </div>
      <LeadMeter />
    </div>
  );
}

interface Stretch {
  key: string;
  minutes: number;
  hue?: string;
  label: string;
}

function LeadMeter() {
  const { t, session, items, parts, sides } = usePlan();
  const steps = items.map(({ item }) => item);
  const sum = sumOf(steps);
  const figures = leadMinutes(steps, parts);
  const [first, ...others] = sides.ownFirst;
  const ofSide = (side: typeof first): Stretch[] => {
    const minutes = (side && figures.of.get(side.id)) ?? 0;
    return side ? [{ key: side.id, minutes, hue: side.hue, label: side.code }] : [];
  };
  // One's own bank on the left, the others on the right, what is done together between them.
  const stretches: Stretch[] = [
    ...ofSide(first),
    { key: 'together', minutes: figures.together, label: t('lead.together') },
    { key: 'open', minutes: figures.open, label: t('lead.open') },
    ...others.flatMap(ofSide),
  ].filter(({ minutes }) => minutes > 0);
  const words = stretches.map(({ label, minutes }) => `${label} ${t('minutes', { count: minutes })}`);

  return (
    <div className="meter">
      <div className="meter-h">
        <span className="strong">{t('lead.title')}</span>
        <span className={classNames('num', sum > session.minutes && 'is-over')}>
          {t('lead.sum', { sum, count: session.minutes })}
        </span>
      </div>
      <div className="tb" role="img" aria-label={words.join(', ')}>
        {stretches.map(({ key, minutes, hue }) => (
          <i
            key={key}
            className={key}
            data-hue={hue}
            style={{ flexGrow: minutes, ...(first && others[0] && hueJoint(first, others[0])) }}
          />
        ))}
        {stretches.length === 0 && <i style={{ flexGrow: 1 }} />}
      </div>
      <ul className="meta meter-l">
        {stretches.map(({ key, minutes, hue, label }) => {
          const side = sides.all.find(({ id }) => id === key);
          return (
            <li key={key} data-hue={hue}>
              {side ? <SideCode side={side} quiet /> : label} {minutes}
            </li>
          );
        })}
      </ul>
      <Balance sum={sum} minutes={session.minutes} />
    </div>
  );
}

/** What is missing or too much, so that nobody has to subtract. */
function Balance({ sum, minutes }: { sum: number; minutes: number }) {
  const { t } = usePlan();
  if (sum === 0 || sum === minutes) return null;
  const count = Math.abs(sum - minutes);
  return (
    <p className={classNames('meta', sum > minutes && 'is-over')} role="status">
      {sum > minutes ? t('lead.over', { count }) : t('lead.left', { count })}
    </p>
  );
}
