/** Pictures of link previews go the way of photos: made anew, in sizes, counted in the partnership's space, let go alike. */
import { writeFile } from 'node:fs/promises';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { FileId, MemberId, RoomId } from '@silta/shared/ids';
import { Book } from '../files/book.ts';
import { forgetBytes, letGoOfBytes } from '../files/letting.ts';
import type { FileSettings } from '../files/settings.ts';
import type { Spool } from '../files/spool.ts';
import { storePhoto } from '../files/storePhoto.ts';
import type { House } from '../realtime/house.ts';
import type { Storage } from '../storage/storage.ts';
import { previews as bounds } from './bounds.ts';

export interface PicturesParts {
  house: House;
  storage: Storage;
  spool: Spool;
  settings: Pick<FileSettings, 'partnershipBytes'>;
}

interface Kept {
  picture: NonNullable<Payload<'preview.add'>['picture']>;
  /** Bytes of all sizes. */
  stored: number;
}

interface For {
  roomId: RoomId;
  partnershipId: RoomId;
  authorId: MemberId;
}

export class PreviewPictures {
  readonly #book: Book;

  constructor(private readonly parts: PicturesParts) {
    this.#book = new Book(parts.house.dataSource);
  }

  /** Stored, and not yet on the post; null where it is no picture, too small, or there is no space for it. */
  async keep(bytes: Buffer, { roomId, partnershipId, authorId }: For): Promise<Kept | null> {
    const { house, storage, spool, settings } = this.parts;
    const { tables, dataSource } = house;
    const [author] = await tables.load(dataSource.manager, 'member', [authorId]);
    if (!author) return null;
    const id = newId<FileId>();
    try {
      const of = { id, roomId, partnershipId, accountId: author.accountId, ...unnamed(bytes.length) };
      await this.#book.begin(of, settings.partnershipBytes);
      const { stored, width, height, ...photo } = await spool.with(async (path) => {
        await writeFile(path, bytes, { mode: 0o600 });
        return storePhoto({ storage, spool }, id, path);
      });
      if (width !== null && height !== null && Math.min(width, height) >= bounds.leastEdge.most)
        return { picture: { id, width, height, ...photo }, stored };
    } catch {
      // A picture that cannot be had is no reason to show nothing.
    }
    await forgetBytes({ dataSource, storage }, id);
    return null;
  }

  /** After the door: where the post did not take it, its bytes go. */
  async settle({ picture, stored }: Kept): Promise<void> {
    const { house, storage } = this.parts;
    await this.#book.keep(picture.id, stored);
    await letGoOfBytes({ dataSource: house.dataSource, storage }, [picture.id]);
  }
}

const unnamed = (size: number) => ({
  ...{ name: '', mediaType: 'image/webp', width: null, height: null, seconds: null },
  ...{ size, bytes: size, createdAt: new Date().toISOString() },
});
