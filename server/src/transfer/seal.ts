/**
 * The seal on an exported board: that this house made the file and nobody has changed it since. Only by it are texts
 * somebody's again when they come back: a file that anybody could write must not put words into a person's mouth.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Seal } from './seal.entity.ts';

export type Sealer = (content: string) => string;

/** There is one key. */
const keyId = '5ea10000-0000-4000-8000-000000000000';

/** The first board that leaves or comes makes the key: until then a new database stays empty, and can be restored into. */
export async function sealerOf(dataSource: DataSource): Promise<Sealer> {
  await dataSource.query(`insert into "seal" ("id", "key") values ($1, $2) on conflict do nothing`, [
    keyId,
    randomBytes(32).toString('base64url'),
  ]);
  const [seal]: Seal[] = await dataSource.query(`select "id", "key" from "seal" where "id" = $1`, [keyId]);
  if (!seal) throw new Error('there is no key to seal with');
  return (content) => createHmac('sha256', seal.key).update(content).digest('hex');
}

export function isSealed(sealer: Sealer, content: string, seal: string): boolean {
  const [right, given] = [Buffer.from(sealer(content)), Buffer.from(seal)];
  return right.length === given.length && timingSafeEqual(right, given);
}
