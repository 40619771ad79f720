/** What lies above a board: the bar while moving, and one dialog at a time. */
import type { SectionId } from '@silta/shared/ids';
import { BoardDialogs } from './BoardDialogs.tsx';
import type { BoardDialog } from './BoardDialogs.tsx';
import type { BoardScreenProps } from './boardScreenProps.ts';
import { MoveBar } from './MoveBar.tsx';
import { MoveDialog } from './MoveDialog.tsx';

interface Props extends BoardScreenProps {
  dialog: BoardDialog | null;
  closeDialog: () => void;
}

export function BoardOverlays({ view, moving, movingTo, setMovingTo, canArrange, put, ...props }: Props) {
  const hasPosts = (id: SectionId) =>
    view.lanes.some(({ arranged }) => arranged.some(({ sectionId }) => sectionId === id));
  return (
    <>
      {moving.moving && <MoveBar post={moving.moving.post} />}
      {movingTo && (
        <MoveDialog
          post={movingTo}
          lanes={view.lanes}
          canArrange={canArrange}
          onPut={put}
          onClose={() => setMovingTo(null)}
        />
      )}
      <BoardDialogs open={props.dialog} view={view} hasPosts={hasPosts} onClose={props.closeDialog} />
    </>
  );
}
