/** Node's HTTP server with bounds: nobody holds it up with requests that never end, or by sheer number. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { connections, http } from '../bounds.ts';
import { files } from '../files/bounds.ts';

const bounds = {
  maxHeaderSize: http.headerBytes.most,
  headersTimeout: http.headersMs.most,
  // Of pieces of uploads; for all other requests `timeLimit` is stricter.
  requestTimeout: files.pieceMs.most,
  /** How often the two are looked after; Node's half a minute would leave them forty seconds. */
  connectionsCheckingInterval: 2_000,
};

export class BoundedServer extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(bounds, this.getInstance<RequestListener>());
    server.maxHeadersCount = http.headers.most;
    server.maxConnections = connections.server.most;
    server.timeout = http.stillMs.most;
    this.setHttpServer(server);
  }
}
