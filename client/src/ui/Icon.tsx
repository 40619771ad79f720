/** The one way to show an icon: Lucide in the house stroke, hidden from screen readers because a word stands beside it. */
import type { LucideIcon } from 'lucide-react';

export type IconSize = 's' | 'm' | 'l';

const sizeClass: Record<IconSize, string> = { s: 'i i-s', m: 'i', l: 'i i-l' };

type Props = { of: LucideIcon; size?: IconSize; className?: string };

export function Icon({ of: Glyph, size = 'm', className }: Props) {
  return <Glyph className={className ? `${sizeClass[size]} ${className}` : sizeClass[size]} aria-hidden />;
}
