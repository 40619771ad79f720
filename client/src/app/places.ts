/** The pages one can go to from everywhere; only those that exist. */
import { BookA, CircleCheckBig, LayoutDashboard, Sun, Users, Video, type LucideIcon } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';

export interface Place {
  name: 'today' | 'boards' | 'sessions' | 'tasks' | 'glossary' | 'people';
  icon: LucideIcon;
  to: (partnership: RoomId) => string;
  /** On a phone it stands in the menu, because the bar has room for few. */
  underMore?: true;
}

export const places: readonly Place[] = [
  { name: 'today', icon: Sun, to: paths.today },
  { name: 'boards', icon: LayoutDashboard, to: paths.boards },
  { name: 'sessions', icon: Video, to: paths.sessions },
  { name: 'tasks', icon: CircleCheckBig, to: paths.tasks },
  { name: 'glossary', icon: BookA, to: paths.glossary, underMore: true },
  { name: 'people', icon: Users, to: paths.people, underMore: true },
];
