/** Sends a command whose outcome the page waits for, because nothing of it can be guessed. */
import { useState } from 'react';
import type { CommandName, Payload } from '@silta/shared/commands';
import type { RoomId } from '@silta/shared/ids';
import type { Outcome } from '../realtime/outbox.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';

export interface AwaitedSend {
  isWaiting: boolean;
  /** Resolves once it is carried out or refused; without network that can be hours later. */
  send: <N extends CommandName>(name: N, payload: Payload<N>) => Promise<Outcome>;
}

export function useAwaitedSend(roomId: RoomId): AwaitedSend {
  const { outbox } = useRealm();
  const [waiting, setWaiting] = useState(0);
  return {
    isWaiting: waiting > 0,
    send: async (name, payload) => {
      setWaiting((count) => count + 1);
      try {
        return await outbox.outcome(outbox.send(roomId, name, payload));
      } finally {
        setWaiting((count) => count - 1);
      }
    },
  };
}
