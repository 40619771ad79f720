/** Today tells whoever may agree for their side that a version waits for it. */
import { FileCheck2 } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useMemorandum } from './useMemorandum.ts';
import './memorandum.css';

export function TodayMemorandum({ partnershipId }: { partnershipId: RoomId }) {
  const of = useMemorandum(partnershipId);
  const [newest] = of?.versions ?? [];
  if (!of?.mayAgree || newest?.hash !== null) return null;
  if (newest.agreements.some(({ sideId }) => sideId === of.viewer.sideId)) return null;
  return (
    <Link className="sheet memorandum-today" to={paths.memorandum(partnershipId)}>
      <Icon of={FileCheck2} />
      <span className="mark">{of.t('waiting', { number: newest.number })}</span>
    </Link>
  );
}
