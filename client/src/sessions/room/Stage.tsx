/** What everybody looks at: the call, the board of the step, or the notes; with the line that is read along. */
import { LayoutDashboard, NotebookPen, Video } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { WithinPage } from '../../ui/PageMain.tsx';
import { CallStage } from './CallStage.tsx';
import { Notes } from './Notes.tsx';
import { useHeld } from './roomContext.ts';
import { UpNextLine } from './UpNextLine.tsx';
import type { Progress } from './useProgress.ts';

export type StagePlace = 'call' | 'board' | 'notes';

/** The board of the step that runs, otherwise the first of the session. */
export function useStageBoard(progress: Progress): RoomId | null {
  const { session } = useHeld();
  return progress.current?.boardId ?? session.boardIds[0] ?? null;
}

type Props = { progress: Progress; board: (boardId: RoomId) => ReactNode };

export function Stage({ progress, board }: Props) {
  const { t } = useHeld();
  const { place, look } = useStagePlace(progress);
  const boardId = useStageBoard(progress);
  return (
    <>
      <div className="row-between room-stage-h">
        <RadioSegment
          label={t('live.stage.label')}
          value={place}
          onChange={look}
          options={[
            { value: 'call', label: t('live.stage.call'), icon: Video },
            ...(boardId
              ? [{ value: 'board', label: t('live.stage.board'), icon: LayoutDashboard } as const]
              : []),
            { value: 'notes', label: t('live.notes.title'), icon: NotebookPen },
          ]}
        />
        <UpNextLine progress={progress} />
      </div>
      {place === 'board' && boardId ? (
        <BoardStage>{board(boardId)}</BoardStage>
      ) : place === 'notes' ? (
        <div className="room-sheet">
          <Notes />
        </div>
      ) : (
        <div className="room-stage">
          <CallStage progress={progress} />
          <Caption />
        </div>
      )}
    </>
  );
}

/** A board is there with the step that has one, the notes when all is over; whoever looks at something else is not drawn away from it twice. */
function useStagePlace(progress: Progress): { place: StagePlace; look: (place: StagePlace) => void } {
  const { run } = useHeld();
  const step = progress.current;
  const [chosen, setChosen] = useState<{ stepId: string; place: StagePlace } | null>(null);
  const stepId = step?.id ?? run.state;
  const follows = run.state === 'ended' ? 'notes' : step?.boardId ? 'board' : 'call';
  const place = chosen?.stepId === stepId ? chosen.place : follows;
  return { place, look: (next) => setChosen({ stepId, place: next }) };
}

export function BoardStage({ children }: { children: ReactNode }) {
  return (
    <div className="room-board">
      <Suspense fallback={<Skeleton width="60%" height="2rem" />}>
        <WithinPage value={true}>{children}</WithinPage>
      </Suspense>
    </div>
  );
}

/** Written along by the language helper. */
export function Caption() {
  const { t, run } = useHeld();
  if (run.caption === '') return null;
  return (
    <p className="room-caption">
      <span className="sr">{t('live.caption.title')}: </span>
      {run.caption}
    </p>
  );
}
