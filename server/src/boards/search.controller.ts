/** Searching all boards of a partnership: the posts and comments with all the words, as this viewer may see them. */
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { boardRoutes as routes } from '@silta/shared/boards/routes';
import { wordsOf } from '@silta/shared/plain';
import type { Found } from '@silta/shared/boards/search';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { EntityManager } from 'typeorm';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import type { Row } from '../realtime/tables.ts';

@Controller()
export class SearchController {
  constructor(@Inject(House) private readonly house: House) {}

  @Serve(routes.search)
  async search(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.search.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.search.body)) { words: typed }: { words: string },
  ): Promise<Found> {
    const { room, viewer } = await this.house.feed.entrance(who.accountId, id);
    const em = this.house.dataSource.manager;
    const words = wordsOf(typed);
    const [postRows, commentRows] = await Promise.all([
      rowsWith<Row<'post'>>(em, room.partnershipId, {
        table: 'post',
        text: `t."title" || ' ' || t."text"`,
        words,
      }),
      rowsWith<Row<'comment'>>(em, room.partnershipId, { table: 'comment', text: 't."text"', words }),
    ]);
    const { feed, tables } = this.house;
    const seePost = (row: Row<'post'>) => feed.see('post', row, viewer) ?? [];
    const comments = commentRows.flatMap((row) => feed.see('comment', row, viewer) ?? []);
    const posts = postRows.flatMap(seePost);
    const shownComments = comments.slice(0, limits.searchShown);
    const shownPosts = posts.slice(0, limits.searchShown);
    const known = new Set(shownPosts.map((post) => post.id));
    const missing = [...new Set(shownComments.map(({ postId }) => postId))].filter(
      (each) => !known.has(each),
    );
    const answered = (await tables.load(em, 'post', missing))
      .flatMap(seePost)
      .filter(({ deletedAt }) => deletedAt === null);
    const all = new Set([...known, ...answered.map((post) => post.id)]);
    return {
      posts: [...shownPosts, ...answered],
      comments: shownComments.filter(({ postId }) => all.has(postId)),
      isCut: posts.length > limits.searchShown || comments.length > limits.searchShown,
    };
  }
}

interface Ground {
  table: 'post' | 'comment';
  /** What is read, in SQL. */
  text: string;
  words: readonly string[];
}

/**
 * Of boards that are not put away, the newest first. What somebody wrote without their name is not found by the name,
 * not even by those who may know it. Decomposed (Unicode NFD) accents are characters of their own and fall away.
 */
function rowsWith<R>(em: EntityManager, partnershipId: RoomId, { table, text, words }: Ground): Promise<R[]> {
  return em.query(
    `select t.* from (
       select t.* from "${table}" t join "board" b on b."id" = t."roomId"
        where b."roomId" = $1 and b."archivedAt" is null and t."deletedAt" is null
        order by t."createdAt" desc limit ${limits.searchRead}) t
       left join "member" m on m."id" = t."authorId" and not t."anonymous"
      where not exists (
        select 1 from unnest($2::text[]) as word
         where position(word in lower(regexp_replace(
           normalize(${text} || ' ' || coalesce(m."name", ''), NFD), '[\\u0300-\\u036f]', '', 'g'))) = 0)
      order by t."createdAt" desc, t."id" limit ${limits.searchMatched}`,
    [partnershipId, words],
  );
}
