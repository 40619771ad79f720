/** The head of the room: what it is, what time it is on every clock, how good the line is, and the way out of trouble. */
import { LifeBuoy, MonitorUp } from 'lucide-react';
import { useState } from 'react';
import { TwinTime } from '../../members/TwinTime.tsx';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Line } from './Line.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { useHeld } from './roomContext.ts';

export function RoomHead() {
  const { t, session, partnershipId } = useHeld();
  return (
    <header className="room-head">
      <h1 className="break">{session.topic}</h1>
      <Clocks />
      <span className="push" />
      <Line />
      <LinkButton
        kind="quiet"
        icon={MonitorUp}
        to={`${paths.sessionRoom(partnershipId, session.id)}?view=projector`}
      >
        {t('live.wall.open')}
      </LinkButton>
      <BackUpButton />
    </header>
  );
}

export function Clocks() {
  const { sides, locale } = useHeld();
  const now = useServerNow(5_000);
  return (
    <TwinTime sides={sides.ownFirst} locale={locale} ownPosition={sides.own?.position ?? 0} at={now} small />
  );
}

/** For everybody; whoever may not move the others reads what the plan is. */
export function BackUpButton() {
  const { t } = useHeld();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={LifeBuoy} onClick={() => setOpen(true)}>
        {t('live.backUp.open')}
      </Button>
      {isOpen && <MoveDialog onClose={() => setOpen(false)} />}
    </>
  );
}
