/** Node's HTTP server with bounds: nobody holds it up with requests that never end, or by sheer number. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

const bounds = {
  /** Request line and header fields together: Node's own value, said here so that nobody has to look it up. */
  maxHeaderSize: 16_384,
  /** The head of a request is here in one go, or something is wrong. */
  headersTimeout: 10_000,
  /** 100 kB of body at 30 kbit/s. Uploads of files will want a road with more time. */
  requestTimeout: 30_000,
  /** How often the two are looked after; Node's half a minute would leave them forty seconds. */
  connectionsCheckingInterval: 2_000,
};
/** A browser sends about twenty, a proxy adds a few. */
const mostHeaders = 100;
/**
 * Twice the people that one process is planned for (2 000), with a browser's few extra connections on top. Who comes
 * beyond it is turned away at once instead of slowing down all the others.
 */
const mostConnections = 5_000;

export class BoundedServer extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(bounds, this.getInstance<RequestListener>());
    server.maxHeadersCount = mostHeaders;
    server.maxConnections = mostConnections;
    this.setHttpServer(server);
  }
}
