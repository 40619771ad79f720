/** Lets only signed-in people on to a page; others sign in first and come back to it. */
import type { ReactNode } from 'react';
import { Navigate, useLocation } from '../ui/router.tsx';
import { useSession } from '../auth/session.ts';
import { paths } from '../paths.ts';
import type { ComingFrom } from '../paths.ts';
import { Loading } from './Loading.tsx';
import { Unreachable } from './Unreachable.tsx';

export function SignedIn({ page }: { page: ReactNode }) {
  const { state } = useSession();
  const { pathname, search, hash } = useLocation();
  if (state === 'unknown') return <Loading />;
  if (state === 'unreachable') return <Unreachable />;
  if (state === 'nobody') {
    const coming: ComingFrom = { from: pathname + search + hash };
    return <Navigate to={paths.signIn} replace state={coming} />;
  }
  return page;
}
