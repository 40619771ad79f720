/** A button that is only an icon; its label is both accessible name and tooltip. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames.ts';
import { Icon, type IconSize } from './Icon.tsx';

type Props = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label' | 'title'> & {
  icon: LucideIcon;
  label: string;
  size?: 's' | 'm';
  iconSize?: IconSize;
};

export function IconButton({ icon, label, size = 'm', iconSize = 'm', className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('icb', size === 's' && 'icb-s', className)}
      aria-label={label}
      title={label}
    >
      <Icon of={icon} size={iconSize} />
    </button>
  );
}
