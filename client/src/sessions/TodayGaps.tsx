/** For those who plan: how many have no part yet in the next session, and the way to give them one. */
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { withoutPart } from '@silta/shared/sessions/participants';
import type { Session } from '@silta/shared/sessions/records';
import { useRecords, useViewer } from '../realtime/hooks.ts';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useTodayPlan } from './useTodayPlan.ts';

/** More names would fill the ticket. */
const mostNames = 3;

export function TodayGaps({ partnershipId, session }: { partnershipId: RoomId; session: Session }) {
  const { t } = useTranslation('sessions');
  const viewer = useViewer(partnershipId);
  const members = useRecords(partnershipId, 'member');
  const { isReady, parts } = useTodayPlan(partnershipId, session);
  if (!viewer || !isReady || !can(viewer, 'part.give')) return null;
  const missing = withoutPart(session.participants, members, parts);
  if (missing.length === 0) return null;
  const names = missing.slice(0, mostNames).map(({ name }) => name);
  return (
    <Link className="ticket-gaps" to={paths.session(partnershipId, session.id)}>
      <Icon of={UserPlus} size="s" />
      <span className="mark">{t('today.gaps', { count: missing.length })}</span>
      <span className="meta">
        {names.join(', ')}
        {missing.length > mostNames && ' …'}
      </span>
    </Link>
  );
}
