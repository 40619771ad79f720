/** What lies above a board: the bar while moving, and one dialog at a time. */
import { Suspense, lazy, useEffect } from 'react';
import type { SectionId } from '@silta/shared/ids';
import type { BoardDialog } from './BoardDialogs.tsx';
import type { BoardScreenProps } from './boardScreenProps.ts';
import { MoveBar } from './MoveBar.tsx';
import { MoveDialog } from './MoveDialog.tsx';

const fetchDialogs = () => import('./BoardDialogs.tsx');
const BoardDialogs = lazy(() => fetchDialogs().then((file) => ({ default: file.BoardDialogs })));

/** Fetched once the board has been read for a moment, so that the dialogs are there when the network is not. */
const readingMs = 5_000;

interface Props extends BoardScreenProps {
  dialog: BoardDialog | null;
  closeDialog: () => void;
}

export function BoardOverlays({ view, moving, movingTo, setMovingTo, canArrange, put, ...props }: Props) {
  const hasPosts = (id: SectionId) =>
    view.lanes.some(({ arranged }) => arranged.some(({ sectionId }) => sectionId === id));
  useEffect(() => {
    const timer = setTimeout(() => void fetchDialogs().catch(() => undefined), readingMs);
    return () => clearTimeout(timer);
  }, []);
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
      {props.dialog && (
        <Suspense>
          <BoardDialogs open={props.dialog} view={view} hasPosts={hasPosts} onClose={props.closeDialog} />
        </Suspense>
      )}
    </>
  );
}
