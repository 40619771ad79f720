/** socket.io on the server's own port: bounded messages, closed to other sites. */
import type { INestApplicationContext } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerOptions } from 'socket.io';
import type { RequestHandler } from 'express';
import { maxMessageBytes } from '@silta/shared/protocol';
import type { IsOurs } from '../origin.ts';

/** A dead network is noticed after at most the sum of both. */
const pingEveryMs = 5_000;
const pingPatienceMs = 5_000;
/** Who has opened a connection says within this time which room of the house it is for. */
const entryPatienceMs = 10_000;

export class Sockets extends AbstractWsAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly isOurs: IsOurs,
    private readonly adapter: ServerOptions['adapter'] | undefined,
    private readonly headers: RequestHandler,
  ) {
    super(app);
  }

  create(): Server {
    const server = new Server(this.httpServer as HttpServer, {
      maxHttpBufferSize: maxMessageBytes,
      perMessageDeflate: false,
      httpCompression: { threshold: 1_024 },
      serveClient: false,
      pingInterval: pingEveryMs,
      pingTimeout: pingPatienceMs,
      allowRequest: (request, decide) => decide(null, this.isOurs(request)),
      connectTimeout: entryPatienceMs,
      ...(this.adapter ? { adapter: this.adapter } : {}),
    });
    server.engine.use(this.headers);
    return server;
  }

  /** The gateway listens to its sockets itself, so that every request is answered. */
  bindMessageHandlers(): void {
    // Nothing to bind.
  }
}
