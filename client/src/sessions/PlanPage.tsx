/** The plan of one session: both sides work on it at once. */
import { Suspense, lazy, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from '../ui/router.tsx';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import type { ShownSide } from '../members/useSides.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { GoneSession } from './GoneSession.tsx';
import { Agenda } from './Agenda.tsx';
import { PlanAside } from './PlanAside.tsx';
import { PlanBar } from './PlanBar.tsx';
import { PlanContext } from './planContext.ts';
import type { Plan, PlanDialog } from './planContext.ts';
import { PlanHead } from './PlanHead.tsx';
import { useSessionPlan } from './useSessionPlan.ts';
import './sessions.css';
import './plan.css';

const PlanDialogs = lazy(() => import('./PlanDialogs.tsx').then((m) => ({ default: m.PlanDialogs })));
const RunOfShow = lazy(() => import('./RunOfShow.tsx').then((m) => ({ default: m.RunOfShow })));

export function PlanPage() {
  const { partnershipId, sessionId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  const session = idFrom<RoomId>(sessionId);
  if (!partnership) return null;
  if (!session) return <GoneSession partnershipId={partnership} />;
  return <LivePlan key={session} partnershipId={partnership} sessionId={session} />;
}

function LivePlan({ partnershipId, sessionId }: { partnershipId: RoomId; sessionId: RoomId }) {
  const { t } = useTranslation('sessions');
  const { plan, state } = useSessionPlan(partnershipId, sessionId);
  if (plan) return <OpenPlan plan={plan} />;
  if (state === 'gone') return <GoneSession partnershipId={partnershipId} />;
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <div aria-hidden>
        <Skeleton width="40%" height="2rem" gap="1.5rem" />
        {['80%', '72%', '76%', '68%'].map((width) => (
          <Skeleton key={width} width={width} height="3rem" gap="1rem" />
        ))}
      </div>
      {state === 'slow' && <p role="status">{t('plan.slow')}</p>}
    </main>
  );
}

function OpenPlan({ plan }: { plan: Omit<Plan, 'ask'> }) {
  const [dialog, ask] = useState<PlanDialog | null>(null);
  const [printing, setPrinting] = useState<ShownSide | null>(null);
  const open = useMemo(() => ({ ...plan, ask }), [plan]);
  return (
    <PlanContext value={open}>
      <main className="page plan-page" id="main" tabIndex={-1}>
        <PlanHead onPrint={setPrinting} />
        <PlanBar />
        <div className="cols plan-cols">
          <Agenda />
          <PlanAside />
        </div>
      </main>
      <Suspense>
        {dialog && <PlanDialogs dialog={dialog} onClose={() => ask(null)} />}
        {printing && <RunOfShow side={printing} onDone={() => setPrinting(null)} />}
      </Suspense>
    </PlanContext>
  );
}
