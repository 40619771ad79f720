/** A source of streets and towns on this machine: one picture for every square. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MapSettings } from '../maps/settings.ts';

export interface TileServer {
  settings: MapSettings;
  /** What it was asked for. */
  asked: string[];
  /** What it does with the next requests instead. */
  misbehave: ((response: ServerResponse) => void) | null;
  close: () => void;
}

/** One pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function aTileServer(): Promise<TileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${JSON.stringify(request.headers)}`);
    if (source.misbehave) source.misbehave(response);
    else response.setHeader('Content-Type', 'image/png').end(picture);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const source: TileServer = {
    settings: { template: `http://127.0.0.1:${port}/{z}/{x}/{y}.png?key=secret`, credit: '© Somebody' },
    asked,
    misbehave: null,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return source;
}
