/** Learning pathways: a learner's own, or for staff all of them and what each side trains. */
import { useTranslation } from 'react-i18next';
import { idFrom } from '@silta/shared/newId';
import type { MemberId, RoomId } from '@silta/shared/ids';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useParams } from '../ui/router.tsx';
import { PageComing } from '../ui/PageComing.tsx';
import { PathwayList } from './PathwayList.tsx';
import { PathwayView } from './PathwayView.tsx';
import { usePathways } from './usePathways.ts';
import type { Pathways } from './usePathways.ts';
import './pathways.css';

export function PathwaysPage() {
  const { partnershipId, memberId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  return partnership ? (
    <PathwaysOf partnershipId={partnership} memberId={idFrom<MemberId>(memberId)} />
  ) : null;
}

function PathwaysOf({ partnershipId, memberId }: { partnershipId: RoomId; memberId: MemberId | null }) {
  const { t } = useTranslation('pathways');
  const of = usePathways(partnershipId);
  return (
    <main className="page pathways" id="main" tabIndex={-1} aria-busy={of === null || undefined}>
      {of ? <ForRole of={of} memberId={memberId} /> : <PageComing title={t('title')} />}
    </main>
  );
}

function ForRole({ of, memberId }: { of: Pathways; memberId: MemberId | null }) {
  const { t, viewer, learners, mayLead } = of;
  const wanted = viewer.role === 'learner' ? viewer.memberId : memberId;
  const learner = learners.find(({ id }) => id === wanted);
  if (learner && (mayLead || learner.id === viewer.memberId))
    return <PathwayView key={learner.id} of={of} learner={learner} />;
  if (mayLead && memberId === null) return <PathwayList of={of} />;
  return (
    <EmptyState heading="h1" title={t('title')}>
      {t(mayLead ? 'gone' : 'notYours')}
    </EmptyState>
  );
}
