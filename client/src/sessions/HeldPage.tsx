/** A page about a session that is or was held, beside its room: what it shows can use the session with `useHeld`. */
import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { endOf } from '@silta/shared/sessions/timing';
import { TwinTime } from '../members/TwinTime.tsx';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link, useParams } from '../ui/router.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { GoneSession } from './GoneSession.tsx';
import { RoomContext, useHeld } from './room/roomContext.ts';
import { useHeldSession } from './room/useHeldSession.ts';
import { SessionDay } from './SessionDay.tsx';
import { kindName } from './sessionNames.ts';

export function HeldPage({ children }: { children: ReactNode }) {
  const { partnershipId, sessionId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  const session = idFrom<RoomId>(sessionId);
  if (!partnership) return null;
  if (!session) return <GoneSession partnershipId={partnership} />;
  return (
    <OfSession key={session} partnershipId={partnership} sessionId={session}>
      {children}
    </OfSession>
  );
}

type OfSessionProps = { partnershipId: RoomId; sessionId: RoomId; children: ReactNode };

function OfSession({ partnershipId, sessionId, children }: OfSessionProps) {
  const { held, state } = useHeldSession(partnershipId, sessionId);
  if (held) return <RoomContext value={held}>{children}</RoomContext>;
  if (state === 'gone') return <GoneSession partnershipId={partnershipId} />;
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <div aria-hidden>
        {['40%', '80%', '72%'].map((width) => (
          <Skeleton key={width} width={width} height="2rem" gap="1rem" />
        ))}
      </div>
    </main>
  );
}

/** Which session this is, when it was on both clocks, and the page’s own title on the way back to the plan. */
export function HeldHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t, session, partnershipId, sides, locale, run } = useHeld();
  const { own, ownFirst } = sides;
  const at = run.startedAt ?? session.startsAt;
  return (
    <header className="pagehead">
      <div>
        <p className="crumb">
          <Link to={paths.session(partnershipId, session.id)}>{kindName(t, session)}</Link>
          <Icon of={ChevronRight} size="s" />
          <span>{title}</span>
        </p>
        <h1 className="break">{session.topic}</h1>
        <p className="meta held-day">
          <SessionDay startsAt={at} side={own} />
        </p>
        <TwinTime
          sides={ownFirst}
          locale={locale}
          ownPosition={own?.position}
          at={at}
          until={run.endedAt ?? endOf(session)}
        />
      </div>
      {children}
    </header>
  );
}
