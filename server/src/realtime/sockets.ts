/** socket.io on the server's own port: bounded messages, closed to other sites. */
import type { INestApplicationContext } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerOptions } from 'socket.io';
import { maxMessageBytes } from '@silta/shared/protocol';
import type { IsOurs } from '../origin.ts';

/** A network that is dead in one direction or both is noticed on both sides after at most the sum of both: 8 s. */
const pingEveryMs = 4_000;
const pingPatienceMs = 4_000;

export class Sockets extends AbstractWsAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly isOurs: IsOurs,
    private readonly adapter: ServerOptions['adapter'] | undefined,
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
      ...(this.adapter ? { adapter: this.adapter } : {}),
    });
    server.engine.on('connection', endWithoutFarewell);
    return server;
  }

  /** The gateway listens to its sockets itself, so that every request is answered. */
  bindMessageHandlers(): void {
    // Nothing to bind.
  }
}

/** What engine.io keeps inside; R5 fails where it no longer does. */
interface Connection {
  once: (event: 'close', listener: (reason: string) => void) => void;
  transport: {
    /** The socket of `ws`. */
    socket?: { terminate?: () => void };
    /** How long polling waits for somebody to fetch the goodbye. */
    closeTimeout?: number;
  };
}

/** Who is silent cannot say goodbye: waiting for it, the other side would notice only by a timer of its own. */
function endWithoutFarewell(connection: Connection): void {
  if (connection.transport.closeTimeout !== undefined) connection.transport.closeTimeout = 1_000;
  connection.once('close', (reason) => {
    if (reason === 'ping timeout') connection.transport.socket?.terminate?.();
  });
}
