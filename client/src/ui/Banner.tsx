/** A line above the page for a state that lasts, such as being offline. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';

type Props = {
  icon: LucideIcon;
  children: ReactNode;
  kind?: 'warn' | 'plain' | 'bad';
  /** A quiet fact at the end, for example the time of the last update. */
  aside?: ReactNode;
  actions?: ReactNode;
};

export function Banner({ icon, children, kind = 'warn', aside, actions }: Props) {
  return (
    <div className={classNames('banner', kind !== 'warn' && `banner-${kind}`)} role="status">
      <Icon of={icon} />
      <p>{children}</p>
      <span className="push" />
      {aside && <span className="aside-t">{aside}</span>}
      {actions}
    </div>
  );
}
