/** Getting ready: what has to be settled before people meet, and how far each side is with it. */
import { ListChecks, Plus, Printer } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import type { Checklist } from '@silta/shared/checklists/topics';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { SavePdfButton } from '../transfer/SavePdfButton.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { useParams, useSearchParams } from '../ui/router.tsx';
import { PageComing } from '../ui/PageComing.tsx';
import { Banks } from './Banks.tsx';
import { MoreLists } from './MoreLists.tsx';
import { OpenNow } from './OpenNow.tsx';
import { Ready } from './Ready.tsx';
import { RemovedItems } from './RemovedItems.tsx';
import { useChecklists } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';
import './checklists.css';

const AnswerDialog = lazy(() => import('./AnswerDialog.tsx').then((m) => ({ default: m.AnswerDialog })));
const ItemDialog = lazy(() => import('./ItemDialog.tsx').then((m) => ({ default: m.ItemDialog })));

/** `roadmap` stands above the checklists. */
export function ChecklistsPage({ roadmap }: { roadmap: ReactNode }) {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <ChecklistsOf partnershipId={partnership} roadmap={roadmap} /> : null;
}

type Props = { partnershipId: RoomId; roadmap: ReactNode };

function ChecklistsOf({ partnershipId, roadmap }: Props) {
  const { t } = useTranslation('checklists');
  const of = useChecklists(partnershipId);
  return (
    <main className="page checklists" id="main" tabIndex={-1} aria-busy={of === null || undefined}>
      {of ? <Begun of={of} roadmap={roadmap} /> : <PageComing title={t('title')} />}
    </main>
  );
}

type Open = { what: 'add' } | { what: 'edit' | 'answer'; item: ChecklistItem } | null;

function Begun({ of, roadmap }: { of: Checklists; roadmap: ReactNode }) {
  const { t, begun, mayChange, viewer } = of;
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<Open>(null);
  const shown = begun.find(({ name }) => name === params.get('list')) ?? begun[0];
  const choose = (list: Checklist) => setParams({ list }, { replace: true });
  if (viewer.role === 'learner' || viewer.role === 'guest')
    return (
      <EmptyState heading="h1" title={t('title')}>
        {t('notForYou')}
      </EmptyState>
    );
  if (!shown)
    return (
      <>
        {roadmap}
        <EmptyState
          heading="h1"
          title={t('empty.title')}
          picture={<Icon of={ListChecks} size="l" />}
          actions={mayChange ? <MoreLists of={of} onBegin={choose} /> : null}
        >
          {t(mayChange ? 'empty.text' : 'empty.wait')}
        </EmptyState>
      </>
    );
  return (
    <>
      <Head of={of} shown={shown.name} onAdd={() => setOpen({ what: 'add' })} />
      {roadmap}
      {begun.length > 1 && (
        <div className="checklist-choice no-print">
          <RadioSegment
            label={t('choose')}
            value={shown.name}
            options={begun.map(({ name, items }) => ({
              value: name,
              label: t(`list.${name}`),
              count: items.length,
            }))}
            onChange={choose}
          />
        </div>
      )}
      <div className="cols checklist-cols">
        <div>
          <Banks
            of={of}
            {...shown}
            onAnswer={(item) => setOpen({ what: 'answer', item })}
            onEdit={(item) => setOpen({ what: 'edit', item })}
          />
          {mayChange && <RemovedItems of={of} list={shown.name} />}
          {mayChange && <MoreLists of={of} onBegin={choose} />}
        </div>
        <aside className="aside" aria-label={t('overview')}>
          <Ready of={of} items={shown.items} />
          <OpenNow of={of} items={shown.items} />
        </aside>
      </div>
      <Suspense>
        {open?.what === 'answer' && (
          <AnswerDialog of={of} item={open.item} onClose={() => setOpen(null)} key={open.item.id} />
        )}
        {open?.what === 'add' && <ItemDialog of={of} list={shown.name} onClose={() => setOpen(null)} />}
        {open?.what === 'edit' && (
          <ItemDialog of={of} list={shown.name} item={open.item} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  );
}

type HeadProps = { of: Checklists; shown: Checklist; onAdd: () => void };

function Head({ of: { t, mayChange, partnershipId }, shown, onAdd }: HeadProps) {
  return (
    <header className="pagehead">
      <div>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
      </div>
      <div className="actions no-print">
        <Button icon={Printer} onClick={() => print()}>
          {t('print')}
        </Button>
        <SavePdfButton path={`/api/partnerships/${partnershipId}/checklists/${shown}`} label={t('pdf')} />
        {mayChange && (
          <Button icon={Plus} onClick={onAdd}>
            {t('add')}
          </Button>
        )}
      </div>
    </header>
  );
}
