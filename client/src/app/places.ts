/** The pages one can go to from everywhere; only those that exist. */
import {
  BookA,
  CircleCheckBig,
  LayoutDashboard,
  ListChecks,
  Sun,
  Users,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { paths } from '../paths.ts';

export interface Place {
  name: 'today' | 'boards' | 'sessions' | 'tasks' | 'ready' | 'glossary' | 'people';
  icon: LucideIcon;
  to: (partnership: RoomId) => string;
  /** On a phone it stands in the menu, because the bar has room for few. */
  underMore?: true;
  /** They see nothing there. */
  notFor?: readonly Role[];
}

const places: readonly Place[] = [
  { name: 'today', icon: Sun, to: paths.today },
  { name: 'boards', icon: LayoutDashboard, to: paths.boards },
  { name: 'sessions', icon: Video, to: paths.sessions },
  { name: 'tasks', icon: CircleCheckBig, to: paths.tasks },
  { name: 'ready', icon: ListChecks, to: paths.checklists, underMore: true, notFor: ['learner', 'guest'] },
  { name: 'glossary', icon: BookA, to: paths.glossary, underMore: true },
  { name: 'people', icon: Users, to: paths.people, underMore: true },
];

/** Those in which somebody of this role sees something; all of them until the role is known. */
export function placesFor(role: Role | null): readonly Place[] {
  return places.filter(({ notFor }) => role === null || !notFor?.includes(role));
}
