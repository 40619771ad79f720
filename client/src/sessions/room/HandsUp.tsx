/** Hands in the order in which they went up; whoever keeps the clock gives the word with one press. */
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { SideCode } from '../../members/SideCode.tsx';
import { Button } from '../../ui/Button.tsx';
import { useHeld } from './roomContext.ts';

export function HandsUp({ seats }: { seats: readonly Seat[] }) {
  const { t, may, send } = useHeld();
  const up = seats
    .filter(({ handAt }) => handAt !== null)
    .sort((a, b) => (String(a.handAt) < String(b.handAt) ? -1 : 1));
  if (up.length === 0) return null;
  return (
    <div>
      <h3>
        {t('live.hands.title')}
        {may('hand.lowerAll') && (
          <button type="button" className="linkbtn push" onClick={() => send('hand.lowerAll', {})}>
            {t('live.hands.lowerAll')}
          </button>
        )}
      </h3>
      <ol className="room-hands ui">
        {up.map((seat, index) => (
          <HandUp key={seat.id} seat={seat} place={index + 1} />
        ))}
      </ol>
    </div>
  );
}

function HandUp({ seat, place }: { seat: Seat; place: number }) {
  const { t, sides, may, send } = useHeld();
  const side = sides.of(seat.sideId);
  const name = sides.member(seat.memberId)?.name ?? '';
  return (
    <li>
      <span className="num meta" aria-hidden>
        {place}
      </span>{' '}
      <b className="strong">{name}</b> {side && <SideCode side={side} quiet />}
      {may('turn.mark') && (
        <Button
          size="s"
          kind="quiet"
          className="push"
          onClick={() => send('turn.mark', { memberId: seat.memberId })}
        >
          {t('live.hands.word')}
          <span className="sr"> {name}</span>
        </Button>
      )}
    </li>
  );
}
