/** Today: what came across the bridge, where one writes, and with whom. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { TwinTime } from '../members/TwinTime.tsx';
import { useMe, useSides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { longDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { AcrossTheBridge } from './AcrossTheBridge.tsx';
import { BoardRows } from './BoardRows.tsx';
import { BoardsToApprove } from './BoardsToApprove.tsx';
import { dayPart } from './dayPart.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { Partners } from './Partners.tsx';
import './today.css';
import './todayRows.css';

const NextSession = lazy(() =>
  import('../sessions/NextSession.tsx').then((m) => ({ default: m.NextSession })),
);
const TodayTasks = lazy(() => import('../tasks/TodayTasks.tsx').then((m) => ({ default: m.TodayTasks })));
const TodayChecklist = lazy(() =>
  import('../checklists/TodayChecklist.tsx').then((m) => ({ default: m.TodayChecklist })),
);
const TodayRoadmap = lazy(() =>
  import('../roadmap/TodayRoadmap.tsx').then((m) => ({ default: m.TodayRoadmap })),
);
const TodayRules = lazy(() => import('../rules/TodayRules.tsx').then((m) => ({ default: m.TodayRules })));
const TodayMemorandum = lazy(() =>
  import('../memorandum/TodayMemorandum.tsx').then((m) => ({ default: m.TodayMemorandum })),
);
const TodayWeek = lazy(() => import('../digest/TodayWeek.tsx').then((m) => ({ default: m.TodayWeek })));
const TodayTerms = lazy(() => import('../glossary/TodayTerms.tsx').then((m) => ({ default: m.TodayTerms })));
const TodayWord = lazy(() => import('../glossary/TodayWord.tsx').then((m) => ({ default: m.TodayWord })));

export function TodayPage({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const { ownFirst, own } = useSides(partnershipId);
  const name = useMe(partnershipId)?.name ?? '';
  const now = useNow(60_000);
  const locale = localeOf(currentLanguage());
  const zone = own?.timeZone ?? timeZoneHere();
  return (
    <main className="page today" id="main" tabIndex={-1}>
      <header className="pagehead">
        <div>
          <p className="meta day">{longDay(now, locale, zone)}</p>
          <h1>{t(`today.greeting.${dayPart(now, zone)}`, { name })}</h1>
        </div>
      </header>
      <div className="cols">
        <div>
          <Later>
            <TodayRules partnershipId={partnershipId} />
          </Later>
          <Later>
            <TodayMemorandum partnershipId={partnershipId} />
          </Later>
          <Later>
            <NextSession partnershipId={partnershipId} />
          </Later>
          <Later>
            <TodayTasks partnershipId={partnershipId} />
          </Later>
          <BoardsToApprove partnershipId={partnershipId} />
          <FirstSteps partnershipId={partnershipId} />
          <AcrossTheBridge partnershipId={partnershipId} />
          <BoardRows partnershipId={partnershipId} />
          <Later>
            <TodayTerms partnershipId={partnershipId} />
          </Later>
        </div>
        <aside className="aside" aria-label={t('today.aside')}>
          <Partners partnershipId={partnershipId} />
          <Later>
            <TodayWeek partnershipId={partnershipId} />
          </Later>
          <Later>
            <TodayRoadmap partnershipId={partnershipId} />
          </Later>
          <Later>
            <TodayChecklist partnershipId={partnershipId} />
          </Later>
          <Later>
            <TodayWord partnershipId={partnershipId} />
          </Later>
          <section className="sec clocks" aria-labelledby="today-clocks">
            <div className="sec-h">
              <h2 id="today-clocks" className="h-s">
                {t('today.clocks')}
              </h2>
            </div>
            <TwinTime sides={ownFirst} locale={locale} ownPosition={own?.position} />
          </section>
        </aside>
      </div>
    </main>
  );
}

/** What the rest of the page does not wait for, and does without where it does not come. */
function Later({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}
