/** Keys that this house has made for itself and keeps: what is signed with one, nobody else could have made. */
import { createHmac, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

export type Signer = (content: string) => string;

/** The first who needs the key makes it: until then a new database stays empty, and can be restored into. */
export async function signerOf(dataSource: DataSource, keyId: string): Promise<Signer> {
  await dataSource.query(`insert into "seal" ("id", "key") values ($1, $2) on conflict do nothing`, [
    keyId,
    randomBytes(32).toString('base64url'),
  ]);
  const [row]: { key: string }[] = await dataSource.query(`select "key" from "seal" where "id" = $1`, [
    keyId,
  ]);
  if (!row) throw new Error('there is no key to sign with');
  const { key } = row;
  return (content) => createHmac('sha256', key).update(content).digest('hex');
}
