/** A session that is held, read from its room and the partnership's. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { noChatRules, tighter } from '@silta/shared/partnerships/chat';
import type { ChatRules } from '@silta/shared/partnerships/chat';
import { isStaff } from '@silta/shared/roles';
import { inOrder } from '@silta/shared/sessions/liveClock';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { newRun } from '@silta/shared/sessions/liveRunCommands';
import { participantsOf, takesPart } from '@silta/shared/sessions/participants';
import type { AgendaItem } from '@silta/shared/sessions/records';
import type { Viewer } from '@silta/shared/viewer';
import { useLocale } from '../../members/languageName.ts';
import { useSides } from '../../members/useSides.ts';
import { useRecord, useRecords, useRoom, useSend } from '../../realtime/hooks.ts';
import type { HeldSession } from './roomContext.ts';

export interface LiveSession {
  /** null until it is known. */
  held: HeldSession | null;
  state: 'ready' | 'coming' | 'slow' | 'gone';
}

export function useHeldSession(partnershipId: RoomId, sessionId: RoomId): LiveSession {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const partnership = useRoom(partnershipId);
  const room = useRoom(sessionId);
  const session = useRecord(partnershipId, 'session', sessionId);
  const sides = useSides(partnershipId);
  const members = useRecords(partnershipId, 'member');
  const known = useRecord(sessionId, 'run', sessionId);
  const rules = useRecord(partnershipId, 'partnership', partnershipId)?.chat ?? noChatRules;
  const steps = useRecords(sessionId, 'agendaItem');
  const parts = useRecords(sessionId, 'part');
  const send = useSend(sessionId);
  const member = partnership.viewer;
  const isReady = room.status === 'ready' && partnership.status === 'ready';

  const held = useMemo(
    () =>
      session && member && isReady
        ? heldOf({
            t,
            locale,
            partnershipId,
            session,
            member,
            sides,
            members,
            run: known,
            rules,
            steps,
            parts,
            send,
          })
        : null,
    [t, locale, partnershipId, session, member, isReady, sides, members, known, rules, steps, parts, send],
  );

  if (held) return { held, state: 'ready' };
  if (room.status === 'gone' || (partnership.status === 'ready' && !session))
    return { held: null, state: 'gone' };
  return { held: null, state: room.status === 'slow' ? 'slow' : 'coming' };
}

type Given = Pick<HeldSession, 't' | 'locale' | 'partnershipId' | 'session' | 'sides' | 'parts' | 'send'>;
interface Known extends Given {
  member: Viewer;
  members: readonly Member[];
  run: Run | null;
  rules: ChatRules;
  steps: readonly AgendaItem[];
}

function heldOf({ member, members, run, rules, steps, ...given }: Known): HeldSession {
  const { session, parts } = given;
  const { participants } = session;
  const own = parts.filter(({ memberId }) => memberId === member.memberId).map(({ role }) => role);
  const viewer = { ...member, parts: own };
  const isForThem = isStaff(member) || takesPart(participants, member);
  return {
    ...given,
    viewer,
    run: run ?? newRun(session.id),
    chat: tighter(run?.chat ?? rules.rule, rules.rule),
    rules,
    isOpen: run?.state !== 'ended' && session.state !== 'cancelled',
    items: inOrder(steps),
    people: participantsOf(participants, members),
    takesPart: member.role !== 'guest' && isForThem,
    may: (command) => can(viewer, command),
  };
}
