/**
 * The seal on an exported board: that this house made the file and nobody has changed it since. Only by it are texts
 * somebody's again when they come back: a file that anybody could write must not put words into a person's mouth.
 */
import { timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { signerOf } from '../database/houseKeys.ts';
import type { Signer } from '../database/houseKeys.ts';

export type Sealer = Signer;

/** There is one key. */
const keyId = '5ea10000-0000-4000-8000-000000000000';

export function sealerOf(dataSource: DataSource): Promise<Sealer> {
  return signerOf(dataSource, keyId);
}

export function isSealed(sealer: Sealer, content: string, seal: string): boolean {
  const [right, given] = [Buffer.from(sealer(content)), Buffer.from(seal)];
  return right.length === given.length && timingSafeEqual(right, given);
}
