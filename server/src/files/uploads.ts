/** Uploads from the first word to the file: who may, how much, piece by piece, given up or finished. */
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { can } from '@silta/shared/access';
import { roomKindsOf } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { writingRefusal } from '@silta/shared/boards/rules';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, FileId, RoomId } from '@silta/shared/ids';
import type { RoomKind } from '@silta/shared/records';
import { Refusal } from '@silta/shared/refusals';
import { nameOf } from '../realtime/errors.ts';
import { files as bounds } from './bounds.ts';
import type { FileSettings } from './settings.ts';
import { Book } from './book.ts';
import { Finishing } from './finishing.ts';
import type { FinishingParts } from './finishing.ts';
import { forgetBytes, letGoOfBytes, removedIn } from './letting.ts';
import { assemble, receive } from './spool.ts';
import type { Upload } from './upload.entity.ts';

export interface UploadsParts extends Omit<FinishingParts, 'book'> {
  settings: Pick<FileSettings, 'uploadBytes' | 'partnershipBytes'>;
}

export interface Piece {
  from: number;
  /** As the request says it; null where it does not. */
  bytes: number | null;
  body: Readable;
}

/** A piece that is coming in; another one for the same upload ends it. */
interface Coming {
  end: AbortController;
  ended: Promise<unknown>;
}

export class Uploads {
  readonly #book: Book;
  readonly #finishing: Finishing;
  readonly #coming = new Map<FileId, Coming>();
  readonly #lettingGo = new Set<Promise<unknown>>();

