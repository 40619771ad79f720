/** A reader who enters a room and then reads no more, while it goes on answering pings that it does not read. */
import { WebSocket } from 'ws';
import type { RoomId } from '@silta/shared/ids';
import type { Browser } from './wire.ts';

export async function stalledReader(browser: Browser, room: RoomId): Promise<WebSocket> {
  const raw = new WebSocket(`${browser.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: browser.headers,
  });
  await said(raw, '0{');
  raw.send('40');
  await said(raw, '40');
  raw.send(`420${JSON.stringify(['enter', { room, from: null, view: null }])}`);
  await said(raw, '430');
  raw.pause();
  const pongs = setInterval(() => {
    if (raw.readyState === WebSocket.OPEN) raw.send('3');
  }, 2_000);
  raw.once('close', () => clearInterval(pongs));
  raw.on('error', () => undefined);
  return raw;
}

/** Resolves with the first frame that begins so. */
function said(raw: WebSocket, start: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (frame: Buffer) => {
      if (!frame.toString().startsWith(start)) return;
      raw.off('message', hear);
      resolve();
    };
    raw.on('message', hear);
    raw.once('close', () => reject(new Error(`closed before it said ${start}`)));
  });
}
