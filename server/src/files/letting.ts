/** Lets go of bytes that nobody needs: of files whose record has gone, and of uploads that were given up. */
import type { DataSource } from 'typeorm';
import type { FileId } from '@silta/shared/ids';
import type { Storage } from './storage.ts';

const portion = 200;

/** Those of them that have no record, or all that have none. The book forgets only what the storage has let go. */
export async function letGoOfBytes(
  { dataSource, storage }: { dataSource: DataSource; storage: Storage },
  ids: readonly FileId[] | null = null,
): Promise<number> {
  const found: { id: FileId }[] = await dataSource.query(
    `select u."id" from "upload" u
      where u."state" = 'kept' and not exists (select 1 from "file" f where f."id" = u."id")
        and ($1::uuid[] is null or u."id" = any($1::uuid[])) limit ${portion}`,
    [ids],
  );
  for (const { id } of found) await forgetBytes({ dataSource, storage }, id);
  return found.length;
}

/** Everything of a file or an upload, and then its row in the book. */
export async function forgetBytes(
  { dataSource, storage }: { dataSource: DataSource; storage: Storage },
  id: FileId,
): Promise<void> {
  await storage.removeAll(id);
  await dataSource.query(`delete from "upload" where "id" = $1`, [id]);
}
