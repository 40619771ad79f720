/** Joining with a code, and a new return key for somebody who has lost theirs. */
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IsNull } from 'typeorm';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { plainCode } from '@silta/shared/auth';
import type { InvitationLook, InvitationSide, Joined, Joining } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { isOpen } from '@silta/shared/members/records';
import { memberRoutes as routes } from '@silta/shared/members/routes';
import { Refusal } from '@silta/shared/refusals';
import { needsAccount } from '@silta/shared/roles';
import { Accounts } from '../auth/accounts.ts';
import { Devices } from '../auth/devices.ts';
import type { SignedInDevice } from '../auth/devices.ts';
import { needRoomForOne } from '../auth/memberships.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Tries } from '../auth/throttles.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import { Invitation, Member } from './member.entity.ts';

@Controller()
export class JoinController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Devices) private readonly devices: Devices,
    @Inject(House) private readonly house: House,
    @Inject(Tries) private readonly tries: Tries,
  ) {}

  /** What the holder of a code may know; refuses with `wrongCode` or `tooFast`. */
  @Serve(routes.lookAtInvitation)
  async look(
    @Body(new Parse(routes.lookAtInvitation.body)) { code }: { code: string },
    @Req() request: Request,
  ): Promise<InvitationLook> {
    const invitation = await this.#invitation(code, this.tries.from(request).address);
    const [partnership]: { name: string }[] = await this.house.dataSource.query(
      `select "name" from "partnership" where "id" = $1`,
      [invitation.roomId],
    );
    const sides: InvitationSide[] = await this.house.dataSource.query(
      `select s."id", s."kind", s."name", s."place", s."country", s."timeZone", s."position",
              count(m."id") filter (where m."role" = 'learner')::int as "learners",
              count(m."id") filter (where m."role" not in ('learner', 'guest'))::int as "staff"
         from "side" s left join "member" m on m."sideId" = s."id" and m."removedAt" is null
        where s."roomId" = $1 group by s."id" order by s."position"`,
      [invitation.roomId],
    );
    return {
      partnershipName: partnership?.name ?? '',
      role: invitation.role,
      sideId: invitation.sideId,
      sides,
    };
  }

  /** Learners and guests get an account and a return key with it; staff must be signed in. */
  @Serve(routes.join)
  async join(
    @Body(new Parse(routes.join.body)) body: Joining,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Joined> {
    const { address } = this.tries.from(request);
    const invitation = await this.#invitation(body.code, address);
    const signedIn = await this.devices.of(request.headers.cookie);
    if (needsAccount(invitation.role)) {
      if (!signedIn || (await this.accounts.get(signedIn.accountId)).email === null)
        throw new Refusal('notSignedIn');
      await needRoomForOne(this.house.dataSource.manager, signedIn.accountId);
      await this.#enter(invitation, body, signedIn.accountId);
      return { partnershipId: invitation.roomId, returnKey: null };
    }
    this.tries.joinings.take(address);
    const { account, returnKey } = await this.accounts.createLearner(body);
    try {
      await this.#enter(invitation, body, account.id);
    } catch (error) {
      await this.accounts.drop(account.id);
      throw error;
    }
    await this.devices.welcome(account, request, response);
    return { partnershipId: invitation.roomId, returnKey };
  }

  /** Staff give somebody of their own side a new key; the old one ends, and with it every device that is signed in. */
  @Serve(routes.renewReturnKey)
  async renewKey(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.renewReturnKey.params)) { id }: { id: MemberId },
  ): Promise<{ returnKey: string }> {
    const members = this.house.dataSource.getRepository(Member);
    const member = await members.findOneBy({ id, removedAt: IsNull() });
    // Asked for a room in any case, so that nobody learns from the time which members there are.
    const { viewer } = await this.house.feed.entrance(who.accountId, member?.roomId ?? newId<RoomId>());
    if (!member) throw new Refusal('notFound');
    const isTheirs = can(viewer, 'member.renewKey', belongingOf('member', member));
    if (!isTheirs || needsAccount(member.role)) throw new Refusal('forbidden');
    await this.#recordRenewal(member, who.accountId);
    const returnKey = await this.accounts.renewReturnKey(member.accountId);
    await this.devices.endAll(member.accountId);
    return { returnKey };
  }

  /** Where a partnership has ended nothing is written any more, and people still come back to read. */
  async #recordRenewal({ id, roomId }: Member, accountId: AccountId): Promise<void> {
    const order = { id: newId<CommandId>(), room: roomId, name: 'member.renewKey', accountId } as const;
    const answer = await this.house.door.send({ ...order, payload: { memberId: id }, road: 'rest' });
    if (!answer.ok && answer.code !== 'ended') throw new Refusal(answer.code, answer.details);
  }

  async #enter(invitation: Invitation, { name, languages }: Joining, accountId: AccountId): Promise<void> {
    const payload = { id: newId<MemberId>(), accountId, invitationId: invitation.id, name, languages };
    const answer = await this.house.door.send({
      id: newId<CommandId>(),
      room: invitation.roomId,
      name: 'member.join',
      payload,
      accountId,
      road: 'rest',
    });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
  }

  /**
   * Only wrong codes count against an address, so that a whole class can type one at once. A code that has ended is a
   * wrong one, with the same answer: nobody finds out by guessing which classes there have been.
   */
  async #invitation(code: string, address: string): Promise<Invitation> {
    const plain = plainCode(code);
    const giveBack = this.tries.code(address, plain);
    const invitation = await this.house.dataSource.getRepository(Invitation).findOneBy({ code: plain });
    if (!invitation || !isOpen(invitation, new Date().toISOString())) throw new Refusal('wrongCode');
    giveBack();
    return invitation;
  }
}
