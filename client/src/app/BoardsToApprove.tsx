/** For those who decide on posts: every board where some wait, or where something was reported. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Chip } from '../ui/Chip.tsx';
import { Link } from '../ui/router.tsx';
import { useActivity } from './activity.tsx';

export function BoardsToApprove({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const { activity } = useActivity();
  const boards = useRecords(partnershipId, 'board');
  const rows = (activity?.boards ?? [])
    .filter(({ waiting, reported }) => waiting + reported > 0)
    .flatMap((numbers) => {
      const board = boards.find(({ id, archivedAt }) => id === numbers.boardId && archivedAt === null);
      return board ? [{ ...numbers, title: board.title }] : [];
    });
  if (rows.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="today-to-approve">
      <div className="sec-h">
        <h2 id="today-to-approve">{t('today.toApprove')}</h2>
      </div>
      <ul className="rows">
        {rows.map(({ boardId, title, waiting, reported }) => (
          <li key={boardId}>
            <span className="grow">
              <Link className="plain break" to={paths.board(partnershipId, boardId)}>
                {title}
              </Link>
            </span>
            {waiting > 0 && <Chip kind="now">{t('today.waiting', { count: waiting })}</Chip>}
            {reported > 0 && <Chip kind="now">{t('today.reported', { count: reported })}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  );
}
