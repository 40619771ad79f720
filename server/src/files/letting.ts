/** Lets go of bytes that nobody needs: of files whose record has gone, and of uploads that were given up. */
import type { DataSource } from 'typeorm';
import type { AccountId, FileId } from '@silta/shared/ids';
import type { Committed } from '../realtime/work.ts';
import type { Storage } from '../storage/storage.ts';

export interface Bytes {
  dataSource: DataSource;
  storage: Storage;
}

const portion = 200;

/** Those of them that have no record, or some of all that have none. The book forgets only what the storage has let go. */
export async function letGoOfBytes(bytes: Bytes, ids: readonly FileId[] | null = null): Promise<number> {
  const found: { id: FileId }[] = await bytes.dataSource.query(
    `select u."id" from "upload" u
      where u."state" = 'kept' and not exists (select 1 from "file" f where f."id" = u."id")
        and ($1::uuid[] is null or u."id" = any($1::uuid[])) limit ${portion}`,
    [ids],
  );
  for (const { id } of found) await forgetBytes(bytes, id);
  return found.length;
}

/** Everything of a file or an upload, and then its row in the book. */
export async function forgetBytes({ dataSource, storage }: Bytes, id: FileId): Promise<void> {
  await storage.removeAll(id);
  await dataSource.query(`delete from "upload" where "id" = $1`, [id]);
}

/** Uploads that have not moved since then, however far they are; how many. */
export async function letGoOfUploads(bytes: Bytes, before: Date): Promise<number> {
  // A server that died between a commit and its own book has left the record of a file that is whole.
  await bytes.dataSource.query(
    `update "upload" u set "state" = 'kept', "movedAt" = now() where u."state" = 'processing' and u."pieces" = '{}'
        and u."movedAt" < $1 and exists (select 1 from "file" f where f."id" = u."id")`,
    [before.toISOString()],
  );
  return endUploads(bytes, `"movedAt" < $1`, before.toISOString());
}

/** What somebody who is forgotten was bringing, and every byte that has no record any more. */
export async function forgetUploadsOf(bytes: Bytes, accountId: AccountId): Promise<void> {
  await endUploads(bytes, `"accountId" = $1`, accountId);
  while ((await letGoOfBytes(bytes)) > 0);
}

/** From the first statement on no piece is taken for them. */
async function endUploads(bytes: Bytes, which: string, value: string): Promise<number> {
  const { dataSource } = bytes;
  await dataSource.query(
    `update "upload" set "state" = 'refused', "refusal" = 'notFound' where "state" in ('receiving', 'processing') and ${which}`,
    [value],
  );
  const ended: { id: FileId }[] = await dataSource.query(
    `select "id" from "upload" where "state" = 'refused' and ${which} limit ${portion}`,
    [value],
  );
  for (const { id } of ended) await forgetBytes(bytes, id);
  return ended.length;
}

/** Bytes that no row of the book knows, such as of a server that died between two steps; how many files. */
export async function letGoOfStrays({ dataSource, storage }: Bytes): Promise<number> {
  let strays = 0;
  let ids = new Set<FileId>();
  const check = async () => {
    const known: { id: FileId }[] = await dataSource.query(
      `select "id" from "upload" where "id" = any($1::uuid[])`,
      [[...ids]],
    );
    for (const { id } of known) ids.delete(id);
    for (const id of ids) await storage.removeAll(id);
    strays += ids.size;
    ids = new Set();
  };
  for await (const { id } of storage.list()) if (ids.add(id).size >= portion) await check();
  await check();
  return strays;
}

/** The files whose records a commit has removed. */
export function removedIn(rooms: readonly Committed[]): FileId[] {
  return rooms.flatMap(({ touched }) =>
    touched.flatMap(({ type, id, after }) => (type === 'file' && after === null ? (id as FileId) : [])),
  );
}
