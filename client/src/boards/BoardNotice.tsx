/** Why there is nothing to write with: the board is put away, locked, or only staff post. */
import { Archive, ArchiveRestore, Eye, Lock } from 'lucide-react';
import { can } from '@silta/shared/access';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import type { WritingStop } from './rights.ts';

const icons = { archived: Archive, locked: Lock, staffOnly: Lock, reader: Eye };

export function BoardNotice({ stop }: { stop: WritingStop }) {
  const { t, board, viewer, actions } = useScene();
  return (
    <div className="board-notice">
      <Icon of={icons[stop]} />
      <p>{t(`notice.${stop}`)}</p>
      {stop === 'archived' && can(viewer, 'board.unarchive') && (
        <Button
          size="s"
          icon={ArchiveRestore}
          onClick={() => actions.sendToPartnership('board.unarchive', { boardId: board.id })}
        >
          {t('archive.bring')}
        </Button>
      )}
    </div>
  );
}
