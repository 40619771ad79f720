/** Hiding what somebody said, and showing it again: one entry of a menu. */
import { Eye, EyeOff } from 'lucide-react';
import type { MenuAction } from '../../ui/Menu.tsx';
import type { HeldSession } from './roomContext.ts';

interface Hiding {
  isHidden: boolean;
  hide: () => void;
  show: () => void;
}

export function hidingEntry(t: HeldSession['t'], { isHidden, hide, show }: Hiding): MenuAction {
  return isHidden
    ? { id: 'show', label: t('live.show'), icon: Eye, onSelect: show }
    : { id: 'hide', label: t('live.hide'), icon: EyeOff, onSelect: hide };
}
