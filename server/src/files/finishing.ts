/** Makes a file of an upload whose bytes are all there: looks what it is, works on it, stores it, and records it. */
import type { CommandId, FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Payload } from '@silta/shared/commands';
import { files as bounds } from './bounds.ts';
import type { Logger } from '../logger.ts';
import { nameOf } from '../realtime/errors.ts';
import type { House } from '../realtime/house.ts';
import type { Book } from './book.ts';
import { contentTypeOf } from './contentType.ts';
import { fileNameOf } from './fileName.ts';
import { letGoOfBytes } from './letting.ts';
import { assemble } from './spool.ts';
import type { Spool } from './spool.ts';
import { storeFile } from './storeFile.ts';
import type { Storage } from '../storage/storage.ts';
import type { Upload } from './upload.entity.ts';

export interface FinishingParts {
  house: House;
  book: Book;
  storage: Storage;
  spool: Spool;
  logger: Logger;
}

export class Finishing {
  readonly #underWay = new Map<FileId, Promise<void>>();
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly parts: FinishingParts) {}

  /** The work on it here, or null. */
  of(id: FileId): Promise<void> | null {
    return this.#underWay.get(id) ?? null;
  }

  /** Begins the work unless it is begun; never rejects. Where too many wait it is left for whoever asks again. */
  begin(upload: Upload): void {
    if (this.#underWay.has(upload.id) || this.#waiting.length >= bounds.waiting.most) return;
    const work = this.#inTurn(() => this.#finish(upload)).finally(() => this.#underWay.delete(upload.id));
    this.#underWay.set(upload.id, work);
  }

  /** Resolves when nothing is worked on any more. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#working >= bounds.working.most) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#working += 1;
    try {
      await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }

  async #finish(upload: Upload): Promise<void> {
    const { book, storage, logger } = this.parts;
    try {
      await this.parts.spool.with((path) => this.#make(upload, path));
    } catch (error) {
      if (!(error instanceof Refusal)) {
        // It stays where it is, and is taken up again when somebody asks for it.
        logger.error({ error: nameOf(error) }, 'a file could not be finished');
        return;
      }
      await book.refuse(upload.id, error.code);
      await storage.removeAll(upload.id);
    }
  }

  async #make(upload: Upload, path: string): Promise<void> {
    const { storage, book, house } = this.parts;
    if (!(await assemble(storage, upload, path))) throw new Refusal('brokenFile');
    const type = await contentTypeOf(path, upload);
    const { width, height, seconds } = upload;
    const coming = { id: upload.id, path, kind: type.kind, width, height, seconds };
    const { stored, ...fields } = await storeFile(this.parts, coming);
    const name = fileNameOf(upload.name, type);
    const payload = { ...fields, id: upload.id, kind: type.kind, mediaType: type.mediaType, name };
    await this.#record(upload, payload);
    await book.keep(upload.id, stored);
    for (const piece of upload.pieces) await storage.remove({ id: upload.id, name: piece });
    // Whoever was forgotten meanwhile has no record any more.
    await letGoOfBytes({ dataSource: house.dataSource, storage }, [upload.id]);
  }

  /** Through the door, by whoever has brought it; the same command however often the work is begun. */
  async #record({ id, roomId, accountId }: Upload, payload: Payload<'file.add'>): Promise<void> {
    const { door } = this.parts.house;
    const commandId = id as string as CommandId;
    const order = {
      id: commandId,
      room: roomId,
      name: 'file.add',
      payload,
      accountId,
      road: 'rest',
    } as const;
    const answer = await door.send(order);
    if (answer.ok) return;
    if (answer.code === 'unavailable' || answer.code === 'internal' || answer.code === 'tooFast')
      throw new Error(`the door said ${answer.code}`);
    throw new Refusal(answer.code, answer.details);
  }
}
