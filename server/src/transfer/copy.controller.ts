/** Copying a board within its partnership. */
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { Copying } from '@silta/shared/transfer/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import { copyOf } from './copyBoard.ts';
import { readBoard } from './readBoard.ts';
import { Transfers } from './transfers.ts';

@Controller()
export class CopyController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Transfers) private readonly transfers: Transfers,
  ) {}

  /** Read through the eyes of anybody, written by one command: what is hidden, waiting or in the bin stays where it is. */
  @Serve(routes.copyBoard)
  async copy(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.copyBoard.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.copyBoard.body)) copying: Copying,
  ): Promise<{ id: RoomId }> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    if (!can(viewer, 'board.copy')) throw new Refusal('forbidden');
    this.transfers.copies.take(accountId);
    const read = await readBoard(this.house, accountId, id);
    const answer = await this.house.door.send({
      id: copying.commandId,
      room: read.partnershipId,
      name: 'board.copy',
      payload: copyOf(read, copying),
      accountId,
      road: 'rest',
    });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
    return { id: copying.id };
  }
}
