/** What kinds, states and roles are called on screen, and the signs that stand with them. */
import {
  Coffee,
  LayoutDashboard,
  Megaphone,
  MessageCircleQuestionMark,
  Trophy,
  Users,
  UsersRound,
  Video,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AgendaKind, Part, Session } from '@silta/shared/sessions/records';
import type { ChipKind } from '../ui/Chip.tsx';
import type { Texts } from './planContext.ts';

export const agendaIcons: Record<AgendaKind, LucideIcon> = {
  talk: Megaphone,
  liveWalk: Video,
  questions: MessageCircleQuestionMark,
  pairs: Users,
  groups: UsersRound,
  board: LayoutDashboard,
  quiz: Trophy,
  break: Coffee,
};

export function kindName(t: Texts, { kind, kindName: own }: Pick<Session, 'kind' | 'kindName'>): string {
  return kind === 'own' && own !== '' ? own : t(`kind.${kind}`);
}

/** "guide"; in own words what somebody wrote. */
export function partName(t: Texts, { role, ownRole }: Pick<Part, 'role' | 'ownRole'>): string {
  return role === 'own' && ownRole !== '' ? ownRole : t(`role.${role}`);
}

export const stateChips: Record<Session['state'], ChipKind> = {
  planned: 'line',
  announced: 'ok',
  live: 'now',
  ended: 'plain',
  cancelled: 'bad',
};
