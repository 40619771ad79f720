/** socket.io on the server's own port: bounded messages, closed to other sites. */
import type { INestApplicationContext } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerOptions } from 'socket.io';
import type { RequestHandler } from 'express';
import { maxMessageBytes } from '@silta/shared/protocol';
import { realtime } from '../bounds.ts';
import type { Logger } from '../logger.ts';
import type { IsOurs } from '../origin.ts';
import { Drain } from './drain.ts';
import type { Reader } from './drain.ts';
import type { Traffic } from './traffic.ts';

/** A network that is dead in one direction or both is noticed on both sides after at most the sum of both: 8 s. */
const pingEveryMs = 4_000;
const pingPatienceMs = 4_000;

export interface SocketParts {
  isOurs: IsOurs;
  adapter: ServerOptions['adapter'] | undefined;
  traffic: Traffic;
  /** What every answer of the socket's own carries. */
  headers: RequestHandler;
  logger: Logger;
}

export class Sockets extends AbstractWsAdapter {
  #drain: Drain;

  constructor(
    app: INestApplicationContext,
    private readonly parts: SocketParts,
  ) {
    super(app);
    this.#drain = new Drain((bytes) => parts.logger.info({ bytes }, 'slow reader cut'));
  }

  create(): Server {
    const { isOurs, adapter, traffic, headers } = this.parts;
    const server = new Server(this.httpServer as HttpServer, {
      maxHttpBufferSize: maxMessageBytes,
      perMessageDeflate: false,
      httpCompression: { threshold: 1_024 },
      serveClient: false,
      pingInterval: pingEveryMs,
      pingTimeout: pingPatienceMs,
      connectTimeout: realtime.joinMs.most,
      allowRequest: (request, decide) => decide(null, isOurs(request) && !traffic.isFlooded(request)),
      ...(adapter ? { adapter } : {}),
    });
    server.engine.use(headers);
    server.engine.on('connection', endWithoutFarewell);
    server.engine.on('connection', (connection: Reader & { request: IncomingMessage }) => {
      connection.once('close', traffic.opened(connection.request));
      this.#drain.watch(connection);
    });
    return server;
  }

  override async dispose(): Promise<void> {
    this.#drain.stop();
    await super.dispose();
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
