/**
 * The archive's outer form: a tar file that every system can read (POSIX.1-2017, pax, "ustar interchange format").
 * Only plain files are written, and only plain files are read: no links, no devices, nothing of pax.
 */
import { ArchiveProblem } from './archiveProblem.ts';

const blockBytes = 512;
/** Eleven octal digits. */
const mostBytes = 8 ** 11 - 1;

/** A file on its way into an archive; `content` has exactly so many bytes. */
export interface NewEntry {
  name: string;
  bytes: number;
  content: Iterable<Buffer> | AsyncIterable<Buffer>;
}

/** A file met in an archive; what is not read of its content is skipped. */
export interface Entry {
  name: string;
  bytes: number;
  content: AsyncIterable<Buffer>;
}

export async function* writeTar(entries: AsyncIterable<NewEntry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes, content } of entries) {
    yield header(name, bytes);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== bytes) throw new ArchiveProblem(`${name} has changed while it was copied. Try again.`);
    yield Buffer.alloc(padding(bytes));
  }
  yield Buffer.alloc(2 * blockBytes);
}

export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const bytes = new Bytes(source);
  try {
    for (;;) {
      const block = await bytes.take(blockBytes);
      if (block.every((byte) => byte === 0)) break;
      const { name, size } = readHeader(block);
      const content = bytes.next(size);
      yield { name, bytes: size, content };
      for await (const _ of content);
      await bytes.take(padding(size));
    }
    // To the very end, where gzip keeps its own checksum.
    await bytes.expectNothing();
  } finally {
    await bytes.close();
  }
}

function padding(bytes: number): number {
  return (blockBytes - (bytes % blockBytes)) % blockBytes;
}

function header(name: string, bytes: number): Buffer {
  const cut = name.length > 100 ? name.lastIndexOf('/', 155) : -1;
  const [prefix, rest] = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)];
  if (Buffer.byteLength(rest) > 100 || Buffer.byteLength(prefix) > 155)
    throw new ArchiveProblem(`The name of a file is too long: ${name}`);
  if (bytes > mostBytes) throw new ArchiveProblem(`A file is larger than 8 GiB: ${name}`);
  const block = Buffer.alloc(blockBytes);
  block.write(rest, 0);
  for (const [at, text] of [
    [100, '0000600'],
    [108, '0000000'],
    [116, '0000000'],
    [124, bytes.toString(8).padStart(11, '0')],
    [136, '00000000000'],
  ] as const)
    block.write(text, at);
  block.write('0', 156);
  block.write('ustar\0' + '00', 257, 'latin1');
  block.write(prefix, 345);
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => {
    const part = block.subarray(from, from + length);
    const end = part.indexOf(0);
    return part.subarray(0, end < 0 ? length : end).toString('utf8');
  };
  const isOurs = text(257, 6) === 'ustar' && parseInt(text(148, 8), 8) === checksum(block);
  const size = /^[0-7]{11}$/.test(text(124, 12)) ? parseInt(text(124, 12), 8) : NaN;
  if (!isOurs || Number.isNaN(size))
    throw new ArchiveProblem('This is not a backup of Silta, or it is damaged.');
  const prefix = text(345, 155);
  const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
  if (text(156, 1) !== '0')
    throw new ArchiveProblem(`The archive holds something that is not a file: ${plain(name)}`);
  return { name, size };
}

/** The sum of all bytes, the checksum's own eight counted as spaces. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

/** A name out of an archive, made safe to print. */
export function plain(name: string): string {
  return name.replace(/[^\w./-]/g, '?').slice(0, 80);
}

/** Hands out a stream's bytes in the lengths that are asked for, holding no more than one chunk. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const chunk of this.next(length)) parts.push(chunk);
    return Buffer.concat(parts);
  }

  /** May be begun anew where somebody stopped reading: the rest of it comes then. */
  next(length: number): AsyncIterable<Buffer> {
    let left = length;
    const take = async (): Promise<IteratorResult<Buffer, undefined>> => {
      if (left === 0) return { done: true, value: undefined };
      const chunk = await this.#some();
      if (!chunk) throw new ArchiveProblem('The archive ends too early: it was cut short.');
      const value = chunk.subarray(0, left);
      this.#rest = chunk.subarray(value.length);
      left -= value.length;
      return { done: false, value };
    };
    return { [Symbol.asyncIterator]: () => ({ next: take }) };
  }

  async expectNothing(): Promise<void> {
    for (let chunk = await this.#some(); chunk; chunk = await this.#some()) {
      if (chunk.some((byte) => byte !== 0))
        throw new ArchiveProblem('Something follows after the end of the archive.');
      this.#rest = Buffer.alloc(0);
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #some(): Promise<Buffer | null> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return null;
      this.#rest = next.value;
    }
    return this.#rest;
  }
}
