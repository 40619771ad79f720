/** The statements on the book of uploads; each that moves an upload on says where it must be, so that two never do. */
import type { DataSource } from 'typeorm';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { RefusalCode } from '@silta/shared/refusals';
import { files as bounds } from './bounds.ts';
import { inTransaction } from '../realtime/transaction.ts';
import type { Upload } from './upload.entity.ts';

export type NewUpload = Omit<Upload, 'received' | 'pieces' | 'state' | 'refusal' | 'movedAt'>;

export class Book {
  constructor(readonly dataSource: DataSource) {}

  /** One's own, or null. */
  async of(accountId: AccountId, id: FileId): Promise<Upload | null> {
    return this.#one(`select * from "upload" where "id" = $1 and "accountId" = $2`, [id, accountId]);
  }

  /**
   * Refuses with `noSpace` where the partnership would have more than `most` bytes, and with `full` where too many are
   * under way. Nobody else of the partnership begins at the same moment.
   */
  async begin(upload: NewUpload, most: number): Promise<void> {
    await inTransaction(this.dataSource, 'write', async (sql) => {
      const lock = sql.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [upload.partnershipId]);
      const counted = sql.query(
        `select (select coalesce(sum("bytes"), 0)::float8 from "upload" where "partnershipId" = $1) as "bytes",
                (select count(*)::int from "upload" where "accountId" = $2 and "state" in ('receiving', 'processing')
                    and "movedAt" > now() - interval '1 hour') as "underWay"`,
        [upload.partnershipId, upload.accountId],
      );
      const [, [there]] = (await Promise.all([lock, counted])) as [
        unknown,
        { bytes: number; underWay: number }[],
      ];
      if ((there?.bytes ?? 0) + upload.bytes > most) throw new Refusal('noSpace');
      if ((there?.underWay ?? 0) >= bounds.uploads.most)
        throw new Refusal('full', { limit: bounds.uploads.most });
      await sql.query(
        `insert into "upload" ("id", "roomId", "partnershipId", "accountId", "name", "mediaType", "width", "height",
                               "seconds", "size", "bytes", "createdAt", "movedAt")
         select "id", "roomId", "partnershipId", "accountId", "name", "mediaType", "width", "height",
                "seconds", "size", "bytes", "createdAt", "createdAt" from jsonb_populate_record(null::"upload", $1::jsonb)
         on conflict ("id") do nothing`,
        [JSON.stringify(upload)],
      );
    });
  }

  /** For files that come all at once: their space is taken, and none of them is an upload that could go on. */
  async reserve(uploads: readonly NewUpload[], partnershipId: RoomId, most: number): Promise<void> {
    if (uploads.length === 0) return;
    const bytes = uploads.reduce((sum, upload) => sum + upload.bytes, 0);
    await inTransaction(this.dataSource, 'write', async (sql) => {
      await sql.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [partnershipId]);
      const [there] = await sql.query<{ bytes: number }[]>(
        `select coalesce(sum("bytes"), 0)::float8 as "bytes" from "upload" where "partnershipId" = $1`,
        [partnershipId],
      );
      if ((there?.bytes ?? 0) + bytes > most) throw new Refusal('noSpace');
      await sql.query(
        `insert into "upload" ("id", "roomId", "partnershipId", "accountId", "name", "mediaType", "width", "height",
                               "seconds", "size", "received", "bytes", "state", "createdAt", "movedAt")
         select "id", "roomId", "partnershipId", "accountId", '', "mediaType", "width", "height", "seconds",
                "size", "size", "bytes", 'processing', "createdAt", "createdAt"
           from jsonb_populate_recordset(null::"upload", $1::jsonb)`,
        [JSON.stringify(uploads)],
      );
    });
  }

  /** Bytes that each of them takes in the storage. */
  async bytesOf(ids: readonly FileId[]): Promise<Map<string, number>> {
    const rows: { id: string; bytes: number }[] = await this.dataSource.query(
      `select "id", "bytes" from "upload" where "id" = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, bytes }) => [id, bytes]));
  }

  /** Those that have come all at once. */
  async keepAll(bytes: ReadonlyMap<FileId, number>): Promise<void> {
    await this.dataSource.query(
      `update "upload" u set "state" = 'kept', "bytes" = n."bytes", "movedAt" = now()
         from unnest($1::uuid[], $2::int[]) as n("id", "bytes") where u."id" = n."id"`,
      [[...bytes.keys()], [...bytes.values()]],
    );
  }

  /** One more piece, which begins where the upload was; null where it is elsewhere by now. */
  take(
    id: FileId,
    { from, bytes, name }: { from: number; bytes: number; name: string },
  ): Promise<Upload | null> {
    return this.#one(
      `update "upload" set "received" = "received" + $3, "pieces" = "pieces" || $4::text, "movedAt" = now(),
              "state" = case when "received" + $3 = "size" then 'processing' else 'receiving' end
        where "id" = $1 and "state" = 'receiving' and "received" = $2 returning *`,
      [id, from, bytes, name],
    );
  }

  /** For whoever takes up the work on a file that another server has left lying; null where it is not lying there. */
  takeUp(id: FileId): Promise<Upload | null> {
    return this.#one(
      `update "upload" set "movedAt" = now() where "id" = $1 and "state" = 'processing'
          and "movedAt" < now() - make_interval(secs => $2) returning *`,
      [id, bounds.leaseMs.most / 1_000],
    );
  }

  async keep(id: FileId, bytes: number): Promise<void> {
    await this.dataSource.query(
      `update "upload" set "state" = 'kept', "bytes" = $2, "name" = '', "pieces" = '{}', "movedAt" = now() where "id" = $1`,
      [id, bytes],
    );
  }

  /** From here on no piece is taken any more. */
  async refuse(id: FileId, code: RefusalCode): Promise<void> {
    await this.dataSource.query(
      `update "upload" set "state" = 'refused', "refusal" = $2, "bytes" = 0, "pieces" = '{}', "movedAt" = now()
        where "id" = $1 and "state" <> 'kept'`,
      [id, code],
    );
  }

  async #one(statement: string, values: unknown[]): Promise<Upload | null> {
    const answer: unknown = await this.dataSource.query(statement, values);
    // What changes rows is answered with how many, too.
    const [first] = answer as [Upload | Upload[] | undefined];
    return (Array.isArray(first) ? first[0] : first) ?? null;
  }
}
