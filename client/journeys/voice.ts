/** Somebody of the demo who speaks to the server without a screen, and so can say what no screen would let them. */
import { io } from 'socket.io-client';
import type { Payload } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandAnswer, Snapshot } from '@silta/shared/protocol';
import type { Name } from '../../server/src/demo/people.ts';
import type { Stage } from './stage.ts';

export interface Voice {
  /** Insists that it is done. */
  say: <N extends CommandName>(room: string, name: N, payload: Payload<N>) => Promise<void>;
  look: (room: string) => Promise<Snapshot>;
  close: () => void;
}

export async function voiceOf(stage: Stage, who: Name): Promise<Voice> {
  const context = (await stage.window(who)).context();
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = io(stage.url, {
    transports: ['websocket'],
    extraHeaders: { Cookie: cookies, Origin: stage.url },
    forceNew: true,
  });
  return {
    say: async (room, name, payload) => {
      const order = { id: newId(), room, name, payload };
      const answer = (await socket.timeout(10_000).emitWithAck('command', order)) as CommandAnswer;
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
    },
    look: async (room) =>
      (await (await context.request.get(`${stage.url}/api/rooms/${room}`)).json()) as Snapshot,
    close: () => socket.disconnect(),
  };
}
