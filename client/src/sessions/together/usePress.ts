/** A press that names what was seen: one at a time, and somebody who was faster is no drama. */
import { useState } from 'react';
import type { CommandName, Payload } from '@silta/shared/commands';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useHeld } from '../room/roomContext.ts';

export interface Press {
  /** One is on its way; until it is answered there is no second. */
  isBusy: boolean;
  /** Whether it was carried out. */
  press: <N extends CommandName>(name: N, payload: Payload<N>) => Promise<boolean>;
}

export function usePress(): Press {
  const { t, session } = useHeld();
  const { outbox } = useRealm();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    press: async (name, payload) => {
      setBusy(true);
      const id = outbox.send(session.id, name, payload);
      const outcome = await outbox.outcome(id);
      setBusy(false);
      if (outcome.ok) return true;
      if (outcome.reason === 'conflict') {
        outbox.dismiss(id);
        showToast({ id: 'room-clock', kind: 'info', text: t('live.clock.faster') });
      }
      return false;
    },
  };
}
