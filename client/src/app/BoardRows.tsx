/** The boards with how much each side has written. */
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { BoardNumbers } from '@silta/shared/boards/activity';
import type { Board } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { MentionsChip } from '../boards/find/MentionsChip.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { useSides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { paths } from '../paths.ts';
import { useRecords } from '../realtime/hooks.ts';
import { timeAgo } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { useActivity } from './activity.tsx';

/** The ones in use; the rest is one press away. */
const most = 6;

export function BoardRows({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const { activity } = useActivity();
  const boards = useRecords(partnershipId, 'board').filter(({ archivedAt }) => archivedAt === null);
  if (boards.length === 0) return null;
  const numbers = new Map<string, BoardNumbers>(activity?.boards.map((each) => [each.boardId, each]));
  const lastOf = (board: Board) => numbers.get(board.id)?.lastPostAt ?? board.createdAt;
  const shown = [...boards].sort((a, b) => lastOf(b).localeCompare(lastOf(a))).slice(0, most);
  return (
    <section className="sec" aria-labelledby="today-boards">
      <div className="sec-h">
        <h2 id="today-boards">{t('today.boards')}</h2>
        <Link to={paths.boards(partnershipId)}>{t('today.allBoards')}</Link>
      </div>
      <ul className="rows board-rows">
        {shown.map((board) => (
          <BoardRow
            key={board.id}
            partnershipId={partnershipId}
            board={board}
            numbers={numbers.get(board.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { partnershipId: RoomId; board: Board; numbers: BoardNumbers | undefined };

function BoardRow({ partnershipId, board, numbers }: RowProps) {
  const { t } = useTranslation('app');
  const { all } = useSides(partnershipId);
  const now = useNow(60_000);
  const hasPosts = all.some(({ id }) => (numbers?.posts[id] ?? 0) > 0);
  return (
    <li>
      <span className="grow">
        <Link className="plain break" to={paths.board(partnershipId, board.id)}>
          {board.title}
        </Link>
        {numbers && (
          <small>
            {hasPosts
              ? t('today.lastPost', {
                  ago: timeAgo(numbers.lastPostAt, now, localeOf(currentLanguage()), timeZoneHere()),
                })
              : t('today.noPosts')}
          </small>
        )}
      </span>
      {numbers && (
        <MentionsChip
          partnershipId={partnershipId}
          numbers={numbers}
          label={(count) => t('today.mentions', { count })}
        />
      )}
      {numbers && hasPosts && (
        <span className="side-counts">
          {all.map((side) => (
            <span key={side.id} className="num">
              <SideCode side={side} quiet /> <span aria-hidden>{numbers.posts[side.id] ?? 0}</span>
              <span className="sr">{t('today.posts', { count: numbers.posts[side.id] ?? 0 })}</span>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
