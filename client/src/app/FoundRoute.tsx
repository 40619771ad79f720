/** Founding a partnership, and for whoever has no account yet, making one first. */
import { useNavigate } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import { AccountStep } from '../auth/AccountStep.tsx';
import { refreshSession, useSession } from '../auth/session.ts';
import { FoundPage } from '../partnerships/FoundPage.tsx';
import { paths } from '../paths.ts';
import { Loading } from './Loading.tsx';

export function FoundRoute() {
  const session = useSession();
  const navigate = useNavigate();
  if (session.state === 'unknown') return <Loading />;

  async function founded(id: RoomId) {
    await refreshSession();
    navigate(paths.people(id));
  }

  const me = session.state === 'signedIn' ? session.me : null;
  return <FoundPage me={me} account={<AccountStep />} onFounded={(id) => void founded(id)} />;
}
