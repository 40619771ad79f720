/** Several server processes that share their packets through Redis or Valkey. */
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';

export interface Cluster {
  adapter: ServerOptions['adapter'];
  close: () => Promise<void>;
}

export async function connectRedis(url: string): Promise<Cluster> {
  const client = createClient({ url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    adapter: createAdapter(client) as ServerOptions['adapter'],
    close: async () => {
      await client.close();
    },
  };
}
