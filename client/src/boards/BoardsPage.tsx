/** All boards of a partnership: what goes on where, and a place for new ones. */
import { Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from '../ui/router.tsx';
import { can } from '@silta/shared/access';
import type { Board } from '@silta/shared/boards/records';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { Arch } from '../members/Arch.tsx';
import { useSides } from '../members/useSides.ts';
import { useRecords, useRoom } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Texts } from './boardContext.ts';
import { BoardTile } from './BoardTile.tsx';
import { CreateBoardDialog } from './CreateBoardDialog.tsx';
import { SearchBoards } from './find/SearchBoards.tsx';
import { inUse, putAway } from './boardList.ts';
import { useBoardNumbers } from './useBoardNumbers.ts';
import { useImportDialog } from '../transfer/useImportDialog.tsx';
import './boards.css';

export function BoardsPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <Boards partnershipId={partnership} /> : null;
}

function Boards({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('boards');
  const { viewer } = useRoom(partnershipId);
  const boards = useRecords(partnershipId, 'board');
  const numbers = useBoardNumbers(partnershipId, boards);
  const [isCreating, setCreating] = useState(false);
  const importing = useImportDialog(partnershipId);
  const mayCreate = viewer !== null && can(viewer, 'board.create');
  const open = inUse(boards, numbers);
  const away = putAway(boards);
  const createButton = (label: string) => (
    <Button kind="primary" icon={Plus} onClick={() => setCreating(true)}>
      {label}
    </Button>
  );
  const tiles = (shown: readonly Board[]) => (
    <ul className="tiles">
      {shown.map((board) => (
        <BoardTile
          key={board.id}
          partnershipId={partnershipId}
          board={board}
          numbers={numbers?.get(board.id) ?? null}
        />
      ))}
    </ul>
  );

  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="pagehead">
        <div>
          <h1>{t('list.title')}</h1>
          <p>{t('list.about')}</p>
        </div>
        <div className="actions">
          {viewer !== null && can(viewer, 'board.import') && (
            <Button icon={Upload} onClick={importing.open}>
              {t('transfer.import')}
            </Button>
          )}
          {mayCreate && open.length > 0 && createButton(t('create.open'))}
        </div>
      </header>
      {open.length > 0 && (
        <SearchBoards partnershipId={partnershipId} boards={boards}>
          {tiles(open)}
        </SearchBoards>
      )}
      {open.length === 0 && (
        <NoBoards
          t={t}
          partnershipId={partnershipId}
          action={mayCreate ? createButton(t('create.first')) : null}
        />
      )}
      {away.length > 0 && (
        <details className="away">
          <summary>{t('archive.list', { count: away.length })}</summary>
          {tiles(away)}
        </details>
      )}
      {importing.dialog}
      {isCreating && (
        <CreateBoardDialog t={t} partnershipId={partnershipId} onClose={() => setCreating(false)} />
      )}
    </main>
  );
}

const stones = Array.from({ length: 9 }, () => false);

function NoBoards({ t, partnershipId, action }: { t: Texts; partnershipId: RoomId; action: ReactNode }) {
  const sides = useSides(partnershipId);
  return (
    <EmptyState
      title={t('list.empty')}
      picture={<Arch label={t('empty.picture')} sides={sides.all.map((side) => ({ side, stones }))} />}
      actions={action}
    >
      {action === null ? t('list.emptyReader') : t('list.emptyText')}
    </EmptyState>
  );
}
