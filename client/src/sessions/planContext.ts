/** One session as everything on its page needs it. */
import { createContext, use } from 'react';
import type { TFunction } from 'i18next';
import type { Board } from '@silta/shared/boards/records';
import type { AgendaItemId, MemberId, PartId, RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { AgendaItem, Part, Session, Wish } from '@silta/shared/sessions/records';
import type { Timed } from '@silta/shared/sessions/timing';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../members/useSides.ts';
import type { Send } from '../realtime/hooks.ts';

export type Texts = TFunction<'sessions'>;

/** What is being done with the plan, in a dialog of its own. */
export type PlanDialog =
  | { what: 'edit' | 'backUp' | 'announce' | 'cancel' | 'wish' | 'suggest' | 'template' | 'saveTemplate' }
  | { what: 'item'; id: AgendaItemId | null }
  | { what: 'station'; id: AgendaItemId }
  /** An existing part, or a new one for somebody or in some step. */
  | { what: 'part'; id: PartId | null; memberId?: MemberId; agendaItemId?: AgendaItemId };

export interface Plan {
  t: Texts;
  locale: string;
  partnershipId: RoomId;
  session: Session;
  viewer: Viewer;
  sides: Sides;
  boards: readonly Board[];
  items: readonly Timed<AgendaItem>[];
  parts: readonly Part[];
  wishes: readonly Wish[];
  /** All who take part and are still there. */
  people: readonly Member[];
  /** Those of them who need a part, and those who have none yet. */
  needing: readonly Member[];
  without: readonly Member[];
  /** Whether the viewer may change the plan now. */
  mayPlan: boolean;
  /** Nothing changes any more. */
  isOver: boolean;
  /** In the session's own room. */
  send: Send;
  /** In the partnership's. */
  sendAbout: Send;
  ask: (dialog: PlanDialog) => void;
}

export const PlanContext = createContext<Plan | null>(null);

export function usePlan(): Plan {
  const plan = use(PlanContext);
  if (!plan) throw new Error('outside of a plan');
  return plan;
}
