/** Copying a board within its partnership. */
import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { can } from '@silta/shared/access';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { Copying } from '@silta/shared/transfer/routes';
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
import { readBoard } from './readBoard.ts';
import { Transfers } from './transfers.ts';

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
    const { viewer } = await this.house.feed.entrance(accountId, id);
    if (!can(viewer, 'board.copy')) throw new Refusal('forbidden');
    this.transfers.copies.take(accountId);
    if (res) giveTime(res, transfer.readMs.most);
    return this.transfers.alone(accountId, async () => {
      const read = await readBoard(this.house, accountId, id);
      const { whole, files } = copyOf(read, copying);
      const { partnershipId } = read;
      const known = await this.arrivals.bytesOf(files.map(({ from }) => from.id));
      const arrivals = files.map(({ from, to }) => ({ file: to, bytes: known.get(from.id) ?? from.size }));
      const destination = { roomId: copying.id, partnershipId, accountId };
      await this.arrivals.bring(arrivals, destination, {
        store: async () => {
          await this.#copyBytes(files);
          return new Map<FileId, number>(arrivals.map(({ file, bytes }) => [file.id, bytes]));
        },
        write: () => this.#send(whole, { copying, accountId, partnershipId }),
      });
      return { id: copying.id };
    });
  }

  /** Where bytes are gone, the copy shows what the board itself shows. */
  async #copyBytes(files: Copy['files']): Promise<void> {
    const { storage } = this.arrivals.parts;
    for (const { from, to } of files)
      for (const name of storedParts(from)) await storage.copy({ id: from.id, name }, { id: to.id, name });
  }

  async #send(
    payload: WholeBoard,
    { copying, accountId, partnershipId }: { copying: Copying; accountId: AccountId; partnershipId: RoomId },
  ): Promise<void> {
    const order = { id: copying.commandId, room: partnershipId, name: 'board.copy', payload } as const;
    const answer = await this.house.door.send({ ...order, accountId, road: 'rest' });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
  }
}
