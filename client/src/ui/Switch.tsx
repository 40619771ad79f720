/** On or off, taking effect at once. */
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames.ts';

type Props = Omit<ComponentPropsWithRef<'button'>, 'onChange' | 'role' | 'aria-checked'> & {
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function Switch({ checked, onChange, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      role="switch"
      aria-checked={checked}
      className={classNames('switch', className)}
      onClick={() => onChange(!checked)}
    />
  );
}
