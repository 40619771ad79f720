/** The servers of the school on which calls may have rooms: asked for once, when somebody has to know. */
import { useEffect } from 'react';
import type { CallServers } from '@silta/shared/sessions/callRoutes';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../http.ts';
import { createStore, useStore } from '../ui/createStore.ts';

/** Until the server has said. */
const none: CallServers = { jitsi: null, bigbluebutton: null };
const known = createStore<CallServers>(none);

export function useCallServers(isNeeded = true): CallServers {
  const servers = useStore(known);
  useEffect(() => {
    if (isNeeded && known.get() === none) void askOnce();
  }, [isNeeded]);
  return servers;
}

let asking: Promise<void> | null = null;

/** Where it cannot be asked there is nothing to offer, and whoever needs it next asks again. */
function askOnce(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<void> {
  try {
    known.set(await api.get<CallServers>('/api/calls'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
