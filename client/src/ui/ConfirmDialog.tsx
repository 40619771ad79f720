/** Asks once more before something that cannot easily be taken back; the focus starts on the safe answer. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type Props = {
  open: boolean;
  title: ReactNode;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  danger?: boolean;
  busy?: boolean;
};

export function ConfirmDialog({
  confirmLabel,
  cancelLabel,
  onConfirm,
  danger,
  busy = false,
  children,
  ...dialog
}: Props) {
  return (
    <Dialog
      {...dialog}
      size="s"
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={dialog.onClose}>
            {cancelLabel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="ink2">{children}</div>
    </Dialog>
  );
}
