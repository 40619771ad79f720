/** Asks once more before a session is called off. */
import { announce } from '../ui/announcements.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { usePlan } from './planContext.ts';

export function CancelDialog({ onClose }: { onClose: () => void }) {
  const { t, session, sendAbout } = usePlan();
  return (
    <ConfirmDialog
      open
      danger
      title={t('cancel.title')}
      confirmLabel={t('cancel.confirm')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={() => {
        sendAbout('session.cancel', { sessionId: session.id });
        announce(t('cancel.done'));
        onClose();
      }}
      onClose={onClose}
    >
      {t('cancel.text')}
    </ConfirmDialog>
  );
}
