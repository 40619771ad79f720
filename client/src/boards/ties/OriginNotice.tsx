/** Out of which post this board has grown. */
import { Sprout } from 'lucide-react';
import type { Origin } from '@silta/shared/boards/fields';
import { paths } from '../../paths.ts';
import { useRecord } from '../../realtime/hooks.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/router.tsx';
import { useScene } from '../boardContext.ts';
import { elementIdOf } from '../postElements.ts';
import { thread, woven } from '../woven.tsx';

export function OriginNotice({ origin }: { origin: Origin }) {
  const { t, partnershipId } = useScene();
  const from = useRecord(partnershipId, 'board', origin.boardId);
  if (!from) return null;
  const way = (
    <Link to={paths.post(partnershipId, origin.boardId, elementIdOf(origin.postId))}>{from.title}</Link>
  );
  return (
    <div className="board-notice">
      <Icon of={Sprout} />
      <p>{woven(t('grown.from', { board: thread(0) }), [way])}</p>
    </div>
  );
}
