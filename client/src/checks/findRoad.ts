/** Whether the network lets a WebSocket through, tried with one of its own. */
import type { Road } from '@silta/shared/checks/records';

const patienceMs = 5_000;
/** The beginning of Engine.IO, version 4: whoever gets a message back can hear what changes. */
const path = '/socket.io/?EIO=4&transport=websocket';

export function findRoad(signal: AbortSignal): Promise<Road> {
  return new Promise((resolve) => {
    const socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')));
    const settle = (road: Road) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      socket.close();
      resolve(road);
    };
    const giveUp = () => settle('polling');
    const timer = setTimeout(giveUp, patienceMs);
    signal.addEventListener('abort', giveUp);
    socket.addEventListener('message', () => settle('websocket'));
    socket.addEventListener('error', giveUp);
    socket.addEventListener('close', giveUp);
  });
}
