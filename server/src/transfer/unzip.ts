/**
 * Reading an archive that somebody else has made: names are only ever compared and never lead anywhere, sizes are counted
 * while unpacking whatever the archive says, and only the parts that are asked for are unpacked at all.
 */
import type { Readable } from 'node:stream';
import { open } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '@silta/shared/refusals';
import { transfer } from './bounds.ts';
import { unreadable } from './unreadable.ts';

export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** `work` reads; the archive is closed after it. Refuses with `unreadable`. */
  static async read<T>(path: string, work: (archive: Archive) => Promise<T>): Promise<T> {
    const zip = await opened(path);
    try {
      return await work(new Archive(zip, await listed(zip)));
    } catch (error) {
      throw error instanceof Refusal ? error : unreadable('brokenArchive');
    } finally {
      zip.close();
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Refuses with `unreadable` where there is no such part. */
  streamOf(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable('changed');
    return streamOf(this.zip, entry);
  }

  /** All bytes of a part. */
  async bytesOf(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable('notABoard');
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of await streamOf(this.zip, entry)) {
      bytes += (piece as Buffer).length;
      if (bytes > transfer.unpackedBytes.most) throw unreadable('tooMuchInside');
      pieces.push(piece as Buffer);
    }
    return Buffer.concat(pieces);
  }
}

function opened(path: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySize: true };
  return new Promise((resolve, reject) =>
    open(path, options, (error, zip) => (error ? reject(unreadable('brokenArchive')) : resolve(zip))),
  );
}

/** Every entry, held to the bounds before anything is unpacked. */
function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    if (zip.entryCount > transfer.parts.most) {
      reject(unreadable('tooMuchInside'));
      return;
    }
    zip.on('error', (error: Error) =>
      reject(
        unreadable(/path|filename|characters/i.test(error.message) ? 'hostileArchive' : 'brokenArchive'),
      ),
    );
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        if (!entry.fileName.endsWith('/')) entries.set(needHarmless(entry, entries), entry);
        zip.readEntry();
      } catch (error) {
        reject(error instanceof Error ? error : unreadable('brokenArchive'));
      }
    });
    zip.readEntry();
  });
}

function needHarmless(entry: Entry, known: ReadonlyMap<string, Entry>): string {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (known.has(fileName) || entry.isEncrypted()) throw unreadable('brokenArchive');
  const isBomb = uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * transfer.ratio.most;
  if (isBomb) throw unreadable('hostileArchive');
  return fileName;
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(unreadable('brokenArchive')) : resolve(stream),
    ),
  );
}
