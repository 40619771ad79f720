/** The dialogs of a board; one at a time. */
import type { PostId, SectionId } from '@silta/shared/ids';
import { CopyBoardDialog } from '../transfer/CopyBoardDialog.tsx';
import { ExportDialog } from '../transfer/ExportDialog.tsx';
import { BinDialog } from './BinDialog.tsx';
import { SpotDialog } from './canvas/SpotDialog.tsx';
import { useScene } from './boardContext.ts';
import type { BoardView } from './boardView.ts';
import { CalmDialog } from './CalmDialog.tsx';
import { RevealDialog } from './anonymity/RevealDialog.tsx';
import { ActsDialog } from './history/ActsDialog.tsx';
import { HistoryDialog } from './history/HistoryDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { GoalDialog } from './map/GoalDialog.tsx';
import { LocateDialog, PostTrackDialog } from './map/MapDialogs.tsx';
import { PresentMode } from './present/PresentMode.tsx';
import type { Question } from './question.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { ReportsDialog } from './ReportsDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { SectionsDialog } from './SectionsDialog.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ConnectDialog } from './ties/ConnectDialog.tsx';
import { GrowDialog } from './ties/GrowDialog.tsx';
import { DateDialog } from './timeline/DateDialog.tsx';

export type BoardDialog = 'settings' | 'sections' | 'rename' | 'bin' | 'keys' | 'copy' | 'export' | 'present';

interface Props {
  open: BoardDialog;
  view: BoardView;
  hasPosts: (id: SectionId) => boolean;
  returnTo: (id: PostId) => void;
  onClose: () => void;
}

export function BoardDialogs({ open, view, hasPosts, returnTo, onClose }: Props) {
  const { t, board, partnershipId, actions } = useScene();
  switch (open) {
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'sections':
      return <SectionsDialog sections={view.sections} hasPosts={hasPosts} onClose={onClose} />;
    case 'rename':
      return (
        <RenameDialog
          t={t}
          board={board}
          onRename={(title) => actions.sendToPartnership('board.rename', { boardId: board.id, title })}
          onClose={onClose}
        />
      );
    case 'bin':
      return <BinDialog posts={view.bin} onClose={onClose} />;
    case 'copy':
      return <CopyBoardDialog partnershipId={partnershipId} board={board} onClose={onClose} />;
    case 'export':
      return <ExportDialog board={board} onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'present':
      return (
        <PresentMode
          lanes={view.lanes}
          sections={view.sections}
          onClose={(last) => {
            onClose();
            if (last) returnTo(last);
          }}
        />
      );
  }
}

export function QuestionDialog({ question }: { question: Question }) {
  const { actions } = useScene();
  const onClose = () => actions.ask(null);
  switch (question.kind) {
    case 'sendBack':
      return <SendBackDialog post={question.post} onClose={onClose} />;
    case 'dates':
      return <DateDialog post={question.post} onClose={onClose} />;
    case 'spot':
      return <SpotDialog post={question.post} onClose={onClose} />;
    case 'location':
      return <LocateDialog post={question.post} onClose={onClose} />;
    case 'track':
      return <PostTrackDialog post={question.post} onClose={onClose} />;
    case 'connect':
      return <ConnectDialog post={question.post} onClose={onClose} />;
    case 'grow':
      return <GrowDialog post={question.post} onClose={onClose} />;
    case 'goal':
      return <GoalDialog onClose={onClose} />;
    case 'report':
      return <ReportDialog about={question.about} onClose={onClose} />;
    case 'history':
      return <HistoryDialog post={question.post} onClose={onClose} />;
    case 'reveal':
      return <RevealDialog about={question.about} onClose={onClose} />;
    case 'acts':
      return <ActsDialog onClose={onClose} />;
    case 'reports':
      return <ReportsDialog onClose={onClose} />;
    case 'schedule':
      return <ScheduleDialog onClose={onClose} />;
    case 'calm':
      return <CalmDialog onClose={onClose} />;
  }
}
