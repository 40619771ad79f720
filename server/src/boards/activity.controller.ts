/** What has been going on: numbers of every board, and the newest posts and answers, as this viewer may see them. */
import { Controller, Inject, Param } from '@nestjs/common';
import type { Activity, BoardNumbers, SeenMention } from '@silta/shared/boards/activity';
import { mentionOf } from '@silta/shared/boards/mentions';
import { boardRoutes as routes } from '@silta/shared/boards/routes';
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Comment, Post } from '@silta/shared/boards/records';
import { isStaff } from '@silta/shared/roles';
import type { EntityManager } from 'typeorm';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import type { Actor } from '../realtime/scope.ts';
import { mentioning as mentioningTexts } from './board.entity.ts';
import { House } from '../realtime/house.ts';
import type { Row } from '../realtime/tables.ts';

/** As many as one looks through on a first page. */
const newest = 30;

@Controller()
export class ActivityController {
  constructor(@Inject(House) private readonly house: House) {}

  @Serve(routes.activity)
  async activity(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.activity.params)) { id }: { id: RoomId },
  ): Promise<Activity> {
    const { room, viewer } = await this.house.feed.entrance(who.accountId, id);
    const em = this.house.dataSource.manager;
    const within = { partnershipId: room.partnershipId, memberId: viewer.memberId };
    const [boards, posts, comments, mentioningPosts, mentioningComments] = await Promise.all([
      numbers(em, room.partnershipId, viewer),
      newestOf<Row<'post'>>(em, 'post', room.partnershipId),
      newestOf<Row<'comment'>>(em, 'comment', room.partnershipId),
      mentioning<Row<'post'>>(em, 'post', within),
      mentioning<Row<'comment'>>(em, 'comment', within),
    ]);
    const answered = comments.map((comment) => comment.postId);
    const answeredPosts = await this.house.tables.load(em, 'post', [...new Set(answered)]);
    const seePost = (row: Row<'post'>) => this.house.feed.see('post', row, viewer) ?? [];
    const seeComment = (row: Row<'comment'>) => this.house.feed.see('comment', row, viewer) ?? [];
    const seenAnswered = answeredPosts.flatMap(seePost);
    const known = new Set(seenAnswered.map((post) => post.id));
    const mentions = mentionsOf(
      [...mentioningPosts.flatMap(seePost), ...mentioningComments.flatMap(seeComment)],
      viewer,
    );
    return {
      boards: boards.map((board) => ({ ...board, mentions: mentions.get(board.boardId) ?? [] })),
      posts: posts.flatMap(seePost),
      comments: comments.flatMap(seeComment).filter((comment) => known.has(comment.postId)),
      answeredPosts: seenAnswered,
    };
  }
}

type Counted = Omit<BoardNumbers, 'mentions'>;

/** Counted where everybody sees it; what waits for approval only for staff. */
async function numbers(em: EntityManager, partnershipId: RoomId, viewer: Actor): Promise<Counted[]> {
  const rows: Counted[] = await em.query(
    `select b."id" as "boardId", coalesce(s."posts", '{}'::jsonb) as "posts", coalesce(w."waiting", 0) as "waiting",
            coalesce(p."reported", 0) as "reported",
            coalesce(s."lastPostAt", b."createdAt") as "lastPostAt"
       from "board" b
       left join lateral (
         select jsonb_object_agg(c."sideId", c."count") as "posts", max(c."last") as "lastPostAt"
           from (select "sideId", count(*)::int as "count", max("createdAt") as "last" from "post"
                  where "roomId" = b."id" and "state" = 'shown' and "deletedAt" is null group by "sideId") c) s on true
       left join lateral (
         select count(*)::int as "waiting" from "post"
          where "roomId" = b."id" and "state" = 'waiting' and "deletedAt" is null) w on true
       left join lateral (
         select count(distinct ("postId", "commentId"))::int as "reported" from "report"
          where "roomId" = b."id" and "outcome" is null) p on true
      where b."roomId" = $1`,
    [partnershipId],
  );
  return isStaff(viewer) ? rows : rows.map((row) => ({ ...row, waiting: 0, reported: 0 }));
}

/** By board, newest first; also by a later edit. */
function mentionsOf(texts: readonly (Post | Comment)[], { memberId }: Actor): Map<RoomId, SeenMention[]> {
  const all = texts
    .filter(({ authorId }) => authorId !== memberId)
    .map((of) => ({
      boardId: of.roomId,
      mention: { postId: 'postId' in of ? of.postId : of.id, at: of.editedAt ?? of.createdAt },
    }))
    .sort((a, b) => b.mention.at.localeCompare(a.mention.at))
    .slice(0, newest);
  const byBoard = new Map<RoomId, SeenMention[]>();
  for (const { boardId, mention } of all) byBoard.set(boardId, [...(byBoard.get(boardId) ?? []), mention]);
  return byBoard;
}

/** Where the member is mentioned, on boards that are not put away. */
function mentioning<R>(em: EntityManager, table: 'post' | 'comment', within: Within): Promise<R[]> {
  return em.query(
    `select t.* from "${table}" t join "board" b on b."id" = t."roomId"
      where b."roomId" = $1 and b."archivedAt" is null and t."deletedAt" is null
        and t.${mentioningTexts} and position($2 in t."text") > 0
      order by coalesce(t."editedAt", t."createdAt") desc limit ${newest}`,
    [within.partnershipId, mentionOf(within.memberId)],
  );
}

interface Within {
  partnershipId: RoomId;
  memberId: MemberId;
}

/** Of boards that are not put away. */
function newestOf<R>(em: EntityManager, table: 'post' | 'comment', partnershipId: RoomId): Promise<R[]> {
  return em.query(
    `select t.* from "${table}" t join "board" b on b."id" = t."roomId"
      where b."roomId" = $1 and b."archivedAt" is null and t."deletedAt" is null
      order by t."createdAt" desc limit ${newest}`,
    [partnershipId],
  );
}
