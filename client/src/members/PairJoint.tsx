/** Two people of two sides, joined by a line that changes hue halfway. */
import type { CSSProperties } from 'react';
import { Avatar, type AvatarSize } from './Avatar.tsx';
import type { SideLook } from './sideLook.ts';

type Person = { name: string | null; side: Pick<SideLook, 'hue' | 'position'> };

type Props = { from: Person; to: Person; size?: AvatarSize };

export function PairJoint({ from, to, size }: Props) {
  return (
    <span className="pair" style={hueJoint(from.side, to.side)}>
      <Avatar side={from.side} name={from.name} size={size} />
      <span className="joint" />
      <Avatar side={to.side} name={to.name} size={size} />
    </span>
  );
}

/** The two hues of a line that crosses the border, for anything that draws one. */
export function hueJoint(from: Pick<SideLook, 'hue'>, to: Pick<SideLook, 'hue'>): CSSProperties {
  return { '--from': `var(--${from.hue}-edge)`, '--to': `var(--${to.hue}-edge)` } as CSSProperties;
}
