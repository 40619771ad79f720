/** Makes boards of files: reads them once it is their turn, brings what they carry, and writes each by one command. */
import type { Request } from 'express';
import { can } from '@silta/shared/access';
import type { FileRecord } from '@silta/shared/files/records';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import type { Importing, ImportPreview, ImportReport } from '@silta/shared/transfer/routes';
import type { Arrivals } from '../files/arrivals.ts';
import type { Uploads } from '../files/uploads.ts';
import { giveTime } from '../http/timeLimit.ts';
import type { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import { transfer } from './bounds.ts';
import { placed } from './draft.ts';
import type { AttachedElsewhere, Placing } from './draft.ts';
import type { Fetching } from './fetching.ts';
import type { Incoming } from './incoming.ts';
import type { Notes } from './notes.ts';
import { countsOf, draftIn, previewOf } from './previewOf.ts';
import { recognize } from './recognize.ts';
import type { Found } from './recognize.ts';
import { sealerOf } from './seal.ts';
import { carrying, returned } from './siltaBoard.ts';
import type { Returned, SiltaBoard } from './siltaBoard.ts';
import { complete, unpack } from './siltaFiles.ts';
import type { Transfers } from './transfers.ts';
import { Archive } from './unzip.ts';

export interface ImportsParts {
  house: House;
  transfers: Transfers;
  incoming: Incoming;
  uploads: Uploads;
  arrivals: Arrivals;
  fetching: Fetching;
}

export interface Coming {
  accountId: AccountId;
  /** Of the partnership. */
  id: RoomId;
  request: Request;
  /** What was brought in pieces before, in the place of a body. */
  upload: FileId | undefined;
}

interface Bringing {
  wish: Importing;
  partnershipId: RoomId;
  accountId: AccountId;
}

interface Brought {
  found: Found;
  actor: Actor;
  /** Where the file lies meanwhile. */
  path: string;
}

export class Imports {
  constructor(private readonly parts: ImportsParts) {}

  tidy(): Promise<void> {
    return this.parts.incoming.tidy();
  }

  look(coming: Coming, columns: string | undefined): Promise<ImportPreview> {
    return this.#read(coming, ({ found }) => Promise.resolve(previewOf(found, columns)));
  }

  async bring(coming: Coming, wish: Importing): Promise<ImportReport> {
    const { accountId, id, upload } = coming;
    const report = await this.#read(coming, async (brought) => {
      const whole = await this.#bring(brought, { wish, partnershipId: id, accountId });
      return { id: wish.board, ...countsOf(whole.records), notes: brought.found.notes.all };
    });
    // Nothing is lost where this fails: what lies there goes after a day.
    if (upload) await this.parts.uploads.cancel(accountId, upload).catch(() => undefined);
    return report;
  }

  /** Rights first, then the file; the file is gone when this returns. */
  async #read<T>(
    { accountId, id, request, upload }: Coming,
    work: (brought: Brought) => Promise<T>,
  ): Promise<T> {
    const { room, viewer } = await this.parts.house.feed.entrance(accountId, id);
    if (room.kind !== 'partnership') throw new Refusal('notFound');
    if (!can(viewer, 'board.import')) throw new Refusal('forbidden');
    this.parts.transfers.imports.take(accountId);
    if (request.res) giveTime(request.res, transfer.fileMs.most + transfer.readMs.most);
    const sealer = await sealerOf(this.parts.house.dataSource);
    const doing = async (path: string) => work({ found: await recognize(path, sealer), actor: viewer, path });
    return this.parts.transfers.turns.alone(accountId, () =>
      upload === undefined
        ? this.parts.incoming.hold(request, doing)
        : this.parts.uploads.withArchive(accountId, { id: upload, partnershipId: id }, doing),
    );
  }

  /** Files first, so that the board is never there without them; nothing of them stays where the board does not come. */
  async #bring({ found, actor, path }: Brought, to: Bringing): Promise<WholeBoard> {
    const placing = { ...to.wish, partnershipId: to.partnershipId, actor, now: new Date().toISOString() };
    if (found.kind !== 'silta') {
      const { whole, attached } = placed(draftIn(found, to.wish.title, to.wish.columns), placing);
      await this.#send(to.partnershipId, to.accountId, { wish: to.wish, whole });
      await this.#fetch(attached, found.notes, to);
      return whole;
    }
    const back = await this.#returned(found.board, placing, found.notes);
    const files = complete(back.files, found.notes);
    const { storage, spool, settings } = this.parts.arrivals.parts;
    const came: FileRecord[] = [];
    let whole = back.whole;
    const arrivals = files.map(({ record, parts }) => ({
      file: record,
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    }));
    const destination = {
      ...{ roomId: to.wish.board, partnershipId: to.partnershipId, accountId: to.accountId },
    };
    await this.parts.arrivals.bring(arrivals, destination, {
      store: () =>
        Archive.read(path, async (archive) => {
          const by = {
            archive,
            storage,
            spool,
            most: settings.uploadBytes,
            isOurs: found.board.from !== null,
          };
          const stored = new Map<FileId, number>();
          for (const file of files) {
            const one = await unpack(file, by);
            came.push(one.file);
            stored.set(one.file.id, one.stored);
          }
          whole = carrying(back, came);
          return stored;
        }),
      write: () => this.#send(to.partnershipId, to.accountId, { wish: to.wish, whole }),
    });
    return whole;
  }

  /** Nobody waits for it: the board is there, and the addresses stand in its texts. */
  async #fetch(attached: readonly AttachedElsewhere[], notes: Notes, to: Bringing): Promise<void> {
    const { tables, dataSource } = this.parts.house;
    const [partnership] = await tables.load(dataSource.manager, 'partnership', [to.partnershipId]);
    if (attached.length === 0 || partnership?.linkPreviews !== true) return;
    notes.turn('linksKept', 'linksFetched');
    const { partnershipId, accountId } = to;
    this.parts.fetching.begin(attached, { board: to.wish.board, partnershipId, accountId });
  }

  async #returned(board: SiltaBoard, to: Placing, notes: Notes): Promise<Returned> {
    const { tables, dataSource } = this.parts.house;
    const [members, sides] = await Promise.all([
      tables.loadRoom(dataSource.manager, 'member', to.partnershipId),
      tables.loadRoom(dataSource.manager, 'side', to.partnershipId),
    ]);
    const known = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id));
    return returned(board, { ...to, members: known(members), sides: known(sides) }, notes);
  }

  async #send(
    room: RoomId,
    accountId: AccountId,
    { wish, whole }: { wish: Importing; whole: WholeBoard },
  ): Promise<void> {
    const order = { id: wish.commandId, room, name: 'board.import', payload: whole, accountId } as const;
    const answer = await this.parts.house.door.send({ ...order, road: 'rest' });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
  }
}
