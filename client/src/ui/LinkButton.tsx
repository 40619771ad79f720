/** A link to another page of the app that looks like a button. */
import type { LucideIcon } from 'lucide-react';
import { Link, type LinkProps } from './router.tsx';
import { buttonLook, type ButtonKind, type ButtonSize } from './buttonLook.ts';
import { Icon } from './Icon.tsx';

type Props = LinkProps & { kind?: ButtonKind; size?: ButtonSize; icon?: LucideIcon };

export function LinkButton({ kind = 'secondary', size = 'm', icon, className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={buttonLook(kind, size, className)}>
      {icon && <Icon of={icon} size={size === 's' ? 's' : 'm'} />}
      {children}
    </Link>
  );
}
