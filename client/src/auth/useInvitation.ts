/** Looks an invitation up while its code is being typed. */
import { useEffect, useState } from 'react';
import type { InvitationLook } from '@silta/shared/auth';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';
import { api } from '../http.ts';
import { refusalIn } from '../realtime/refusalText.ts';
import { wholeCode } from './codeInput.ts';

/** Long enough for a slip of the finger, too short to be noticed. */
const pauseMs = 250;

export type Invitation =
  | { state: 'none' | 'looking' }
  | { state: 'found'; look: InvitationLook }
  | { state: 'refused'; reason: RefusalCode; details: RefusalDetails };

/** `again` asks once more after a refusal. */
export function useInvitation(typed: string): { invitation: Invitation; again: () => void } {
  const code = wholeCode(typed);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ code: string; invitation: Invitation } | null>(null);

  useEffect(() => {
    if (code === null) return;
    let isOver = false;
    const tell = (invitation: Invitation) => !isOver && setAnswer({ code, invitation });
    const timer = setTimeout(() => void look(code).then(tell), pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [code, attempt]);

  if (code === null) return { invitation: { state: 'none' }, again: () => undefined };
  const invitation: Invitation = answer?.code === code ? answer.invitation : { state: 'looking' };
  return {
    invitation,
    again: () => {
      setAnswer(null);
      setAttempt(attempt + 1);
    },
  };
}

async function look(code: string): Promise<Invitation> {
  try {
    return { state: 'found', look: await api.post<InvitationLook>('/api/invitations/look', { code }) };
  } catch (error) {
    const { code: reason, details } = refusalIn(error);
    return { state: 'refused', reason, details };
  }
}
