/** A web on this machine that means no good, and a reach that takes its one address for the open internet. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reach } from '../previews/reach.ts';

type Serve = (response: ServerResponse, request: IncomingMessage) => void;

export interface HostileWeb {
  port: number;
  /** Every request that came, as `address host path`. */
  asked: string[];
  /** The headers of the last one. */
  headers: () => IncomingMessage['headers'];
  serve: (path: string, serve: Serve) => void;
  /** `names`: where each is, answer by answer; the last one stays. Others are nowhere. */
  reach: (names?: Record<string, readonly (readonly string[])[]>) => Reach;
  close: () => void;
}

/** Counts as public in the tests; every other address, such as 127.0.0.2, does not. */
export const publicHere = '127.0.0.1';
export const privateHere = '127.0.0.2';

export async function aHostileWeb(): Promise<HostileWeb> {
  const pages = new Map<string, Serve>();
  const asked: string[] = [];
  let last: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    last = request.headers;
    const path = request.url ?? '';
    asked.push(`${request.socket.localAddress ?? ''} ${request.headers.host ?? ''} ${path}`);
    response.on('error', () => undefined);
    const serve = pages.get(path.split('?')[0] ?? '');
    if (serve) serve(response, request);
    else response.writeHead(404).end();
  });
  // All of the loopback network is this server's, so that what reaches a private address is seen.
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    headers: () => last,
    serve: (path, serve) => void pages.set(path, serve),
    reach: (names = {}) => ({
      resolve: answers(names),
      mayConnect: (address, to) => address === publicHere && to === port,
      ownNames: ['silta.school.fi'],
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answers(names: Record<string, readonly (readonly string[])[]>): Reach['resolve'] {
  const times = new Map<string, number>();
  return (name) => {
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    const all = names[name] ?? (name.endsWith('.school.fi') ? [[publicHere]] : [[]]);
    return Promise.resolve(all[Math.min(time, all.length - 1)] ?? []);
  };
}

/** Serves a page with this head. */
export const page =
  (head: string, contentType = 'text/html; charset=utf-8'): Serve =>
  (response) =>
    void response
      .writeHead(200, { 'Content-Type': contentType })
      .end(`<!doctype html><head>${head}</head><body>`);

export const bytes =
  (content: Buffer | string, headers: Record<string, string>): Serve =>
  (response) =>
    void response.writeHead(200, headers).end(content);

export const redirect =
  (location: string): Serve =>
  (response) =>
    void response.writeHead(302, { Location: location }).end();
