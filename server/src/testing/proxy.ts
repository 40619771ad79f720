/** A stretch of network between two that talk over TCP: it can hold back one direction or both, break, and heal. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export type Direction = 'toServer' | 'toClient';

interface Way {
  direction: Direction;
  from: Socket;
  /** The other end hears of it only where the way is open. */
  close: () => void;
  isClosed: boolean;
}

export class Proxy {
  #ways = new Set<Way>();
  #held = new Set<Direction>();
  #isDown = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', (client) => this.#take(client));
  }

  /** A way to where the address leads. */
  static async to(url: string): Promise<Proxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port: own } = server.address() as AddressInfo;
    return new Proxy(server, own, { host: hostname, port: Number(port) });
  }

  /** The same address by this way. */
  of(url: string): string {
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(this.port);
    return through.href.replace(/\/$/, '');
  }

  /** As a dead access point does it: what is sent is under way for ever, and nobody is told. */
  hold(...directions: Direction[]): void {
    for (const direction of directions) this.#held.add(direction);
    for (const { direction, from } of this.#ways) if (this.#held.has(direction)) from.pause();
  }

  /** What was held back arrives after all, as TCP does it. */
  heal(): void {
    this.#held.clear();
    this.#isDown = false;
    for (const way of this.#ways) {
      way.from.resume();
      if (way.isClosed) way.close();
    }
  }

  /** Every connection breaks at once; what was sent before is still read by the other end. */
  cut(): void {
    for (const { from } of this.#ways) from.destroy();
  }

  /** Breaks every connection and refuses new ones until it heals. */
  down(): void {
    this.#isDown = true;
    this.cut();
  }

  async close(): Promise<void> {
    this.server.close();
    this.down();
    await once(this.server, 'close');
  }

  #take(client: Socket): void {
    if (this.#isDown) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(this.target);
    this.#lead('toServer', client, upstream);
    this.#lead('toClient', upstream, client);
  }

  #lead(direction: Direction, from: Socket, to: Socket): void {
    const close = (): void => {
      to.destroy();
      this.#ways.delete(way);
    };
    const way: Way = { direction, from, close, isClosed: false };
    this.#ways.add(way);
    from.setNoDelay(true);
    from.on('data', (chunk) => to.write(chunk));
    from.on('error', () => undefined);
    from.on('close', () => {
      way.isClosed = true;
      if (!this.#held.has(direction)) close();
    });
    if (this.#held.has(direction)) from.pause();
  }
}
