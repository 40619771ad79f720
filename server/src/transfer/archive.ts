/** What an exported board's archive is made of: the names of its parts, and the shape of its manifest. */
import * as z from 'zod/mini';
import type { FileRecord } from '@silta/shared/files/records';
import { boardId, partnershipId } from '@silta/shared/ids';
import { instant } from '@silta/shared/texts';
import { storedParts } from '@silta/shared/transfer/travelling';
import { transfer } from './bounds.ts';

export const archiveFormat = 'silta-board';
/** Rises when an older Silta could not read it. */
export const archiveVersion = 3;
export const boardPart = 'board.json';
/** Before files went along, and before halves did. */
export const olderVersions = [1, 2] as const;
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
  parts: z.array(part).check(z.maxLength(transfer.parts.most)),
  seal: z.string().check(z.maxLength(200)),
});
export type Manifest = z.infer<typeof manifest>;

export interface FilePart {
  /** In the archive. */
  name: string;
  /** In the storage. */
  stored: string;
}

/** Where the bytes of a file are, the ones that people look at first under its own name: `files/12 bench.webp`. */
export function filePartsOf(file: Pick<FileRecord, 'kind' | 'sizes' | 'name'> & { key: string }): FilePart[] {
  const number = file.key.replace(/^file-/, '');
  return storedParts(file).map((stored) => {
    const isMain = stored === 'large' || stored === 'original';
    return { stored, name: isMain ? `files/${number} ${file.name}` : `files/${stored}/${number}.webp` };
  });
}

/** What the seal is put on. */
export function sealedText({ format, version, partnership, board, parts }: Omit<Manifest, 'seal'>): string {
  const all = parts.map(({ name, bytes, sha256 }) => [name, bytes, sha256]);
  return JSON.stringify([format, version, partnership, board, all]);
}
