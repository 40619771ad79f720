/** A form in a dialog, as all of them look: another way out, and one button that does it. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import type { FormError } from './ErrorSummary.tsx';

type Props = {
  title: ReactNode;
  /** The words that every form needs, in the reader's language. */
  t: (word: 'close' | 'cancel' | 'save' | 'fix') => string;
  /** What the button says that does it; to begin with, that it saves. */
  submit?: string;
  /** Stands in the place of "cancel". */
  instead?: { label: string; icon?: LucideIcon; onClick: () => void } | false | null;
  /** A new list for every attempt, because the summary then takes the focus. */
  errors?: readonly FormError[];
  onSubmit: () => void;
  onClose: () => void;
  danger?: boolean;
  size?: 's' | 'm' | 'l';
  children: ReactNode;
};

/** The same each time. */
const none: readonly FormError[] = [];

export function FormDialog({ title, t, submit, instead, errors = none, onSubmit, onClose, ...props }: Props) {
  const { danger, size, children } = props;
  const { label, icon, onClick } = instead || { label: t('cancel'), icon: undefined, onClick: onClose };
  return (
    <Dialog
      open
      title={title}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={onSubmit}
      errors={errors}
      errorTitle={t('fix')}
      size={size}
      actions={
        <>
          <Button kind="quiet" icon={icon} onClick={onClick}>
            {label}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} type="submit">
            {submit ?? t('save')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
