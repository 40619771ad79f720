/** What an exported board's archive is made of: the names of its parts, and the shape of its manifest. */
import * as z from 'zod/mini';
import { boardId, partnershipId } from '@silta/shared/ids';
import { instant } from '@silta/shared/texts';

export const archiveFormat = 'silta-board';
/** Rises when an older Silta could not read it. */
export const archiveVersion = 1;
export const boardPart = 'board.json';
/** The last part: it tells what the others are. */
export const manifestPart = 'manifest.json';

const part = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  bytes: z.int().check(z.gte(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Part = z.infer<typeof part>;

export const manifest = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.int(),
  /** Where it comes from. */
  partnership: partnershipId,
  board: boardId,
  exportedAt: instant,
  parts: z.array(part).check(z.maxLength(10_000)),
  seal: z.string().check(z.maxLength(200)),
});
export type Manifest = z.infer<typeof manifest>;

/** What the seal is put on. */
export function sealedText({ format, version, partnership, board, parts }: Omit<Manifest, 'seal'>): string {
  const all = parts.map(({ name, bytes, sha256 }) => [name, bytes, sha256]);
  return JSON.stringify([format, version, partnership, board, all]);
}
