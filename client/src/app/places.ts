/** The pages one can go to from everywhere; only those that exist. */
import { LayoutDashboard, Sun, Users, type LucideIcon } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';

export interface Place {
  name: 'today' | 'boards' | 'people';
  icon: LucideIcon;
  to: (partnership: RoomId) => string;
}

export const places: readonly Place[] = [
  { name: 'today', icon: Sun, to: paths.today },
  { name: 'boards', icon: LayoutDashboard, to: paths.boards },
  { name: 'people', icon: Users, to: paths.people },
];
