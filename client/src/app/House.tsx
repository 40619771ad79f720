/** Which page an address shows. Pages of a partnership come with the live part. */
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useNavigate } from '../ui/router.tsx';
import { paths } from '../paths.ts';
import { fetched } from '../ui/fetched.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Loading } from './Loading.tsx';
import { SignedIn } from './SignedIn.tsx';
import { StartPage } from './StartPage.tsx';
import { useArrival } from './useArrival.ts';

const JoinPage = fetched('join', () => import('../auth/JoinPage.tsx').then((m) => m.JoinPage));
const SignInPage = lazy(() => import('../auth/SignInPage.tsx').then((m) => ({ default: m.SignInPage })));
const ReturnPage = lazy(() => import('../auth/ReturnPage.tsx').then((m) => ({ default: m.ReturnPage })));
const EndMailPage = lazy(() => import('../auth/EndMailPage.tsx').then((m) => ({ default: m.EndMailPage })));
const CallPage = lazy(() => import('../sessions/CallPage.tsx').then((m) => ({ default: m.CallPage })));
const FoundRoute = lazy(() => import('./FoundRoute.tsx').then((m) => ({ default: m.FoundRoute })));
const ChooseRoute = lazy(() => import('./ChooseRoute.tsx').then((m) => ({ default: m.ChooseRoute })));
const PartnershipPages = fetched('partnership', () =>
  import('./PartnershipPages.tsx').then((m) => m.PartnershipPages),
);

export function House() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/p/:partnershipId/sessions/:sessionId/call/:of" element={<CallRoute />} />
        <Route path="/p/:partnershipId/*?" element={<SignedIn page={<PartnershipPages />} />} />
        <Route path="*" element={<EntrancePages />} />
      </Routes>
    </Suspense>
  );
}

function EntrancePages() {
  useArrival();
  return (
    <EntranceFrame>
      <Routes>
        <Route path={paths.start} element={<StartPage />} />
        <Route path={paths.join} element={<JoinRoute />} />
        <Route path={paths.joinWith(':code')} element={<JoinRoute />} />
        <Route path={paths.signIn} element={<SignInPage />} />
        <Route path={paths.returnKey} element={<ReturnPage />} />
        <Route path={paths.weeklyMail(':key')} element={<EndMailPage />} />
        <Route path={paths.found} element={<FoundRoute />} />
        <Route path={paths.partnerships} element={<SignedIn page={<ChooseRoute />} />} />
        <Route path="*" element={<Navigate to={paths.start} replace />} />
      </Routes>
    </EntranceFrame>
  );
}

/** Outside of the partnership's pages, so that nothing of them is loaded first. */
function CallRoute() {
  return (
    <EntranceFrame>
      <SignedIn page={<CallPage goTo={(address) => location.replace(address)} />} />
    </EntranceFrame>
  );
}

/** Joining from inside: the house is loaded already, so nothing is loaded again. */
function JoinRoute() {
  const navigate = useNavigate();
  return <JoinPage goTo={(path) => navigate(path, { replace: true })} />;
}
