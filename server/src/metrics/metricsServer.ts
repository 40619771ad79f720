/** Hands the metrics to Prometheus, on a port of their own that no visitor reaches. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  port: number;
  close: () => Promise<void>;
}

export interface MetricsPlace {
  port: number;
  host: string;
  /** Whoever asks must bring it as a bearer token; undefined: whoever reaches the port may ask. */
  token: string | undefined;
}

export async function serveMetrics(metrics: Metrics, place: MetricsPlace): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    void answerTo(request, metrics, place.token).then(({ status, body }) => {
      response.writeHead(status, {
        'Content-Type': metrics.registry.contentType,
        'Cache-Control': 'no-store',
      });
      response.end(body);
    });
  });
  server.requestTimeout = 5_000;
  server.listen(place.port, place.host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answerTo(
  { method, url, headers }: IncomingMessage,
  metrics: Metrics,
  token: string | undefined,
): Promise<{ status: number; body: string }> {
  if (token !== undefined && !isSame(headers.authorization ?? '', `Bearer ${token}`))
    return { status: 401, body: '' };
  if (method !== 'GET' || url !== '/metrics') return { status: 404, body: '' };
  return { status: 200, body: await metrics.registry.metrics() };
}

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
