/** A person as a small shape: hue and shape say the side, letters the name. Hidden from screen readers unless labelled. */
import { HatGlasses } from 'lucide-react';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { initials } from './initials.ts';
import type { SideLook } from './sideLook.ts';

export type AvatarSize = 20 | 24 | 28 | 32 | 36 | 44 | 56;

type Props = {
  side: Pick<SideLook, 'hue' | 'position'>;
  /** Null for somebody who posts without a name. */
  name: string | null;
  size?: AvatarSize;
  /** Only where no name stands beside it. */
  label?: string;
  away?: boolean;
};

export function Avatar({ side, name, size = 28, label, away }: Props) {
  return (
    <span
      className={classNames('av', size !== 28 && `av-${size}`, name === null && 'av-anon', away && 'av-off')}
      data-hue={side.hue}
      data-side={side.position}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {name === null ? <Icon of={HatGlasses} size="s" /> : initials(name, size === 20 ? 1 : 2)}
    </span>
  );
}
