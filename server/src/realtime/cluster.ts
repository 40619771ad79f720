/** Several server processes that hear each other through Redis or Valkey. Without it they go on, each by itself. */
import { createShardedAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';
import { betweenServers } from '../bounds.ts';
import type { Logger } from '../logger.ts';
import { nameOf } from './errors.ts';
import type { Road } from './neighbours.ts';

export interface Cluster {
  adapter: ServerOptions['adapter'];
  road: Road;
  close: () => void;
}

const connectMs = 3_000;
/** A Redis that is back is found soon, and not by all servers at the same moment. */
const pauseMs = () => 300 + Math.random() * 700;
/** Every server says something each second, and hears itself: a line that is silent for longer is dead. */
const silentMs = 3_000;

/** Never waits and never throws: where Redis is not reachable, it is tried again and again. */
export function connectRedis(url: string, logger: Logger): Cluster {
  const line = new RedisLine(url, logger);
  line.open();
  // Channels are common to all numbered databases of one Redis, so the number goes into their name.
  const options = { channelPrefix: `silta${new URL(url).pathname}`, subscriptionMode: 'static' as const };
  return {
    adapter: createShardedAdapter(line, line, options) as ServerOptions['adapter'],
    road: line,
    close: () => line.close(),
  };
}

function clientOf(url: string) {
  return createClient({
    url,
    // The plainest protocol: Redis 7, Valkey and what is compatible with them.
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    socket: { connectTimeout: connectMs, reconnectStrategy: false },
  });
}

/** One connection to say and one to hear: a Redis connection that hears can say nothing. */
interface Pair {
  saying: ReturnType<typeof clientOf>;
  hearing: ReturnType<typeof clientOf>;
}

type Hear = (message: Buffer, channel: Buffer) => void;

/**
 * A pair of connections, dropped together and made anew when one fails or both are silent. The adapter takes it for a
 * client of the `redis` package, and awaits little of what it asks: such a promise must not reject, or the process ends.
 */
class RedisLine implements Road {
  #channels = new Map<string, Hear>();
  #pair: Pair | null = null;
  #isOpen = false;
  #isClosed = false;
  #isMissed = false;
  #whenOpen: () => void = () => undefined;
  #unansweredBytes = 0;
  #retry: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  get isOpen(): boolean {
    return this.#isOpen;
  }

  onOpen(listener: () => void): void {
    this.#whenOpen = listener;
    if (this.#isOpen) listener();
  }

  open(): void {
    const pair: Pair = { saying: clientOf(this.url), hearing: clientOf(this.url) };
    this.#pair = pair;
    for (const client of [pair.saying, pair.hearing])
      client.on('error', (error: unknown) => this.#drop(pair, error));
    this.#connect(pair).catch((error: unknown) => this.#drop(pair, error));
  }

  close(): void {
    this.#isClosed = true;
    if (this.#pair) this.#drop(this.#pair, null);
    clearTimeout(this.#retry);
  }

  /** For the adapter. What is wanted before the line is open is heard from then on. */
  sSubscribe(channel: string, hear: Hear): void {
    this.#channels.set(channel, hear);
    const pair = this.#pair;
    if (pair && this.#isOpen) this.#hear(pair, channel).catch((error: unknown) => this.#drop(pair, error));
  }

  /** For the adapter, which ends together with the line. */
  sUnsubscribe(channel: string): void {
    this.#channels.delete(channel);
  }

  /** For the adapter, which bears a rejection here. What could not be said somebody misses: the line begins anew. */
  async sPublish(channel: string, message: string): Promise<void> {
    const pair = this.#pair;
    if (!pair || !this.#isOpen) throw new Error('Redis is not reachable');
    if (this.#unansweredBytes > betweenServers.unansweredBytes.most)
      this.#drop(pair, new Error('Redis does not answer'));
    this.#unansweredBytes += message.length;
    try {
      await pair.saying.sPublish(channel, message);
      this.#unansweredBytes -= message.length;
    } catch (error) {
      this.#drop(pair, error);
      throw error;
    }
  }

  async #connect(pair: Pair): Promise<void> {
    await Promise.all([pair.saying.connect(), pair.hearing.connect()]);
    for (const channel of this.#channels.keys()) await this.#hear(pair, channel);
    if (this.#pair !== pair) return;
    this.#isOpen = true;
    this.#unansweredBytes = 0;
    this.#silence = setTimeout(() => this.#drop(pair, new Error('silent')), silentMs).unref();
    if (this.#isMissed) this.logger.warn('Redis is reachable again');
    this.#isMissed = false;
    this.#whenOpen();
  }

  async #hear({ hearing }: Pair, channel: string): Promise<void> {
    const hear = (message: Buffer, from: Buffer): void => {
      this.#silence?.refresh();
      this.#channels.get(channel)?.(message, from);
    };
    await hearing.sSubscribe(channel, hear, true);
  }

  #drop(pair: Pair, error: unknown): void {
    if (this.#pair !== pair) return;
    this.#pair = null;
    this.#isOpen = false;
    clearTimeout(this.#silence);
    for (const client of [pair.saying, pair.hearing]) client.destroy();
    if (this.#isClosed) return;
    if (!this.#isMissed) this.logger.warn({ error: nameOf(error) }, 'Redis is not reachable');
    this.#isMissed = true;
    this.#retry = setTimeout(() => this.open(), pauseMs()).unref();
  }
}
