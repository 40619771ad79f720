/** What one side says of an item: a tick, who sees to it, and when. Staff of that side tick it with one press. */
import { Check, Hourglass, Minus } from 'lucide-react';
import { answerOf, isSettled } from '@silta/shared/checklists/answering';
import type { Answer, ChecklistItem } from '@silta/shared/checklists/records';
import type { ShownSide } from '../members/useSides.ts';
import { announce } from '../ui/announcements.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { useNow } from '../ui/useNow.ts';
import { ticked } from './answering.ts';
import { whenText } from './itemDay.ts';
import { titleOf } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; item: ChecklistItem; side: ShownSide };

export function SideAnswer({ of, item, side }: Props) {
  const { t, locale, sides, viewer, mayChange } = of;
  const now = useNow(60_000);
  const answer = answerOf(item, side.id);
  const settled = isSettled(answer);
  const name = sides.member(settled ? (answer?.by ?? null) : (answer?.ownerId ?? null))?.name;
  const when = whenText(answer, { t, locale, timeZone: side.timeZone, now });
  const isOwn = mayChange && side.id === viewer.sideId;
  return (
    <div className="bank-s">
      {isOwn ? <OwnTick {...{ of, item, side, answer }} /> : <Tick {...{ of, item, side, answer }} />}
      <span className="bank-who">
        {name ?? (settled ? side.place : t('nobody'))}
        {when !== '' && <small className={classNames(!settled && 'open')}>{when}</small>}
        {answer && answer.state !== 'ready' && answer.state !== 'open' && (
          <small>{t(`state.${answer.state}`)}</small>
        )}
      </span>
    </div>
  );
}

type TickProps = Props & { answer: Answer | null };

const looks = { open: Check, inWork: Hourglass, ready: Check, notApplicable: Minus };

const lookOfTick = ({ side, answer }: TickProps) => ({
  className: classNames(
    'tick tick-side',
    isSettled(answer) && 'on',
    answer?.state === 'inWork' && 'tick-half',
  ),
  'data-hue': side.hue,
  'data-side': side.position,
});

/** Of the other side, and for who only reads. */
function Tick(props: TickProps) {
  const { of, item, side, answer } = props;
  const { t } = of;
  const state = answer?.state ?? 'open';
  return (
    <span
      {...lookOfTick(props)}
      role="img"
      aria-label={t('tick', { side: side.place, state: t(`state.${state}`), title: titleOf(item, t) })}
    >
      <Icon of={looks[state]} />
    </span>
  );
}

function OwnTick(props: TickProps) {
  const { of, item, side, answer } = props;
  const { t, send, viewer } = of;
  const title = titleOf(item, t);
  const state = answer?.state ?? 'open';
  function press() {
    const next = ticked(item, viewer);
    send('checklistItem.answer', next);
    announce(t(next.state === 'ready' ? 'saidReady' : 'saidOpen', { title }));
  }
  return (
    <button
      {...lookOfTick(props)}
      type="button"
      role="checkbox"
      aria-checked={isSettled(answer) || (state === 'inWork' ? 'mixed' : false)}
      aria-label={t('ownTick', { side: side.place, title })}
      onClick={press}
    >
      <Icon of={looks[state]} />
    </button>
  );
}
