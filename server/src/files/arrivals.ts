/** Files that come with a whole board: their space is taken at once, they are kept when the board is there, and go when it is not. */
import type { FileRecord } from '@silta/shared/files/records';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import type { House } from '../realtime/house.ts';
import type { Storage } from '../storage/storage.ts';
import { Book } from './book.ts';
import { forgetBytes, letGoOfBytes } from './letting.ts';
import type { FileSettings } from './settings.ts';
import type { Spool } from './spool.ts';

export interface ArrivalsParts {
  house: House;
  storage: Storage;
  spool: Spool;
  settings: Pick<FileSettings, 'uploadBytes' | 'partnershipBytes'>;
}

/** Where the board is going to be, and who brings it. */
export interface Destination {
  roomId: RoomId;
  partnershipId: RoomId;
  accountId: AccountId;
}

/** One that is to come, and how many bytes it will take. */
export interface Arrival {
  file: Pick<FileRecord, 'id' | 'mediaType' | 'width' | 'height' | 'seconds' | 'size'>;
  bytes: number;
}

export class Arrivals {
  readonly #book: Book;

  constructor(readonly parts: ArrivalsParts) {
    this.#book = new Book(parts.house.dataSource);
  }

  /** How much the files take that are there. */
  bytesOf(ids: readonly FileId[]): Promise<Map<string, number>> {
    return this.#book.bytesOf(ids);
  }

  /**
   * `store` puts the bytes of each and tells how many; then `write` sends the board through the door. Whatever fails, no
   * byte stays that no record knows. Refuses with `noSpace`.
   */
  async bring(
    arrivals: readonly Arrival[],
    to: Destination,
    { store, write }: { store: () => Promise<ReadonlyMap<FileId, number>>; write: () => Promise<void> },
  ): Promise<void> {
    const createdAt = new Date().toISOString();
    const uploads = arrivals.map(({ file: { id, mediaType, width, height, seconds, size }, bytes }) => {
      return { id, mediaType, width, height, seconds, size, bytes, name: '', createdAt, ...to };
    });
    await this.#book.reserve(uploads, to.partnershipId, this.parts.settings.partnershipBytes);
    try {
      const stored = await store();
      await write();
      await this.#book.keepAll(stored);
    } catch (error) {
      await this.#letGo(arrivals);
      throw error;
    }
    // Of somebody who was forgotten meanwhile, or where the same board had come already, no record was written.
    await letGoOfBytes(this.#bytes, idsOf(arrivals));
  }

  /** A commit whose answer was lost may have written the records: what they know stays, and is kept by the regular work. */
  async #letGo(arrivals: readonly Arrival[]): Promise<void> {
    const { tables, dataSource } = this.parts.house;
    const known = await tables.load(dataSource.manager, 'file', idsOf(arrivals)).catch(() => null);
    if (known === null) return;
    const there = new Set<string>(known.map(({ id }) => id));
    for (const id of idsOf(arrivals)) if (!there.has(id)) await forgetBytes(this.#bytes, id);
  }

  get #bytes() {
    return { dataSource: this.parts.house.dataSource, storage: this.parts.storage };
  }
}

const idsOf = (arrivals: readonly Arrival[]): FileId[] => arrivals.map(({ file }) => file.id);
