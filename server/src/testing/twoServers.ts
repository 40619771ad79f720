/** Two built servers on one database and one Redis, and people who move between them. */
import { MortalServer } from './mortal.ts';
import { freshDatabase } from './database.ts';
import { aRedis } from './redis.ts';
import type { TestRedis } from './redis.ts';
import { Browser } from './wire.ts';
import type { Line } from './wire.ts';

export interface TwoServers {
  servers: readonly [MortalServer, MortalServer];
  redis: TestRedis;
  databaseUrl: string;
  /** Ends them all. */
  end: () => Promise<void>;
}

export async function twoServers(): Promise<TwoServers> {
  const [database, redis] = await Promise.all([freshDatabase(), aRedis()]);
  // The log stays quiet: that Redis is away is said as a warning, and here it is meant.
  const start = () => MortalServer.on(database.url, { REDIS_URL: redis.url });
  const servers = [await start(), await start()] as const;
  await Promise.all(servers.map((server) => server.start()));
  return {
    servers,
    redis,
    databaseUrl: database.url,
    end: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await redis.stop();
      await database.drop();
    },
  };
}

/** The same person's browser, at another server. */
export function at(server: { url: string }, { cookie }: Browser): Browser {
  const browser = new Browser(server.url, '10.0.0.2');
  browser.cookie = cookie;
  return browser;
}

/** A browser that finds whichever server is alive, beginning with the first, as it does behind a load balancer. */
export function roaming(browsers: readonly Browser[]): Pick<Browser, 'connect' | 'get'> {
  const first = async <T>(ask: (browser: Browser) => Promise<T>): Promise<T> => {
    const outcomes: unknown[] = [];
    for (const browser of browsers) {
      try {
        return await ask(browser);
      } catch (error) {
        outcomes.push(error);
      }
    }
    throw outcomes.at(-1);
  };
  return {
    connect: (options): Promise<Line> => first((browser) => browser.connect(options)),
    get: (path, headers) => first((browser) => browser.get(path, headers)),
  };
}
