/** Asked before a text that was not sent goes away. */
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';

interface Props {
  open: boolean;
  onStay: () => void;
  onKeep: () => void;
  onThrowAway: () => void;
}

export function LeaveDraftDialog({ open, onStay, onKeep, onThrowAway }: Props) {
  const { t } = useScene();
  return (
    <Dialog
      open={open}
      size="s"
      title={t('leave.title')}
      closeLabel={t('dialog.close')}
      onClose={onStay}
      actions={
        <>
          <Button kind="quiet" onClick={onThrowAway}>
            {t('leave.throwAway')}
          </Button>
          <Button onClick={onKeep}>{t('leave.keep')}</Button>
          <Button kind="primary" data-autofocus onClick={onStay}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('leave.text')}</p>
    </Dialog>
  );
}
