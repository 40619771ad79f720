/** Founding a partnership. */
import { Body, Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { founding } from '@silta/shared/auth';
import type { Founding } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { Accounts } from '../auth/accounts.ts';
import type { SignedInDevice } from '../auth/devices.ts';
import { SignedInGuard, Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';

@Controller('api')
@UseGuards(SignedInGuard)
export class PartnershipController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  /** Only people with an e-mail address found partnerships. */
  @Post('partnerships')
  async create(
    @Who() who: SignedInDevice,
    @Body(new Parse(founding)) body: Founding,
  ): Promise<{ id: RoomId }> {
    const { email } = await this.accounts.get(who.accountId);
    if (email === null) throw new Refusal('forbidden');
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
