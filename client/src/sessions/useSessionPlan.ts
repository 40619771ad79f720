/** A session's plan as the reader sees it, live. */
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { participantsOf, thoseWhoNeedAPart, withoutPart } from '@silta/shared/sessions/participants';
import { isOver } from '@silta/shared/sessions/records';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { timed } from '@silta/shared/sessions/timing';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import { useRecord, useRecords, useRoom, useSend } from '../realtime/hooks.ts';
import type { Plan } from './planContext.ts';

export interface LivePlan {
  /** null until it is known. */
  plan: Omit<Plan, 'ask'> | null;
  state: 'ready' | 'coming' | 'slow' | 'gone';
}

type Given = 't' | 'locale' | 'partnershipId' | 'session' | 'viewer' | 'sides' | 'boards';
type Known = Pick<Plan, Given | 'parts' | 'wishes' | 'send' | 'sendAbout'> & {
  members: readonly Member[];
  steps: readonly AgendaItem[];
};

export function useSessionPlan(partnershipId: RoomId, sessionId: RoomId): LivePlan {
  const { t } = useTranslation('sessions');
  const partnership = useRoom(partnershipId);
  const room = useRoom(sessionId);
  const known = {
    t,
    locale: useLocale(),
    partnershipId,
    session: useRecord(partnershipId, 'session', sessionId),
    viewer: partnership.viewer,
    sides: useSides(partnershipId),
    members: useRecords(partnershipId, 'member'),
    boards: useRecords(partnershipId, 'board'),
    steps: useRecords(sessionId, 'agendaItem'),
    parts: useRecords(sessionId, 'part'),
    wishes: useRecords(sessionId, 'wish'),
    send: useSend(sessionId),
    sendAbout: useSend(partnershipId),
  };
  const isReady = room.status === 'ready' && partnership.status === 'ready';
  const { session, viewer } = known;
  const plan = session && viewer && isReady ? planOf({ ...known, session, viewer }) : null;
  if (plan) return { plan, state: 'ready' };
  const isGone = room.status === 'gone' || (partnership.status === 'ready' && !session);
  if (isGone) return { plan: null, state: 'gone' };
  return { plan: null, state: room.status === 'slow' ? 'slow' : 'coming' };
}

function planOf({ members: all, steps, ...known }: Known): Omit<Plan, 'ask'> {
  const { session, viewer, parts, locale } = known;
  const members = [...all].sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
  const { participants } = session;
  return {
    ...known,
    items: timed(session, steps),
    people: participantsOf(participants, members),
    needing: thoseWhoNeedAPart(participants, members),
    without: withoutPart(participants, members, parts),
    mayPlan: can(viewer, 'session.edit') && !isOver(session),
    isOver: isOver(session),
  };
}
