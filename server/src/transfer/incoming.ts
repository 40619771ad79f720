/** A file on its way in: written to disk as it comes, bounded, and gone again when it has been looked at. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { transfer } from './bounds.ts';
import { unreadable } from './unreadable.ts';

const mediaType = 'application/octet-stream';

export class Incoming {
  readonly folder: string;

  /** Without a data folder, where the system keeps what is not to stay. */
  constructor(dataDir: string) {
    this.folder = join(dataDir === '' ? tmpdir() : dataDir, 'silta-incoming');
  }

  /** The file is there while `work` is at it, and never after it. */
  async hold<T>(request: IncomingMessage, work: (path: string) => Promise<T>): Promise<T> {
    if (request.headers['content-type'] !== mediaType)
      throw new Refusal('invalid', { field: 'content-type' });
    if (Number(request.headers['content-length'] ?? 0) > transfer.fileBytes.most)
      throw new Refusal('tooLarge');
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, newId());
    try {
      const bytes = await this.#write(request, path);
      if (bytes === 0) throw unreadable('empty');
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** What a server that was killed has left behind. */
  async tidy(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > transfer.leftMs.most) await rm(path, { force: true });
    }
  }

  async #write(request: IncomingMessage, path: string): Promise<number> {
    let bytes = 0;
    const bounded = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        done(bytes > transfer.fileBytes.most ? new Refusal('tooLarge') : null, chunk);
      },
    });
    const signal = AbortSignal.timeout(transfer.fileMs.most);
    try {
      await pipeline(request, bounded, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('unavailable');
    }
    return bytes;
  }
}
