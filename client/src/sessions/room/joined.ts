/** The call that somebody has joined on the stage, and where that is; it goes with the page. */
import type { RoomId } from '@silta/shared/ids';
import { createStore } from '../../ui/createStore.ts';

export interface Joined {
  sessionId: RoomId;
  of: 'main' | 'backUp';
  url: string;
}

export const joined = createStore<Joined | null>(null);
