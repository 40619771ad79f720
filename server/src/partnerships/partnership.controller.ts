/** Founding a partnership, and reading a whole room. */
import { Body, Controller, Inject, Param } from '@nestjs/common';
import type { Founding } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { partnershipRoutes as routes } from '@silta/shared/partnerships/routes';
import type { Snapshot } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import { Accounts } from '../auth/accounts.ts';
import type { SignedInDevice } from '../auth/devices.ts';
import { needRoomForOne } from '../auth/memberships.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Tries } from '../auth/throttles.ts';
import { Parse } from '../http/parse.ts';
import { Requests } from '../http/requests.ts';
import { House } from '../realtime/house.ts';

@Controller()
export class PartnershipController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Tries) private readonly tries: Tries,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** Only people with an e-mail address found partnerships. */
  @Serve(routes.found)
  async create(
    @Who() who: SignedInDevice,
    @Body(new Parse(routes.found.body)) body: Founding,
  ): Promise<{ id: RoomId }> {
    const { email } = await this.accounts.get(who.accountId);
    if (email === null) throw new Refusal('forbidden');
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

  @Serve(routes.snapshot)
  snapshot(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.snapshot.params)) { id }: { id: RoomId },
  ): Promise<Snapshot> {
    this.requests.read(who.accountId);
    return this.house.feed.snapshot(who.accountId, id);
  }
}
