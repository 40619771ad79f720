/** How long a store elsewhere may take, and how much is asked of it at once; shown in docs/limits.md. */
import { bound } from '../bound.ts';
import type { Bound } from '../bound.ts';

export const storage = {
  connectMs: bound(3_000, 'ms for a connection to the file store', '`unavailable`', 'it is away'),
  answerMs: bound(30_000, 'ms without a byte from the file store', '`unavailable`', 'it hangs'),
  sockets: bound(64, 'connections to the file store', 'further work waits', 'as many as are read at a time'),
} satisfies Record<string, Bound>;
