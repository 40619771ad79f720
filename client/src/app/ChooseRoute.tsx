/** Choosing among one's partnerships. */
import { useAccount } from '../auth/session.ts';
import { PartnershipsPage } from '../partnerships/PartnershipsPage.tsx';

export function ChooseRoute() {
  const me = useAccount();
  return me && <PartnershipsPage me={me} />;
}
