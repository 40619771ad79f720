/** The bridge: a deck in ink on two half arches, which take the hues of the open partnership. */
import type { Hue } from './sideLook.ts';

type Props = { left?: Hue; right?: Hue };

export function Logo({ left = 'lake', right = 'ember' }: Props) {
  return (
    <svg viewBox="0 0 28 22" aria-hidden fill="none">
      <path d="M2.6 20.5A11.4 11.4 0 0 1 14 9.1" stroke={`var(--${left}-edge)`} strokeWidth="4.2" />
      <path d="M14 9.1a11.4 11.4 0 0 1 11.4 11.4" stroke={`var(--${right}-edge)`} strokeWidth="4.2" />
      <path d="M1 3.6h26" stroke="currentColor" strokeWidth="3.6" strokeLinecap="round" />
    </svg>
  );
}
