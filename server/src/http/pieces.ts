/** Gzip put together from pieces: what many people get alike is compressed once and not again for each of them. */
import { constants, crc32, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

export interface Piece {
  plain: Buffer;
  /** Raw deflate (RFC 1951) that ends on a byte and refers to nothing before it, so that any other may follow. */
  packed: Buffer;
}

/** ID, deflate, no flags, no time, unknown system (RFC 1952, 2.3). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block with fixed codes (RFC 1951, 3.2.3 and 3.2.6). */
const lastBlock = Buffer.from([3, 0]);

const deflate = promisify<Buffer, object, Buffer>(deflateRaw);

export async function pieceOf(text: string): Promise<Piece> {
  const plain = Buffer.from(text);
  return { plain, packed: await deflate(plain, { finishFlush: constants.Z_FULL_FLUSH }) };
}

export function plainOf(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map(({ plain }) => plain));
}

export function gzipOf(pieces: readonly Piece[]): Buffer {
  const end = Buffer.alloc(8);
  // Of nothing, zlib says 0, whatever came before.
  const filled = pieces.filter(({ plain }) => plain.length > 0);
  end.writeUInt32LE(filled.reduce((crc, { plain }) => crc32(plain, crc), 0));
  const length = pieces.reduce((sum, { plain }) => sum + plain.length, 0);
  end.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([head, ...pieces.map(({ packed }) => packed), lastBlock, end]);
}
