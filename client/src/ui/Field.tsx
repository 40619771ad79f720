/** A label, a control and the messages that belong to it, tied together for screen readers. */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { FieldContext, type FieldWiring } from './fieldContext.ts';
import { Icon } from './Icon.tsx';

type Props = {
  label: ReactNode;
  children: ReactNode;
  /** Needed only when an error summary links here. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** What was understood, for example the class a code belongs to. Read out when it appears. */
  confirmed?: ReactNode;
  /** A quiet word at the end of the label line, for example "optional" or a counter. */
  aside?: ReactNode;
  labelHidden?: boolean;
  required?: boolean;
};

export function Field({ label, children, id, hint, error, confirmed, aside, labelHidden, required }: Props) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const messages = {
    hint: `${controlId}-hint`,
    error: `${controlId}-error`,
    confirmed: `${controlId}-confirmed`,
  };
  const describedBy = classNames(
    Boolean(error) && messages.error,
    Boolean(confirmed) && messages.confirmed,
    Boolean(hint) && messages.hint,
  );
  const wiring: FieldWiring = {
    id: controlId,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
  const labelElement = (
    <label className={labelHidden ? 'sr' : 'lab'} htmlFor={controlId}>
      {label}
    </label>
  );

  return (
    <div className="field">
      {aside ? (
        <span className="lab-row">
          {labelElement}
          <span className="hint">{aside}</span>
        </span>
      ) : (
        labelElement
      )}
      <FieldContext value={wiring}>{children}</FieldContext>
      {error && (
        <p className="err" id={messages.error}>
          <Icon of={CircleAlert} size="s" />
          <span>{error}</span>
        </p>
      )}
      <div role="status" id={messages.confirmed}>
        {confirmed && (
          <div className="confirmed">
            <Icon of={CircleCheck} />
            <span>{confirmed}</span>
          </div>
        )}
      </div>
      {hint && (
        <p className="hint" id={messages.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
