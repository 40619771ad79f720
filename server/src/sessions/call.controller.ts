/** Coming into a call: asked by whoever may see it, at the moment of coming. */
import { Controller, Inject, Param, Query } from '@nestjs/common';
import type { RoomId } from '@silta/shared/ids';
import { project } from '@silta/shared/project';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { callRoutes as routes } from '@silta/shared/sessions/callRoutes';
import type { CallAddress, CallOf, CallServers } from '@silta/shared/sessions/callRoutes';
import { callNow, serverOf } from '@silta/shared/sessions/calls';
import { groupCall } from '@silta/shared/sessions/groupCall';
import { isWithin } from '@silta/shared/sessions/groupVisible';
import { isOver } from '@silta/shared/sessions/records';
import type { Call, Session } from '@silta/shared/sessions/records';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import { CallRooms } from './callRooms.ts';

@Controller()
export class CallController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(CallRooms) private readonly rooms: CallRooms,
  ) {}

  @Serve(routes.callServers)
  servers(): CallServers {
    return this.rooms.servers;
  }

  @Serve(routes.call)
  async come(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.call.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.call.query)) { of }: { of: CallOf },
  ): Promise<CallAddress> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    const { dataSource, tables } = this.house;
    const [row] = await tables.load(dataSource.manager, 'session', [id]);
    const session = row && project('session', row, viewer);
    if (!session) throw new Refusal('notFound');
    const call = await this.#callOf(session, of, viewer);
    if (!call || call.kind === 'none') throw new Refusal('notFound');
    const kind = serverOf(call);
    if (!kind) return { url: call.url };
    // A link lies there for ever; a room is made for a meeting that is still to be.
    if (isOver(session)) throw new Refusal('sessionOver');
    const [member] = await tables.load(dataSource.manager, 'member', [viewer.memberId]);
    if (!member) throw new Refusal('notFound');
    // What a part allows ends with its session; muting others and sending them out stays with staff.
    const isModerator = isStaff(viewer);
    return { url: await this.rooms.address({ kind, session, of, name: member.name, isModerator }) };
  }

  /** As the viewer is told of it; null where there is none, or it is not theirs to know. */
  async #callOf(session: Session, of: CallOf, viewer: Actor): Promise<Call | null> {
    if (of === 'main') return session.call;
    if (of === 'backUp') return session.backUp.call;
    const { dataSource, tables } = this.house;
    const [[group], [run = null]] = await Promise.all([
      tables.load(dataSource.manager, 'group', [of]),
      tables.load(dataSource.manager, 'run', [session.id]),
    ]);
    if (group?.roomId !== session.id || !isWithin(group.memberIds, viewer)) return null;
    return groupCall(group, callNow(session, run).call);
  }
}
