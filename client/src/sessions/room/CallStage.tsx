/** The call: where it is and who is in the picture. It opens in a window of its own, because nothing foreign is loaded here. */
import { Video, VideoOff } from 'lucide-react';
import { SideCode } from '../../members/SideCode.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CallLink, hostOf } from './CallLink.tsx';
import { useHeld } from './roomContext.ts';
import type { Progress } from './useProgress.ts';

export function CallStage({ progress }: { progress: Progress }) {
  const { t, session, run } = useHeld();
  const call = run.backUpAt === null ? session.call : session.backUp.call;
  return (
    <>
      <OnCamera progress={progress} />
      <div className="room-call">
        <Icon of={call.url === '' ? VideoOff : Video} size="l" />
        {call.url === '' ? (
          <p>{t('live.call.none')}</p>
        ) : (
          <>
            <CallLink url={call.url} size="l">
              {t('live.call.open')}
            </CallLink>
            <p>{t('live.call.leads', { host: hostOf(call.url) })}</p>
          </>
        )}
      </div>
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
