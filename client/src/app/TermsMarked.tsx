/** Marks the terms of the glossary in the texts below, once the page itself is there: nothing waits for it. */
import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { TextMarks } from '../ui/textMarks.ts';
import type { MarkText } from '../ui/textMarks.ts';

const TermMarks = lazy(() => import('../glossary/TermMarks.tsx').then((m) => ({ default: m.TermMarks })));

/** The board comes first, on weak wifi too. */
const afterMs = 1_500;

export function TermsMarked({ partnershipId, children }: { partnershipId: RoomId; children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  const [marks, setMarks] = useState<MarkText | null>(null);
  const take = useCallback((next: MarkText | null) => setMarks(() => next), []);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), afterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <TextMarks value={marks}>
      {children}
      {isTime && (
        // Without network texts are shown unmarked.
        <ErrorBoundary fallback={() => null}>
          <Suspense>
            <TermMarks partnershipId={partnershipId} onMarks={take} />
          </Suspense>
        </ErrorBoundary>
      )}
    </TextMarks>
  );
}
