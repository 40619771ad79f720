/** A form in a dialog, as all of a plan's look: cancel, and one button that does it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FormError } from '../ui/ErrorSummary.tsx';

type Props = {
  title: string;
  submit: string;
  errors?: readonly FormError[];
  onSubmit: () => void;
  onClose: () => void;
  danger?: boolean;
  size?: 's' | 'm' | 'l';
  children: ReactNode;
};

/** The same each time, because the summary takes the focus with every new list. */
const none: readonly FormError[] = [];

export function FormDialog({
  title,
  submit,
  errors = none,
  onSubmit,
  onClose,
  danger,
  size,
  children,
}: Props) {
  const { t } = useTranslation('sessions');
  return (
    <Dialog
      open
      title={title}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={onSubmit}
      errors={errors}
      errorTitle={t('dialog.fix')}
      size={size}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} type="submit">
            {submit}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
