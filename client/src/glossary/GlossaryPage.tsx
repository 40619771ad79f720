/** The glossary: what the trade calls its things, in the languages of all sides. */
import { Suspense, lazy, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from '../ui/router.tsx';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { PageComing } from '../ui/PageComing.tsx';
import { GlossaryContext } from './glossaryContext.ts';
import type { Glossary, GlossaryDialog } from './glossaryContext.ts';
import { GlossaryHead } from './GlossaryHead.tsx';
import type { Paper } from './GlossaryHead.tsx';
import { GlossaryTools } from './GlossaryTools.tsx';
import { NoTerms } from './NoTerms.tsx';
import { passes } from './termFilter.ts';
import { TermList } from './TermList.tsx';
import { useGlossary } from './useGlossary.ts';
import './glossary.css';

const GlossaryDialogs = lazy(() =>
  import('./GlossaryDialogs.tsx').then((m) => ({ default: m.GlossaryDialogs })),
);
const PrintedTerms = lazy(() => import('./PrintedTerms.tsx').then((m) => ({ default: m.PrintedTerms })));

export function GlossaryPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <GlossaryOf partnershipId={partnership} /> : null;
}

function GlossaryOf({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('glossary');
  const { glossary, isSlow } = useGlossary(partnershipId);
  if (glossary) return <ReadyPage glossary={glossary} />;
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <PageComing title={t('title')} />
      {isSlow && <p role="status">{t('slow')}</p>}
    </main>
  );
}

function ReadyPage({ glossary }: { glossary: Glossary }) {
  const { terms, viewer, sideRecords } = glossary;
  const [dialog, ask] = useState<GlossaryDialog | null>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [words, setWords] = useState('');
  const [params, setParams] = useSearchParams();
  const show = params.get('show') ?? 'all';
  const filter = useDeferredValue({ words, show }, { words: '', show });
  const shown = terms.filter(passes(filter, viewer, sideRecords));

  // The same until the glossary changes, so that cards rest.
  const open = useMemo(() => ({ ...glossary, ask }), [glossary]);
  return (
    <GlossaryContext value={open}>
      <main className="page glossary" id="main" tabIndex={-1}>
        <GlossaryHead print={setPaper} />
        {terms.length > 0 && (
          <GlossaryTools
            words={words}
            onWords={setWords}
            show={show}
            onShow={(next) => setParams(next === 'all' ? {} : { show: next }, { replace: true })}
            found={shown.length}
          />
        )}
        {terms.length === 0 ? <NoTerms /> : <TermList terms={shown} isOurs={show === 'ours'} />}
      </main>
      <Suspense>
        {dialog && <GlossaryDialogs dialog={dialog} onClose={() => ask(null)} />}
        {paper && <PrintedTerms paper={paper} terms={shown} onDone={() => setPaper(null)} />}
      </Suspense>
    </GlossaryContext>
  );
}
