/** A box to tick, with its words; boxed for a choice among several, plain for a single statement. */
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';

type Props = Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  boxed?: boolean;
};

export function Checkbox({ label, hint, boxed, className, ...rest }: Props) {
  const hintId = useId();
  return (
    <label className={boxed ? 'pick' : 'check'}>
      <input
        {...rest}
        {...(hint !== undefined && { 'aria-describedby': hintId })}
        type="checkbox"
        className={className}
      />
      <span>
        {label}
        {hint !== undefined && (
          <span className="hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
