/** The room on a laptop: agenda and people, the stage, questions and chat. */
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { QuickPollCard } from '../together/QuickPollCard.tsx';
import { QuizCard } from '../together/QuizCard.tsx';
import { StopwatchBar } from '../together/StopwatchBar.tsx';
import { StationHere } from '../visit/StationHere.tsx';
import { AgendaRail } from './AgendaRail.tsx';
import { Chat } from './Chat.tsx';
import { Controls } from './Controls.tsx';
import { People } from './People.tsx';
import { Questions } from './Questions.tsx';
import { RoomHead } from './RoomHead.tsx';
import { useHeld } from './roomContext.ts';
import { RunControls } from './RunControls.tsx';
import { Stage } from './Stage.tsx';
import { useProgress } from './useProgress.ts';

export function WideRoom({ board }: { board: (boardId: RoomId) => ReactNode }) {
  const { t } = useHeld();
  const progress = useProgress();
  return (
    <main className="room" id="main" tabIndex={-1}>
      <RoomHead />
      <div className="room-grid">
        <section className="room-center" aria-label={t('live.stage.label')}>
          <Stage progress={progress} board={board} />
          <StopwatchBar />
          <Controls />
        </section>
        <div className="room-pane room-left">
          <AgendaRail progress={progress} />
          <RunControls />
          <People />
        </div>
        <div className="room-pane room-right">
          <QuizCard />
          <QuickPollCard />
          <StationHere />
          <Questions />
          <Chat />
        </div>
      </div>
    </main>
  );
}
