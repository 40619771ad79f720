/** A status or a small fact: a word, and an icon whenever it has a colour. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';

export type ChipKind = 'plain' | 'line' | 'ok' | 'warn' | 'bad' | 'now';

type Props = { children: ReactNode; icon?: LucideIcon; kind?: ChipKind };

export function Chip({ children, icon, kind = 'plain' }: Props) {
  return (
    <span className={classNames('chip', kind !== 'plain' && `chip-${kind}`)}>
      {icon && <Icon of={icon} size="s" />}
      {children}
    </span>
  );
}
