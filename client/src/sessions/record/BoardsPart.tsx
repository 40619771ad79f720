/** The boards on which it was worked, as they are now. */
import { paths } from '../../paths.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Link } from '../../ui/router.tsx';
import { useHeld } from '../room/roomContext.ts';

export function BoardsPart() {
  const { t, session, items, partnershipId } = useHeld();
  const boards = useRecords(partnershipId, 'board');
  const used = new Set([...session.boardIds, ...items.flatMap(({ boardId }) => boardId ?? [])]);
  const shown = boards.filter(({ id }) => used.has(id));
  if (shown.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="record-boards">
      <div className="sec-h">
        <h2 className="h-s" id="record-boards">
          {t('record.boards')}
        </h2>
      </div>
      <ul className="rows">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <Link className="grow break" to={paths.board(partnershipId, id)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