  constructor(private readonly parts: UploadsParts) {
    this.#book = new Book(parts.house.dataSource);
    this.#finishing = new Finishing({ ...parts, book: this.#book });
    parts.house.afterCommit((rooms) => this.#letGo(removedIn(rooms)));
  }

  /** The same wish again is the same upload. */
  async begin(accountId: AccountId, roomId: RoomId, wish: UploadWish): Promise<UploadProgress> {
    const partnershipId = await this.#needBringer(accountId, roomId);
    const { settings } = this.parts;
    if (wish.size > settings.uploadBytes) throw new Refusal('tooLarge', { limit: settings.uploadBytes });
    return this.#begin(wish, { accountId, roomId, partnershipId });
  }

  /** An archive that is going to be a board: nothing is made of it until somebody brings it in. */
  async beginArchive(accountId: AccountId, partnershipId: RoomId, wish: UploadWish): Promise<UploadProgress> {
    await this.#needImporter(accountId, partnershipId);
    if (wish.size > bounds.archiveBytes.most)
      throw new Refusal('tooLarge', { limit: bounds.archiveBytes.most });
    return this.#begin(wish, { accountId, roomId: partnershipId, partnershipId });
  }

  /** The archive lies at a path while `work` is at it. Refuses with `conflict` where not all of it has come. */
  async withArchive<T>(
    accountId: AccountId,
    { id, partnershipId }: { id: FileId; partnershipId: RoomId },
    work: (path: string) => Promise<T>,
  ): Promise<T> {
    const upload = await this.#needOwn(accountId, id);
    if (!isArchive(upload) || upload.roomId !== partnershipId) throw new Refusal('notFound');
    if (upload.state !== 'processing') throw new Refusal('conflict');
    const { storage, spool } = this.parts;
    return spool.with(async (path) => {
      if (!(await assemble(storage, upload, path))) throw new Refusal('notFound');
      return work(path);
    });
  }

  /** `isSettled`: nothing is on its way any more when this answers. */
  async look(accountId: AccountId, id: FileId, isSettled: boolean): Promise<UploadProgress> {
    if (isSettled) await this.#endComing(id);
    const upload = await this.#needOwn(accountId, id);
    if (upload.state === 'processing' && !isArchive(upload) && !this.#finishing.of(id)) {
      const lying = await this.#book.takeUp(id);
      if (lying) this.#finishing.begin(lying);
    }
    return this.#progressOf(upload);
  }

  /** Takes what comes, also of a line that is cut. */
  async take(accountId: AccountId, id: FileId, piece: Piece): Promise<UploadProgress> {
    await this.#needOwn(accountId, id);
    await this.#endComing(id);
    const upload = await this.#needOwn(accountId, id);
    if (upload.state === 'refused') return this.#progressOf(upload);
    if (upload.state !== 'receiving' || upload.received !== piece.from) throw new Refusal('conflict');
    const most = Math.min(bounds.pieceBytes.most, upload.size - piece.from);
    if (piece.bytes !== null && piece.bytes > most) throw new Refusal('tooLarge', { limit: most });
    if (upload.pieces.length >= bounds.pieces.most) throw new Refusal('full', { limit: bounds.pieces.most });
    const end = new AbortController();
    const work = this.#receive(upload, piece, { most, signal: end.signal });
    const coming = { end, ended: work.catch(() => undefined) };
    this.#coming.set(id, coming);
    try {
      const moved = await work;
      if (moved.state === 'processing' && !isArchive(moved)) this.#finishing.begin(moved);
      await Promise.race([this.#finishing.of(id), pause(bounds.answerMs.most, undefined, { ref: false })]);
      return await this.#progressOf(await this.#needOwn(accountId, id));
    } finally {
      if (this.#coming.get(id) === coming) this.#coming.delete(id);
    }
  }

  async cancel(accountId: AccountId, id: FileId): Promise<void> {
    await this.#endComing(id);
    await this.#finishing.of(id);
    const upload = await this.#needOwn(accountId, id);
    const { house, storage } = this.parts;
    const { dataSource } = house;
    if (upload.state === 'processing' && !isArchive(upload)) throw new Refusal('conflict');
    if (upload.state !== 'kept') {
      await this.#book.refuse(id, 'notFound');
      await forgetBytes({ dataSource, storage }, id);
      return;
    }
    const order = { id: newId<CommandId>(), room: upload.roomId, name: 'file.remove', accountId } as const;
    const answer = await house.door.send({ ...order, payload: { fileId: id }, road: 'rest' });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
    await letGoOfBytes({ dataSource, storage }, [id]);
  }

  async close(): Promise<void> {
    for (const { end } of this.#coming.values()) end.abort();
    await Promise.all([...this.#coming.values()].map(({ ended }) => ended));
    await this.#finishing.close();
    await Promise.all(this.#lettingGo);
  }

  async #begin(
    wish: UploadWish,
    of: { accountId: AccountId; roomId: RoomId; partnershipId: RoomId },
  ): Promise<UploadProgress> {
    const known = await this.#book.of(of.accountId, wish.id);
    if (!known) {
      const upload = { ...wish, ...of, bytes: wish.size, createdAt: new Date().toISOString() };
      await this.#book.begin(upload, this.parts.settings.partnershipBytes);
    }
    const upload = known ?? (await this.#book.of(of.accountId, wish.id));
    if (upload?.roomId !== of.roomId || upload.size !== wish.size) throw new Refusal('conflict');
    return this.#progressOf(upload);
  }

  /** After the commit that has removed the records; what fails here is done by the regular work. */
  #letGo(ids: readonly FileId[]): void {
    if (ids.length === 0) return;
    const { house, storage, logger } = this.parts;
    const work = letGoOfBytes({ dataSource: house.dataSource, storage }, ids).catch((error: unknown) =>
      logger.error({ error: nameOf(error) }, 'bytes of files are still there'),
    );
    this.#lettingGo.add(work);
    void work.finally(() => this.#lettingGo.delete(work));
  }

  /** What had come before it is cut is kept. */
  async #endComing(id: FileId): Promise<void> {
    const coming = this.#coming.get(id);
    if (!coming) return;
    coming.end.abort();
    await coming.ended;
  }

  async #receive(upload: Upload, piece: Piece, how: { most: number; signal: AbortSignal }): Promise<Upload> {
    const { spool, storage } = this.parts;
    const { id, received: from } = upload;
    return spool.with(async (path) => {
      const { bytes, isMore } = await receive(piece.body, path, how);
      if (isMore) throw new Refusal('tooLarge', { limit: how.most });
      if (bytes === 0) return upload;
      // Of its own name: where two servers take the same piece, only one of them is counted.
      const name = `piece-${from}-${randomBytes(4).toString('hex')}`;
      await storage.put({ id, name }, path);
      const moved = await this.#book.take(id, { from, bytes, name });
      if (moved) return moved;
      await storage.remove({ id, name });
      throw new Refusal('conflict');
    });
  }

  /** Rights are asked at every step: whoever has left the partnership meanwhile finds nothing. */
  async #needOwn(accountId: AccountId, id: FileId): Promise<Upload> {
    const upload = await this.#book.of(accountId, id);
    if (!upload) throw new Refusal('notFound');
    const { room, viewer } = await this.parts.house.feed.entrance(accountId, upload.roomId);
    if (!can(viewer, isArchive(upload) ? 'board.import' : bringing(room.kind))) throw new Refusal('notFound');
    return upload;
  }

  async #needBringer(accountId: AccountId, roomId: RoomId): Promise<RoomId> {
    const { feed, tables, dataSource } = this.parts.house;
    const { room, viewer } = await feed.entrance(accountId, roomId);
    if (!roomKindsOf('file.add').includes(room.kind)) throw new Refusal('notFound');
    const [[board], [partnership]] = await Promise.all([
      room.kind === 'board' ? tables.load(dataSource.manager, 'board', [roomId]) : [],
      tables.load(dataSource.manager, 'partnership', [room.partnershipId]),
    ]);
    if (!partnership || (room.kind === 'board' && !board)) throw new Refusal('notFound');
    if (!can(viewer, bringing(room.kind))) throw new Refusal('forbidden');
    if (partnership.endedAt !== null) throw new Refusal('ended');
    const refusal = board && writingRefusal(board, viewer);
    if (refusal) throw new Refusal(refusal);
    return room.partnershipId;
  }

  async #needImporter(accountId: AccountId, id: RoomId): Promise<void> {
    const { feed, tables, dataSource } = this.parts.house;
    const { room, viewer } = await feed.entrance(accountId, id);
    if (room.kind !== 'partnership') throw new Refusal('notFound');
    if (!can(viewer, 'board.import')) throw new Refusal('forbidden');
    const [partnership] = await tables.load(dataSource.manager, 'partnership', [id]);
    if (partnership?.endedAt !== null) throw new Refusal('ended');
  }

  async #progressOf(upload: Upload): Promise<UploadProgress> {
    const { id, size, received, state, refusal } = upload;
    if (isArchive(upload) && state === 'processing') return { id, size, received, state: 'done', file: null };
    if (state === 'refused') throw new Refusal(refusal ?? 'brokenFile');
    const { tables, dataSource } = this.parts.house;
    const [file] = state === 'kept' ? await tables.load(dataSource.manager, 'file', [id]) : [];
    if (state === 'kept' && !file) throw new Refusal('notFound');
    return { id, size, received, state: state === 'kept' ? 'done' : state, file: file ?? null };
  }
}

/** In a session only those bring files who may put them on one of its steps. */
function bringing(kind: RoomKind): CommandName {
  return kind === 'session' ? 'agendaItem.attach' : 'file.add';
}

/** What lies in the partnership's own room is going to be a board. */
function isArchive({ roomId, partnershipId }: Upload): boolean {
  return roomId === partnershipId;
}
