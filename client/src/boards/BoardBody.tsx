/** Below the toolbar: the lanes, or a word on why there is nothing. */
import { Suspense, lazy } from 'react';
import { BoardNotice } from './BoardNotice.tsx';
import { CalmNotice } from './CalmNotice.tsx';
import { CollectNotice } from './CollectNotice.tsx';
import { useScene } from './boardContext.ts';
import { EmptyBoard, NothingFound } from './EmptyBoard.tsx';
import { Lanes } from './Lanes.tsx';
import type { LanesProps } from './Lanes.tsx';
import { isFiltering, noFilter } from './postFilter.ts';
import { ScheduleNotice } from './ScheduleNotice.tsx';
import { writingStop } from './rights.ts';

const OriginNotice = lazy(() =>
  import('./ties/OriginNotice.tsx').then((file) => ({ default: file.OriginNotice })),
);
const DotsNotice = lazy(() => import('./dots/DotsNotice.tsx').then((file) => ({ default: file.DotsNotice })));

interface Props extends LanesProps {
  /** null where the viewer cannot post. */
  write: ((starter?: string) => void) | null;
}

export function BoardBody({ write, ...props }: Props) {
  const { view, looking, changeLooking, composing, sentBack } = props;
  const { board, viewer } = useScene();
  const stop = writingStop(board, viewer);
  // What sections ask is seen before anybody has answered.
  const asks = props.layout === 'columns' && view.sections.some(({ prompt }) => prompt !== '');
  const isQuiet = composing === null && sentBack.length === 0;
  return (
    <div className="wall-frame">
      <div className="notices">
        <ScheduleNotice />
        {board.origin && (
          <Suspense>
            <OriginNotice origin={board.origin} />
          </Suspense>
        )}
        <CollectNotice sections={view.sections} />
        {board.reactions === 'dots' && props.isWhole && (
          <Suspense>
            <DotsNotice />
          </Suspense>
        )}
        {board.calmed && <CalmNotice word={board.calmed.word} />}
        {stop && !(stop === 'locked' && board.calmed) && <BoardNotice stop={stop} />}
      </div>
      {isQuiet && view.total === 0 && !asks ? (
        <EmptyBoard onWrite={write} />
      ) : isQuiet && view.found === 0 && isFiltering(looking) ? (
        <NothingFound onShowAll={() => changeLooking(noFilter)} />
      ) : (
        <Lanes {...props} />
      )}
    </div>
  );
}
