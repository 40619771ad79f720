/** What a post was before, and what staff have done on a board and in a partnership. */
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { can } from '@silta/shared/access';
import { actsOnPage } from '@silta/shared/boards/history';
import type { ActsPage, PostVersion, ReadAct } from '@silta/shared/boards/history';
import { historyRoutes as routes } from '@silta/shared/boards/historyRoutes';
import type { AccountId, CommandId, PostId, RoomId } from '@silta/shared/ids';
import type { RoomKind } from '@silta/shared/records';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';

interface Asking {
  accountId: AccountId;
  id: RoomId;
  before: CommandId | undefined;
}

@Controller()
export class HistoryController {
  constructor(@Inject(House) private readonly house: House) {}

  @Serve(routes.versions)
  async versions(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.versions.params)) { id, postId }: { id: RoomId; postId: PostId },
  ): Promise<PostVersion[]> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    const em = this.house.dataSource.manager;
    const [row] = await this.house.tables.load(em, 'post', [postId]);
    if (row?.roomId !== id || !this.house.feed.see('post', row, viewer)) throw new Refusal('notFound');
    if (!isStaff(viewer) && row.authorId !== viewer.memberId) return [];
    return em.query(
      `select "id", "at", "title", "text", "language", "paper", "files" from "postVersion"
        where "postId" = $1 order by "at" desc, "id"`,
      [postId],
    );
  }

  @Serve(routes.acts)
  async acts(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.acts.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.acts.query)) { before }: { before?: CommandId },
  ): Promise<ActsPage> {
    return this.#acts('board', { accountId, id, before });
  }

  @Serve(routes.partnershipActs)
  async partnershipActs(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.partnershipActs.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.partnershipActs.query)) { before }: { before?: CommandId },
  ): Promise<ActsPage> {
    return this.#acts('partnership', { accountId, id, before });
  }

  async #acts(kind: RoomKind, { accountId, id, before }: Asking): Promise<ActsPage> {
    const { room, viewer } = await this.house.feed.entrance(accountId, id);
    if (room.kind !== kind) throw new Refusal('notFound');
    if (!can(viewer, 'report.leave')) throw new Refusal('forbidden');
    const acts: ReadAct[] = await this.house.dataSource.query(page, [id, before ?? null]);
    return { acts: acts.slice(0, actsOnPage), hasMore: acts.length > actsOnPage };
  }
}

/** What lies in the bin is known by its place alone: whoever deleted it did not mean it to be read on. */
const page = `
  select a.*, s."title" as "sectionTitle",
         case when p."deletedAt" is null then p."title" end as "postTitle"
    from "act" a
    left join "post" p on p."id" = a."postId"
    left join "section" s on s."id" = coalesce(p."sectionId", a."sectionId")
   where a."roomId" = $1
     and ($2::uuid is null or (a."at", a."id") < (select b."at", b."id" from "act" b where b."id" = $2))
   order by a."at" desc, a."id" desc limit ${actsOnPage + 1}`;
