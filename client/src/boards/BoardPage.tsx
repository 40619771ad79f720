/** One board, live. */
import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PageMain } from '../ui/PageMain.tsx';
import { useParams } from '../ui/router.tsx';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { useNow } from '../ui/useNow.ts';
import { NowProvider } from './boardContext.ts';
import type { Texts } from './boardContext.ts';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { OpenBoard } from './OpenBoard.tsx';
import { useBoardRecords } from './useBoardRecords.ts';
import './board.css';

export function BoardPage() {
  // What is attached to posts is named as soon as they are.
  const { t } = useTranslation(['boards', 'attachments']);
  const { partnershipId, boardId } = useParams();
  const partnership = idFrom<RoomId>(partnershipId);
  const board = idFrom<RoomId>(boardId);
  if (!partnership) return null;
  if (!board) return <GoneBoard t={t} partnershipId={partnership} />;
  // Another board starts afresh: nothing that was open on this one belongs there.
  return <LiveBoard key={board} t={t} partnershipId={partnership} boardId={board} />;
}

/** One board within another page. */
export function BoardWithin({ partnershipId, boardId }: { partnershipId: RoomId; boardId: RoomId }) {
  const { t } = useTranslation(['boards', 'attachments']);
  return <LiveBoard key={boardId} t={t} partnershipId={partnershipId} boardId={boardId} />;
}

function LiveBoard({ t, partnershipId, boardId }: { t: Texts; partnershipId: RoomId; boardId: RoomId }) {
  const records = useBoardRecords(partnershipId, boardId);
  const sides = useSides(partnershipId);
  const now = useNow(60_000);
  const { board, room, partnershipStatus } = records;
  if (room.status === 'gone' || (partnershipStatus === 'ready' && room.status === 'ready' && !board)) {
    return <GoneBoard t={t} partnershipId={partnershipId} />;
  }
  if (!board || !room.viewer || room.status !== 'ready') {
    return (
      <BoardSkeleton
        t={t}
        partnershipId={partnershipId}
        title={board?.title ?? null}
        isSlow={room.status === 'slow'}
      />
    );
  }
  return (
    <NowProvider value={now}>
      <OpenBoard
        t={t}
        partnershipId={partnershipId}
        board={board}
        viewer={room.viewer}
        sides={sides}
        records={records}
      />
    </NowProvider>
  );
}

function GoneBoard({ t, partnershipId }: { t: Texts; partnershipId: RoomId }) {
  return (
    <PageMain className="board-page board-gone">
      <EmptyState
        title={t('gone.title')}
        picture={<Icon of={LayoutDashboard} size="l" />}
        actions={
          <LinkButton kind="primary" to={paths.boards(partnershipId)}>
            {t('gone.toList')}
          </LinkButton>
        }
      >
        {t('gone.text')}
      </EmptyState>
    </PageMain>
  );
}
