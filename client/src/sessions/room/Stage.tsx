/** What everybody looks at: the call, the board of the step, or the notes; with the line that is read along. */
import { Image, LayoutDashboard, NotebookPen, UsersRound, Video } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { useShown } from '../material/useShown.ts';
import { useGroups } from '../together/useGroups.ts';
import { BoardStage } from './BoardStage.tsx';
import { CallStage } from './CallStage.tsx';
import { Notes } from './Notes.tsx';
import { useHeld } from './roomContext.ts';
import { UpNextLine } from './UpNextLine.tsx';
import type { Progress } from './useProgress.ts';
import { hasMaterial } from '../material/hasMaterial.ts';
import { useStageBoard } from './useStageBoard.ts';

const GroupsStage = lazy(() =>
  import('../together/GroupsStage.tsx').then((m) => ({ default: m.GroupsStage })),
);

const StageMaterial = lazy(() =>
  import('../material/StageMaterial.tsx').then((m) => ({ default: m.StageMaterial })),
);

type StagePlace = 'call' | 'board' | 'notes' | 'groups' | 'material';

type Props = { progress: Progress; board: (boardId: RoomId) => ReactNode };

export function Stage({ progress, board }: Props) {
  const { t } = useHeld();
  const { place, look } = useStagePlace(progress);
  const boardId = useStageBoard(progress.current);
  const { grouping } = useGroups();
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
            ...(hasMaterial(progress.current)
              ? [{ value: 'material', label: t('material.title'), icon: Image } as const]
              : []),
            ...(grouping ? [{ value: 'groups', label: t('groups.tab'), icon: UsersRound } as const] : []),
            { value: 'notes', label: t('live.notes.title'), icon: NotebookPen },
          ]}
        />
        <UpNextLine progress={progress} />
      </div>
      {place === 'groups' ? (
        <Suspense fallback={<div className="room-sheet" />}>
          <GroupsStage board={board} />
        </Suspense>
      ) : place === 'material' ? (
        <Suspense fallback={<div className="room-sheet" />}>
          <StageMaterial step={progress.current} />
        </Suspense>
      ) : place === 'board' && boardId ? (
        <BoardStage>{board(boardId)}</BoardStage>
      ) : place === 'notes' ? (
        <div className="room-sheet">
          <Notes />
        </div>
      ) : null}
      {/* Stays where it is while something else is looked at, or whoever is in the call would be out of it. */}
      <div className="room-stage" hidden={place !== 'call'}>
        <CallStage progress={progress} />
        {place === 'call' && <Caption />}
      </div>
    </>
  );
}

/** A film that all see comes first, then groups when they are opened, then what the step has; the notes when all is over. Whoever looks at something else is not drawn away from it twice. */
function useStagePlace(progress: Progress): { place: StagePlace; look: (place: StagePlace) => void } {
  const { run } = useHeld();
  const { grouping, isWorking } = useGroups();
  const step = progress.current;
  const [chosen, setChosen] = useState<{ stepId: string; place: StagePlace } | null>(null);
  const film = useShown();
  const stepId = `${step?.id ?? run.state} ${grouping?.id} ${grouping?.state} ${film?.fileId}`;
  const hasGroups = isWorking || (grouping !== null && grouping.agendaItemId === step?.id);
  const ofStep = step?.boardId ? 'board' : hasMaterial(step) ? 'material' : 'call';
  const live = film ? 'material' : hasGroups ? 'groups' : ofStep;
  const follows = run.state === 'ended' ? 'notes' : live;
  const wanted = chosen?.stepId === stepId ? chosen.place : follows;
  // What it carried may have been taken off meanwhile.
  const place = wanted === 'material' && !hasMaterial(step) ? follows : wanted;
  return { place, look: (next) => setChosen({ stepId, place: next }) };
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
