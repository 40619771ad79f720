/** Where the bare address leads: to the class, or to its door. */
import { Navigate } from '../ui/router.tsx';
import { useSession } from '../auth/session.ts';
import { paths } from '../paths.ts';
import { firstPage } from './lastPartnership.ts';
import { Loading } from './Loading.tsx';
import { Unreachable } from './Unreachable.tsx';

export function StartPage() {
  const session = useSession();
  if (session.state === 'unknown') return <Loading />;
  if (session.state === 'unreachable') return <Unreachable />;
  return <Navigate to={session.state === 'signedIn' ? firstPage(session.me) : paths.join} replace />;
}
