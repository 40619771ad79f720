/** The people page on its way: the real titles, and rows in grey. */
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton.tsx';

export function PeopleLoading({ isSlow }: { isSlow: boolean }) {
  const { t } = useTranslation('members');
  return (
    <main className="page people" id="main" tabIndex={-1} aria-busy>
      <header className="pagehead">
        <div>
          <h1>{t('people.title')}</h1>
          <p role="status">{isSlow ? t('people.slow') : <span className="sr">{t('people.loading')}</span>}</p>
        </div>
      </header>
      <div className="people-alone">
        <GreyRows title={t('people.staff')} rows={3} />
        <GreyRows title={t('people.learners')} rows={6} />
      </div>
    </main>
  );
}

function GreyRows({ title, rows }: { title: string; rows: number }) {
  return (
    <section className="people-sec">
      <h2 className="h-s sub-h">{title}</h2>
      <div className="pairs" aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="greyline">
            <Skeleton width="5rem" />
            <Skeleton width="2rem" height="2rem" round />
            <Skeleton width="2rem" height="2rem" round />
            <Skeleton width="5rem" />
          </div>
        ))}
      </div>
    </section>
  );
}
