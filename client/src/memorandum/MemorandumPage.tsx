/** The memorandum: what is being worked on, and the versions that both sides have laid down and agreed to. */
import { FileCheck2, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { SavePdfButton } from '../transfer/SavePdfButton.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useParams } from '../ui/router.tsx';
import { SkeletonRows } from '../ui/Skeleton.tsx';
import { Draft } from './Draft.tsx';
import { useMemorandum } from './useMemorandum.ts';
import type { MemorandumNow } from './useMemorandum.ts';
import { Version } from './Version.tsx';
import './memorandum.css';

export function MemorandumPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <MemorandumOf partnershipId={partnership} /> : null;
}

function MemorandumOf({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('memorandum');
  const of = useMemorandum(partnershipId);
  const newest = of?.versions[0];
  return (
    <main className="page memorandum" id="main" tabIndex={-1} aria-busy={of === null || undefined}>
      <header className="pagehead">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('about')}</p>
        </div>
        {newest && (
          <div className="actions no-print">
            <Button icon={Printer} onClick={() => print()}>
              {t('print')}
            </Button>
            <SavePdfButton
              path={`/api/partnerships/${partnershipId}/memoranda/${newest.id}`}
              label={t('pdf')}
            />
          </div>
        )}
      </header>
      {of ? <Parts of={of} /> : <SkeletonRows />}
    </main>
  );
}

function Parts({ of }: { of: MemorandumNow }) {
  const { t, versions, viewer, mayWrite, clauses } = of;
  const [newest, ...earlier] = versions;
  const seesDraft = viewer.role !== 'learner' && viewer.role !== 'guest';
  if (!newest && !mayWrite && clauses.length === 0)
    return (
      <EmptyState title={t('none')} picture={<Icon of={FileCheck2} size="l" />}>
        {t(seesDraft ? 'noneYet' : 'noneAgreed')}
      </EmptyState>
    );
  return (
    <>
      {newest && <Version of={of} version={newest} before={earlier[0] ?? null} isNewest />}
      {seesDraft && <Draft of={of} />}
      {earlier.length > 0 && (
        <section className="sec no-print" aria-labelledby="memorandum-earlier">
          <div className="sec-h">
            <h2 id="memorandum-earlier">{t('earlier')}</h2>
          </div>
          {earlier.map((version, i) => (
            <details key={version.id} className="memorandum-before">
              <summary>{t('version', { number: version.number })}</summary>
              <Version of={of} version={version} before={earlier[i + 1] ?? null} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
