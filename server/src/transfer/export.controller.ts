/** Handing out a board as a file. */
import { pipeline } from 'node:stream/promises';
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { can } from '@silta/shared/access';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { ExportFormat } from '@silta/shared/transfer/formats';
import type { Exporting } from '@silta/shared/transfer/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { transfer } from './bounds.ts';
import { Parse } from '../http/parse.ts';
import { savedAs } from '../http/disposition.ts';
import { House } from '../realtime/house.ts';
import { boardPaper } from './boardPaper.ts';
import { csvOf } from './csv.ts';
import { outgoing } from './outgoing.ts';
import type { ReadPicture } from './pictures.ts';
import { readBoard } from './readBoard.ts';
import type { ReadBoard } from './readBoard.ts';
import { sealerOf } from './seal.ts';
import { STORAGE } from '../files/tokens.ts';
import type { Storage } from '../storage/storage.ts';
import { PICTURES } from './tokens.ts';
import { Transfers } from './transfers.ts';
import { zipOf } from './zip.ts';
import type { Zipped } from './zip.ts';

/** Two megabits a second. */
const slowestBytesPerMs = 250;

const mediaTypes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

@Controller()
export class ExportController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Transfers) private readonly transfers: Transfers,
    @Inject(PICTURES) private readonly pictureOf: ReadPicture,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Streamed: the answer begins at once, and memory holds one board at most. */
  @Serve(routes.exportBoard)
  async export(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.exportBoard.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.exportBoard.query)) wish: Exporting,
    @Res() response: Response,
  ): Promise<void> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    if (!can(viewer, 'board.export')) throw new Refusal('forbidden');
    this.transfers.exports.take(accountId);
    await this.#record(id, accountId, wish);
    await this.transfers.turns.alone(accountId, async () => {
      const read = await readBoard(this.house, accountId, id);
      const { stream, bytes } = await this.#fileOf(read, wish);
      response.set({
        'Content-Type': mediaTypes[wish.format],
        'Content-Disposition': savedAs(`${read.board.title}.${wish.format}`),
      });
      const patience = transfer.exportMs.most + bytes / slowestBytesPerMs;
      await pipeline(stream, response, { signal: AbortSignal.timeout(Math.round(patience)) });
    });
  }

  /** Where a partnership has ended nothing is written any more, and people still take their boards away. */
  async #record(room: RoomId, accountId: AccountId, { format, names }: Exporting): Promise<void> {
    const order = { id: newId<CommandId>(), room, name: 'board.export', payload: { format, names } } as const;
    const answer = await this.house.door.send({ ...order, accountId, road: 'rest' });
    if (!answer.ok && answer.code !== 'ended') throw new Refusal(answer.code, answer.details);
  }

  async #fileOf(read: ReadBoard, { format, names, language }: Exporting): Promise<Zipped> {
    const board = outgoing(read, names);
    const now = new Date().toISOString();
    if (format === 'csv') return { stream: csvOf(board, language), bytes: 0 };
    if (format === 'pdf') {
      // What sets pages takes memory that a server without anybody who prints does not need.
      const { setPaper } = await import('../papers/setPaper.ts');
      return { stream: setPaper(boardPaper(board, { language, now, pictureOf: this.pictureOf })), bytes: 0 };
    }
    const seal = await sealerOf(this.house.dataSource);
    return zipOf(board, { partnershipId: read.partnershipId, seal, now, storage: this.storage });
  }
}
