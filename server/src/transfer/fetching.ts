/**
 * Attachments of an imported table: after the board is there, and only where the partnership allows link previews, the server
 * goes to their addresses by the same guarded way as for previews, and what it finds goes the way of an upload.
 */
import { writeFile } from 'node:fs/promises';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Arrivals } from '../files/arrivals.ts';
import { contentTypeOf } from '../files/contentType.ts';
import { fileNameOf } from '../files/fileName.ts';
import { storeFile } from '../files/storeFile.ts';
import type { Logger } from '../logger.ts';
import { nameOf } from '../realtime/errors.ts';
import { Throttle } from '../realtime/throttle.ts';
import { fetching as bounds } from './bounds.ts';
import type { AttachedElsewhere } from './draft.ts';

/** Asks the web for one thing, as guarded as for link previews. Rejects where it is not to be had. */
export type AskWeb = (url: URL, most: { bytes: number; ms: number }, closing: AbortSignal) => Promise<Buffer>;

export interface FetchingParts {
  arrivals: Arrivals;
  ask: AskWeb;
  logger: Logger;
}

export interface ForBoard {
  board: RoomId;
  partnershipId: RoomId;
  accountId: AccountId;
}

export class Fetching {
  readonly #ofPartnership = new Throttle(bounds.ofPartnership);
  readonly #closing = new AbortController();
  /** One after the other: it is no hurry, and memory holds one file. */
  #work = Promise.resolve();

  constructor(private readonly parts: FetchingParts) {}

  /** Never rejects, and nobody waits for it; what cannot be had stays as an address. */
  begin(all: readonly AttachedElsewhere[], to: ForBoard): void {
    const wanted = all.filter(({ url }) => URL.canParse(url)).slice(0, bounds.ofImport.most);
    this.#work = this.#work.then(async () => {
      let bytes = 0;
      for (const each of wanted) {
        if (this.#closing.signal.aborted || bytes >= bounds.bytesOfImport.most) return;
        bytes += await this.#bring(each, to);
      }
    });
  }

  /** Resolves when nothing is fetched and nothing waits any more. */
  settled(): Promise<void> {
    return this.#work;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#work;
  }

  async #bring(attached: AttachedElsewhere, to: ForBoard): Promise<number> {
    try {
      this.#ofPartnership.take(to.partnershipId);
      const most = { bytes: bounds.bytes.most, ms: bounds.ms.most };
      const body = await this.parts.ask(new URL(attached.url), most, this.#closing.signal);
      await this.#keep(body, { ...to, ...attached });
      return body.length;
    } catch (error) {
      // Never the address: it is a word of somebody's post.
      const reason = error instanceof Refusal ? error.code : nameOf(error);
      this.parts.logger.debug({ reason }, 'an attachment stays where it is');
      return 0;
    }
  }

  /** Refuses like an upload. */
  async #keep(body: Buffer, of: ForBoard & AttachedElsewhere): Promise<void> {
    const { arrivals } = this.parts;
    const { storage, spool, house } = arrivals.parts;
    const id = newId<FileId>();
    const nothing = { width: null, height: null, seconds: null };
    await spool.with(async (path) => {
      await writeFile(path, body, { mode: 0o600 });
      const claim = { name: nameIn(of.url), mediaType: '' };
      const type = await contentTypeOf(path, claim);
      let file: Payload<'file.attach'>['file'] | null = null;
      const arrival = {
        file: { id, mediaType: type.mediaType, size: body.length, ...nothing },
        bytes: body.length,
      };
      const destination = { roomId: of.board, partnershipId: of.partnershipId, accountId: of.accountId };
      await arrivals.bring([arrival], destination, {
        store: async () => {
          const { stored, ...fields } = await storeFile(
            { storage, spool },
            { id, path, kind: type.kind, ...nothing },
          );
          file = {
            id,
            kind: type.kind,
            mediaType: type.mediaType,
            name: fileNameOf(claim.name, type),
            ...fields,
          };
          return new Map([[id, stored]]);
        },
        write: async () => {
          if (!file) throw new Error('nothing was stored');
          const payload = { postId: of.postId, url: of.url, file };
          const order = { id: newId<CommandId>(), room: of.board, name: 'file.attach', payload } as const;
          const answer = await house.door.send({ ...order, accountId: null, road: 'rest' });
          if (!answer.ok) throw new Refusal(answer.code, answer.details);
        },
      });
    });
  }
}

/** The last part of the address, as a name that means nothing to the file system. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'file';
  } catch {
    return 'file';
  }
}
