/** Pictures that the server has found for a post go the way of photos: made anew, in sizes, counted in the space, let go alike. */
import { writeFile } from 'node:fs/promises';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { FileId, MemberId, RoomId } from '@silta/shared/ids';
import { Book } from './book.ts';
import { forgetBytes, letGoOfBytes } from './letting.ts';
import type { FileSettings } from './settings.ts';
import type { Spool } from './spool.ts';
import { storePhoto } from './storePhoto.ts';
import type { House } from '../realtime/house.ts';
import type { Storage } from '../storage/storage.ts';

export interface FoundPicturesParts {
  house: House;
  storage: Storage;
  spool: Spool;
  settings: Pick<FileSettings, 'partnershipBytes'>;
}

/** Its bytes are stored. */
export interface KeptPicture {
  picture: NonNullable<Payload<'preview.add'>['picture']>;
  /** Bytes of all sizes. */
  stored: number;
}

interface Finder {
  roomId: RoomId;
  partnershipId: RoomId;
  authorId: MemberId;
}

export class FoundPictures {
  readonly #book: Book;

  constructor(private readonly parts: FoundPicturesParts) {
    this.#book = new Book(parts.house.dataSource);
  }

  /** Stored, and not yet on the post; null where it is no picture, or there is no space for it. */
  async keep(bytes: Buffer, { roomId, partnershipId, authorId }: Finder): Promise<KeptPicture | null> {
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
      if (width !== null && height !== null) return { picture: { id, width, height, ...photo }, stored };
    } catch {
      // A picture that cannot be had is no reason to show nothing.
    }
    await forgetBytes({ dataSource, storage }, id);
    return null;
  }

  /** After the door: where the post did not take it, its bytes go. */
  async settle({ picture, stored }: KeptPicture): Promise<void> {
    const { house, storage } = this.parts;
    await this.#book.keep(picture.id, stored);
    await letGoOfBytes({ dataSource: house.dataSource, storage }, [picture.id]);
  }
}

const unnamed = (size: number) => ({
  ...{ name: '', mediaType: 'image/webp', width: null, height: null, seconds: null },
  ...{ size, bytes: size, createdAt: new Date().toISOString() },
});
