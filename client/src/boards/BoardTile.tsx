/** One board in the list: its title, how the sides share it, when something last happened. */
import { Archive, ArchiveRestore, Copy, Ellipsis, Lock, Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import { can } from '@silta/shared/access';
import type { BoardNumbers } from '@silta/shared/boards/activity';
import type { Board } from '@silta/shared/boards/records';
import { isLocked } from '@silta/shared/boards/rules';
import type { RoomId } from '@silta/shared/ids';
import { useLocale } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { useSides } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { useSend, useViewer } from '../realtime/hooks.ts';
import { CopyBoardDialog } from '../transfer/CopyBoardDialog.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { timeAgo } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { MentionsChip } from './find/MentionsChip.tsx';
import { RenameDialog } from './RenameDialog.tsx';

interface Props {
  partnershipId: RoomId;
  board: Board;
  /** null until they are known. */
  numbers: BoardNumbers | null;
}

export function BoardTile({ partnershipId, board, numbers }: Props) {
  const { t } = useTranslation('boards');
  const viewer = useViewer(partnershipId);
  const sides = useSides(partnershipId);
  return (
    <li className="sheet tile">
      <h2>
        <Link to={paths.board(partnershipId, board.id)}>{board.title}</Link>
      </h2>
      {numbers ? <Shares sides={sides} posts={numbers.posts} /> : <Skeleton height=".5rem" />}
      <p className="meta tile-meta">
        <LastPost sides={sides} numbers={numbers} />
        {isLocked(board) && (
          <span className="row">
            <Icon of={Lock} size="s" />
            {t('lock.isLocked')}
          </span>
        )}
        {numbers !== null && (
          <MentionsChip
            partnershipId={partnershipId}
            numbers={numbers}
            label={(count) => t('mentions.count', { count })}
          />
        )}
        {numbers !== null && numbers.waiting > 0 && (
          <Chip kind="now">{t('list.waiting', { count: numbers.waiting })}</Chip>
        )}
        {numbers !== null && numbers.reported > 0 && (
          <Chip kind="now">{t('reports.count', { count: numbers.reported })}</Chip>
        )}
      </p>
      {viewer && can(viewer, 'board.rename') && <TileMenu partnershipId={partnershipId} board={board} />}
    </li>
  );
}

/** How much of the board is whose: the bar of two hues says it at a glance, the numbers say it exactly. */
function Shares({ sides, posts }: { sides: Sides; posts: BoardNumbers['posts'] }) {
  const { t } = useTranslation('boards');
  const countOf = (id: string) => posts[id] ?? 0;
  const total = sides.all.reduce((sum, { id }) => sum + countOf(id), 0);
  return (
    <div className="shares">
      <span className="shares-n">
        {sides.all.map((side) => (
          <span key={side.id}>
            <SideCode side={side} quiet /> <span aria-hidden>{countOf(side.id)}</span>
            <VisuallyHidden>{t('list.posts', { count: countOf(side.id) })}</VisuallyHidden>
          </span>
        ))}
      </span>
      <span className={total === 0 ? 'shares-bar none' : 'shares-bar'} aria-hidden>
        {sides.all
          .filter(({ id }) => countOf(id) > 0)
          .map((side) => (
            <i key={side.id} data-hue={side.hue} style={{ '--n': countOf(side.id) } as CSSProperties} />
          ))}
      </span>
    </div>
  );
}

function LastPost({ sides, numbers }: { sides: Sides; numbers: BoardNumbers | null }) {
  const { t } = useTranslation('boards');
  const locale = useLocale();
  const now = useNow(60_000);
  if (!numbers) return <Skeleton width="7rem" />;
  if (Object.keys(numbers.posts).length === 0) return <span>{t('empty.title')}</span>;
  const ago = timeAgo(numbers.lastPostAt, now, locale, sides.own?.timeZone ?? 'UTC');
  return <span>{t('list.lastPost', { ago })}</span>;
}

function TileMenu({ partnershipId, board }: { partnershipId: RoomId; board: Board }) {
  const { t } = useTranslation('boards');
  const send = useSend(partnershipId);
  const [open, setOpen] = useState<'rename' | 'copy' | null>(null);
  const close = () => setOpen(null);
  const boardId = board.id;
  const label = t('list.options', { board: board.title });
  const archiving =
    board.archivedAt === null
      ? {
          id: 'archive',
          label: t('archive.put'),
          icon: Archive,
          onSelect: () => void send('board.archive', { boardId }),
        }
      : {
          id: 'unarchive',
          label: t('archive.bring'),
          icon: ArchiveRestore,
          onSelect: () => void send('board.unarchive', { boardId }),
        };
  return (
    <>
      <Menu
        label={label}
        entries={[
          { id: 'rename', label: t('rename.title'), icon: Pencil, onSelect: () => setOpen('rename') },
          { id: 'copy', label: t('transfer.copy'), icon: Copy, onSelect: () => setOpen('copy') },
          archiving,
        ]}
        button={(props) => <IconButton {...props} icon={Ellipsis} label={label} className="tile-b" />}
      />
      {open === 'rename' && (
        <RenameDialog
          t={t}
          board={board}
          onRename={(title) => send('board.rename', { boardId, title })}
          onClose={close}
        />
      )}
      {open === 'copy' && (
        <Suspense>
          <CopyBoardDialog partnershipId={partnershipId} board={board} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
