/** The call: where it is and who is in the picture. Of what is foreign only a call that somebody has joined is shown here. */
import { Video, VideoOff } from 'lucide-react';
import { callNow } from '@silta/shared/sessions/calls';
import { SideCode } from '../../members/SideCode.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useCallPlace } from '../useCallPlace.ts';
import { CallFrame } from './CallFrame.tsx';
import { CallLink } from './CallLink.tsx';
import { useHeld } from './roomContext.ts';
import type { Progress } from './useProgress.ts';

export function CallStage({ progress }: { progress: Progress }) {
  const held = useHeld();
  const { t, session, run } = held;
  const { call, of } = callNow(session, run);
  const place = useCallPlace(held, call, of);
  return (
    <>
      <OnCamera progress={progress} />
      {place && call.kind === 'jitsi' ? (
        <CallFrame key={of} of={of} place={place} />
      ) : (
        <div className="room-call">
          <Icon of={place ? Video : VideoOff} size="l" />
          {place ? (
            <>
              <CallLink place={place} size="l">
                {t('live.call.open')}
              </CallLink>
              <p>{t('live.call.leads', { host: place.host })}</p>
            </>
          ) : (
            <p>{t('live.call.none')}</p>
          )}
        </div>
      )}
    </>
  );
}

/** Who guides and films in the step that runs. */
function OnCamera({ progress: { current } }: { progress: Progress }) {
  const { parts, sides } = useHeld();
  if (!current) return null;
  const shown = parts.filter(
    ({ agendaItemId, role, memberId }) =>
      agendaItemId === current.id && memberId !== null && ['guide', 'camera', 'presenter'].includes(role),
  );
  return (
    <p className="room-plate">
      <span className="break">{current.title}</span>
      {shown.map(({ id, memberId, sideId }) => {
        const side = sideId && sides.of(sideId);
        return (
          <span key={id}>
            · {sides.member(memberId)?.name} {side && <SideCode side={side} />}
          </span>
        );
      })}
    </p>
  );
}
