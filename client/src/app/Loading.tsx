/** A page on its way: grey shapes, and after ten seconds a word that it is still coming. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';

const slowMs = 10_000;

export function Loading({ isSlow: isKnownSlow = false }: { isSlow?: boolean }) {
  const isSlow = useSlow() || isKnownSlow;
  return (
    <main className="page" id="main" tabIndex={-1} aria-busy>
      <Skeleton width="8rem" />
      <Skeleton width="min(20rem, 80%)" height="1.75rem" gap="0.625rem" />
      <StillLoading isSlow={isSlow} />
      <div className="rows waiting-rows">
        {['62%', '48%', '71%', '55%'].map((width) => (
          <Skeleton key={width} width={width} height="0.875rem" gap="2rem" />
        ))}
      </div>
    </main>
  );
}

/** The region is there before it speaks, so that screen readers hear it. */
function StillLoading({ isSlow }: { isSlow: boolean }) {
  const { t } = useTranslation('app');
  return (
    <div role="status" className="waiting-line">
      {isSlow ? (
        <p className="row ink2">
          <Spinner size="s" />
          {t('loading.still')}
        </p>
      ) : (
        <p className="sr">{t('loading.now')}</p>
      )}
    </div>
  );
}

function useSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
