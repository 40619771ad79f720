/** What a viewer gets to see of a room: the whole of it, or what has changed since a number they have. */
import type { DataSource } from 'typeorm';
import type { Attachment } from '@silta/shared/files/attachments';
import type { RecordLists } from '@silta/shared/beginning';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { project } from '@silta/shared/project';
import type { Changes, Put, Remove, Snapshot, Sync } from '@silta/shared/protocol';
import { recordTypesOf } from '@silta/shared/records';
import type { AnyRecord, RecordMap, RecordType } from '@silta/shared/records';
import { isStaff } from '@silta/shared/roles';
import { kindOf } from '@silta/shared/viewer';
import type { Viewer } from '@silta/shared/viewer';
import { realtime } from '../bounds.ts';
import { Copies } from './copies.ts';
import { Copy } from './copy.ts';
import type { Observer } from './observer.ts';
import { entranceOf, seqOf } from './rooms.ts';
import type { Entrance } from './rooms.ts';
import type { AnyRow, RecordTables, Row } from './tables.ts';
import { inTransaction } from './transaction.ts';
import type { Sql } from './transaction.ts';

/** Ids, times and names of fields of one record; a post has about 550 characters of them. */
const recordOverhead = 550;

export class Feed {
  readonly #copies = new Copies();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: RecordTables,
    private readonly observer: Observer,
  ) {}

  /** Who the account is in the room; refuses with `notFound`. */
  entrance(accountId: AccountId, roomId: RoomId): Promise<Entrance> {
    return entranceOf(this.dataSource.manager, accountId, roomId);
  }

  async snapshot(accountId: AccountId, roomId: RoomId): Promise<Snapshot> {
    const begin = performance.now();
    const snapshot = await this.#atOneMoment(async (sql) => {
      const { room, viewer, view } = await entranceOf(sql, accountId, roomId);
      const records: Snapshot['records'] = {};
      const load = async (type: RecordType) => {
        const rows: AnyRow[] = await this.tables.loadRoom(sql, type, roomId);
        records[type] = rows.flatMap((row) => this.see(type, row, viewer) ?? []);
      };
      await Promise.all(recordTypesOf[room.kind].map(load));
      return { room: roomId, seq: room.seq, view, viewer, records };
    });
    this.observer.fed('snapshot', performance.now() - begin);
    return snapshot;
  }

  /** The room for everyone who looks with these rights, as it is now; compressed, and made once for all who ask. */
  copy({ room, viewer }: Entrance): Promise<Copy> {
    const kind: Viewer = { ...viewer, memberId: null };
    return this.#copies.atLeast(`${room.id} ${kindOf(viewer)}`, room.seq, () =>
      this.#atOneMoment(async (sql) => {
        const seq = await seqOf(sql, room.id);
        const lists: Partial<Record<RecordType, readonly AnyRecord[]>> = {};
        const load = async (type: RecordType) => {
          const rows: AnyRow[] = await this.tables.loadRoom(sql, type, room.id);
          lists[type] = rows.map((row) => this.tables.record(type, row));
        };
        for (const type of recordTypesOf[room.kind]) lists[type] = [];
        await Promise.all(recordTypesOf[room.kind].map(load));
        return { seq, records: lists as RecordLists };
      }).then(({ seq, records }) => Copy.of({ seq, kind, records })),
    );
  }

  /** Each touched record once, as it is now; a snapshot where the log or the viewer's rights do not reach back. */
  async sync(
    accountId: AccountId,
    roomId: RoomId,
    from: number | null,
    seenView: number | null,
  ): Promise<Sync> {
    const begin = performance.now();
    const sync = await this.#atOneMoment<Sync>(async (sql) => {
      const { room, viewer, view } = await entranceOf(sql, accountId, roomId);
      if (from === null || seenView !== view || from < room.logFloor || from > room.seq)
        return { kind: 'snapshot' };
      const touched: { type: RecordType; recordId: string }[] = await sql.query(
        `select distinct "type", "recordId" from "change"
          where "roomId" = $1 and "seq" > $2 and ("onlyFor" is null or $3 in ("onlyFor", "orFor") or ("staffToo" and $4))
          limit ${realtime.catchUp.most + 1}`,
        [roomId, from, viewer.memberId, isStaff(viewer) || viewer.role === 'manager'],
      );
      if (touched.length > realtime.catchUp.most) return { kind: 'snapshot' };
      const now = await this.#now(sql, viewer, touched);
      if (weigh(now.puts) > realtime.catchUpBytes.most) return { kind: 'snapshot' };
      return {
        kind: 'changes',
        changes: { room: roomId, from, to: room.seq, done: [], ...now },
      };
    });
    this.observer.fed(sync.kind === 'changes' ? 'changes' : 'snapshotNeeded', performance.now() - begin);
    return sync;
  }

  /** The projection of a stored row: the only way in which one leaves the server. */
  see<T extends RecordType>(type: T, row: Row<T>, viewer: Viewer): RecordMap[T] | null {
    return project(type, this.tables.record(type, row), viewer);
  }

  /** The touched records as they are now. */
  async #now(
    sql: Sql,
    viewer: Viewer,
    touched: readonly { type: RecordType; recordId: string }[],
  ): Promise<Pick<Changes, 'puts' | 'removes'>> {
    const puts: Put[] = [];
    const removes: Remove[] = [];
    for (const type of new Set(touched.map((each) => each.type))) {
      const ids = touched.filter((each) => each.type === type).map((each) => each.recordId);
      const rows = new Map(
        (await this.tables.load(sql, type, ids)).map((row) => [row.id as string, row as AnyRow]),
      );
      for (const id of ids) {
        const row = rows.get(id);
        const record = row ? this.see(type, row, viewer) : null;
        if (record) puts.push({ type, record });
        else removes.push({ type, id });
      }
    }
    return { puts, removes };
  }

  /** Number and records of the same moment, without holding anybody up. */
  #atOneMoment<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, 'read', work);
  }
}

/** An attachment's ids, names of fields and file name, beside what was written about it. */
const attachmentOverhead = 450;

/** Roughly its bytes as JSON, without writing it: texts, and the rest of a record as it always is. */
function weigh(puts: readonly Put[]): number {
  const ofTexts = ({ record }: Put) =>
    ('text' in record ? Buffer.byteLength(record.text) : 0) +
    ('title' in record ? Buffer.byteLength(record.title) : 0) +
    ('attachments' in record ? weighAttachments(record.attachments) : 0);
  return puts.reduce((sum, put) => sum + ofTexts(put) + recordOverhead, 0);
}

function weighAttachments(attachments: readonly Attachment[]): number {
  return attachments.reduce(
    (sum, { alt, caption, captions }) =>
      sum + attachmentOverhead + Buffer.byteLength(alt) + Buffer.byteLength(caption) + 80 * captions.length,
    0,
  );
}
