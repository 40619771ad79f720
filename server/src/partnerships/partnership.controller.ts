/** Founding a partnership. */
import { Body, Controller, Inject } from '@nestjs/common';
import type { Founding } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { partnershipRoutes as routes } from '@silta/shared/partnerships/routes';
import { Refusal } from '@silta/shared/refusals';
import { Accounts } from '../auth/accounts.ts';
import type { SignedInDevice } from '../auth/devices.ts';
import { needRoomForOne } from '../auth/memberships.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Tries } from '../auth/throttles.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';

@Controller()
export class PartnershipController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Tries) private readonly tries: Tries,
  ) {}

  /** Only people with an e-mail address found partnerships. */
  @Serve(routes.found)
  async create(
    @Who() who: SignedInDevice,
    @Body(new Parse(routes.found.body)) body: Founding,
  ): Promise<{ id: RoomId }> {
    await this.accounts.getStaff(who.accountId);
    await needRoomForOne(this.house.dataSource.manager, who.accountId);
    this.tries.foundings.take(who.accountId);
    const id = newId<RoomId>();
    const payload = { ...body, id, memberId: newId<MemberId>(), accountId: who.accountId };
    const answer = await this.house.door.send({
      id: newId<CommandId>(),
      room: id,
      name: 'partnership.create',
      payload,
      accountId: who.accountId,
      road: 'rest',
    });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
    return { id };
  }
}
