/** A dialog on the browser's own dialog element: focus stays inside and returns, Esc asks to close, a sheet on phones. */
import { X } from 'lucide-react';
import { useId, useRef, type SyntheticEvent, type MouseEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './classNames.ts';
import { ErrorSummary, type FormError } from './ErrorSummary.tsx';
import { IconButton } from './IconButton.tsx';
import { useModal } from './useModal.ts';

export type DialogProps = {
  open: boolean;
  title: ReactNode;
  children: ReactNode;
  closeLabel: string;
  /** Asked to close by Esc, the close button or a press outside; whoever opened it decides. */
  onClose: () => void;
  /** The row of buttons at the end. */
  actions?: ReactNode;
  /** Makes the dialog a form. A press outside then no longer closes it, so that no text is lost by accident. */
  onSubmit?: () => void;
  errors?: readonly FormError[];
  errorTitle?: string;
  size?: 's' | 'm' | 'l';
};

export function Dialog(props: DialogProps) {
  return props.open ? createPortal(<OpenDialog {...props} />, document.body) : null;
}

function OpenDialog({
  title,
  children,
  closeLabel,
  onClose,
  actions,
  onSubmit,
  errors,
  errorTitle,
  size = 'm',
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useModal(dialog);

  const content = (
    <>
      <div className="dialog-h">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </div>
      {errors && <ErrorSummary title={errorTitle ?? ''} errors={errors} />}
      {children}
      {actions && <div className="dialog-f">{actions}</div>}
    </>
  );

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onSubmit?.();
  }

  function pressOutside(event: MouseEvent) {
    if (event.target === dialog.current && !onSubmit) onClose();
  }

  return (
    <dialog
      ref={dialog}
      className={classNames('dialog', size !== 'm' && `dialog-${size}`)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A dialog above this one, or a file that was not chosen after all.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      // Chrome closes by itself at a second Esc. An open element, or none any more, means that the event is a late one:
      // of a dialog that has given way to another, which must not be closed with it.
      onClose={() => dialog.current?.open === false && onClose()}
      onMouseDown={pressOutside}
      // Shortcuts of the page underneath must not hear what is typed here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {onSubmit ? (
        <form className="dialog-b" noValidate onSubmit={submit}>
          {content}
        </form>
      ) : (
        <div className="dialog-b">{content}</div>
      )}
    </dialog>
  );
}
