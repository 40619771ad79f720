/** What stands around the pages outside a partnership: the name, the languages, and what Silta promises. */
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../members/Logo.tsx';
import { paths } from '../paths.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import '../auth/join.css';
import '../auth/door.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Loading } from './Loading.tsx';
import { usePageTitle } from './usePageTitle.ts';

/** With plain links: the router is not there yet when somebody joins. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  usePageTitle();
  return (
    <div className="join">
      <SkipLink to="main">{t('skip')}</SkipLink>
      <header className="join-top">
        <a className="brand" href={paths.start} aria-label={t('home')}>
          <Logo />
          <span>Silta</span>
        </a>
        <LanguageChoice />
      </header>
      <Suspense fallback={<Loading />}>{children}</Suspense>
      <footer className="join-foot">
        <span>{t('promise')}</span>
        <nav aria-label={t('forTeachers')}>
          <a href={paths.found}>{t('startOne')}</a>
        </nav>
      </footer>
    </div>
  );
}
