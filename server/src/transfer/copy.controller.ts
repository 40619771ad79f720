/** Copying a board within its partnership. */
import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { can } from '@silta/shared/access';
import type { AccountId, CommandId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { Copying, Growing } from '@silta/shared/transfer/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Arrivals } from '../files/arrivals.ts';
import { giveTime } from '../http/timeLimit.ts';
import { House } from '../realtime/house.ts';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import { storedParts } from '@silta/shared/transfer/travelling';
import { transfer } from './bounds.ts';
import { copyOf } from './copyBoard.ts';
import type { Copy } from './copyBoard.ts';
import { grownFrom } from './growBoard.ts';
import { readBoard } from './readBoard.ts';
import type { ReadBoard } from './readBoard.ts';
import { Transfers } from './transfers.ts';

interface Bringing {
  accountId: AccountId;
  /** The board that is read. */
  id: RoomId;
  order: { commandId: CommandId; id: RoomId };
}

interface Sending {
  commandId: CommandId;
  accountId: AccountId;
  partnershipId: RoomId;
}

@Controller()
export class CopyController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Transfers) private readonly transfers: Transfers,
    @Inject(Arrivals) private readonly arrivals: Arrivals,
  ) {}

  /** Read through the eyes of anybody, written by one command: what is hidden, waiting or in the bin stays where it is. */
  @Serve(routes.copyBoard)
  async copy(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.copyBoard.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.copyBoard.body)) copying: Copying,
    @Req() { res }: Request,
  ): Promise<{ id: RoomId }> {
    if (res) giveTime(res, transfer.readMs.most);
    return this.#bring({ accountId, id, order: copying }, (read) => copyOf(read, copying));
  }

  /** The same with one post, out of which the new board grows. */
  @Serve(routes.growBoard)
  async grow(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.growBoard.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.growBoard.body)) growing: Growing,
    @Req() { res }: Request,
  ): Promise<{ id: RoomId }> {
    if (res) giveTime(res, transfer.readMs.most);
    return this.#bring({ accountId, id, order: growing }, (read) => grownFrom(read, growing));
  }

  async #bring({ accountId, id, order }: Bringing, make: (read: ReadBoard) => Copy): Promise<{ id: RoomId }> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    if (!can(viewer, 'board.copy')) throw new Refusal('forbidden');
    this.transfers.copies.take(accountId);
    return this.transfers.turns.alone(accountId, async () => {
      const read = await readBoard(this.house, accountId, id);
      const { whole, files } = make(read);
      const { partnershipId } = read;
      const known = await this.arrivals.bytesOf(files.map(({ from }) => from.id));
      const arrivals = files.map(({ from, to }) => ({ file: to, bytes: known.get(from.id) ?? from.size }));
      const destination = { roomId: order.id, partnershipId, accountId };
      await this.arrivals.bring(arrivals, destination, {
        store: async () => {
          await this.#copyBytes(files);
          return new Map<FileId, number>(arrivals.map(({ file, bytes }) => [file.id, bytes]));
        },
        write: () => this.#send(whole, { commandId: order.commandId, accountId, partnershipId }),
      });
      return { id: order.id };
    });
  }

  /** Where bytes are gone, the copy shows what the board itself shows. */
  async #copyBytes(files: Copy['files']): Promise<void> {
    const { storage } = this.arrivals.parts;
    for (const { from, to } of files)
      for (const name of storedParts(from)) await storage.copy({ id: from.id, name }, { id: to.id, name });
  }

  async #send(payload: WholeBoard, { commandId: id, accountId, partnershipId }: Sending): Promise<void> {
    const order = { id, room: partnershipId, name: 'board.copy', payload } as const;
    const answer = await this.house.door.send({ ...order, accountId, road: 'rest' });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
  }
}
