/** The dialog for bringing a board in, fetched when it is first wanted. */
import { Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { useRefusalText } from '../realtime/refusalText.ts';
import { showToast } from '../ui/toasts.ts';

type Dialog = ComponentType<{ partnershipId: RoomId; onClose: () => void }>;

export function useImportDialog(partnershipId: RoomId): { open: () => void; dialog: ReactNode } {
  const refusalText = useRefusalText();
  const [Shown, setShown] = useState<Dialog | null>(null);
  const open = () =>
    void import('./ImportDialog.tsx').then(
      ({ ImportDialog }) => setShown(() => ImportDialog),
      () => showToast({ id: 'dialogs', kind: 'error', text: refusalText('unavailable') }),
    );
  const dialog = Shown && (
    <Suspense>
      <Shown partnershipId={partnershipId} onClose={() => setShown(null)} />
    </Suspense>
  );
  return { open, dialog };
}
