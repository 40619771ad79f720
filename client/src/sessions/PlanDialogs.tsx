/** The dialogs of a plan, one at a time; fetched when somebody first opens one. */
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { BackUpDialog } from './BackUpDialog.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { PartDialog } from './PartDialog.tsx';
import { usePlan } from './planContext.ts';
import type { PlanDialog } from './planContext.ts';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { SuggestDialog } from './SuggestDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { StationDialog } from './visit/StationDialog.tsx';
import { WishDialog } from './WishDialog.tsx';

type Props = { dialog: PlanDialog; onClose: () => void };

export function PlanDialogs({ dialog, onClose }: Props) {
  const { partnershipId, session } = usePlan();
  switch (dialog.what) {
    case 'edit':
      return <SessionDialog partnershipId={partnershipId} session={session} onClose={onClose} />;
    case 'item':
      return <ItemDialog id={dialog.id} onClose={onClose} />;
    case 'station':
      return <StationDialog {...{ partnershipId, sessionId: session.id, itemId: dialog.id, onClose }} />;
    case 'part':
      return <PartDialog asked={dialog} onClose={onClose} />;
    case 'backUp':
      return <BackUpDialog onClose={onClose} />;
    case 'announce':
      return <AnnounceDialog onClose={onClose} />;
    case 'cancel':
      return <CancelDialog onClose={onClose} />;
    case 'wish':
      return <WishDialog onClose={onClose} />;
    case 'suggest':
      return <SuggestDialog onClose={onClose} />;
    case 'saveTemplate':
      return <SaveTemplateDialog onClose={onClose} />;
    case 'template':
      return <TemplateDialog onClose={onClose} />;
  }
}
