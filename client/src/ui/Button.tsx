/** A button; while busy it keeps its label and its focus, shows a ring, and takes no second press. */
import type { LucideIcon } from 'lucide-react';
import { useId, type ComponentPropsWithRef, type MouseEvent } from 'react';
import { buttonLook, type ButtonKind, type ButtonSize } from './buttonLook.ts';
import { Icon } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

type Props = ComponentPropsWithRef<'button'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: LucideIcon;
  iconEnd?: LucideIcon;
  busy?: boolean;
  /** Why the button cannot be pressed now. It stays in the tab order, and the reason stands beside it. */
  blockedBecause?: string;
};

export function Button({
  kind = 'secondary',
  size = 'm',
  icon,
  iconEnd,
  busy = false,
  blockedBecause,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const reasonId = useId();
  const blocked = busy || blockedBecause !== undefined;
  const iconSize = size === 's' ? 's' : 'm';

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <>
      <button
        type="button"
        {...rest}
        {...(blockedBecause !== undefined && { 'aria-describedby': reasonId })}
        className={buttonLook(kind, size, className)}
        aria-busy={busy || undefined}
        aria-disabled={blocked || rest['aria-disabled']}
        onClick={press}
      >
        {busy ? <Spinner size={iconSize} /> : icon && <Icon of={icon} size={iconSize} />}
        {children}
        {iconEnd && <Icon of={iconEnd} size="s" />}
      </button>
      {blockedBecause !== undefined && (
        <span className="meta" id={reasonId}>
          {blockedBecause}
        </span>
      )}
    </>
  );
}
