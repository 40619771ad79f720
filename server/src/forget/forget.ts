/** Forgets a person: texts and name through the door, then what signs them in. May be run again where it broke off. */
import type { CommandName } from '@silta/shared/commands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';
import { Refusal } from '@silta/shared/refusals';
import type { Role } from '@silta/shared/roles';
import type { House } from '../realtime/house.ts';

export interface Known {
  accountId: AccountId;
  memberships: readonly { memberId: MemberId; partnershipId: RoomId; partnership: string; role: Role }[];
  posts: number;
  comments: number;
  /** With a word of theirs. */
  terms: number;
  devices: number;
}

/** Everything there is of the person with this e-mail, account id or member id; null for nobody. */
export async function whatIsKnownOf({ dataSource }: House, who: string): Promise<Known | null> {
  const [account]: { accountId: AccountId }[] = await dataSource.query(
    `select "id" as "accountId" from "account" where "email" = lower($1) or "id"::text = lower($1)
     union select "accountId" from "member" where "id"::text = lower($1) or "accountId"::text = lower($1) limit 1`,
    [who],
  );
  if (!account) return null;
  const memberships: Known['memberships'] = await dataSource.query(
    `select m."id" as "memberId", m."roomId" as "partnershipId", p."name" as "partnership", m."role"
       from "member" m join "partnership" p on p."id" = m."roomId" where m."accountId" = $1 order by m."joinedAt"`,
    [account.accountId],
  );
  const [counts]: Pick<Known, 'posts' | 'comments' | 'terms' | 'devices'>[] = await dataSource.query(
    `select (select count(*)::int from "post" where "authorId" = any($1::uuid[])) as "posts",
            (select count(*)::int from "comment" where "authorId" = any($1::uuid[])) as "comments",
            (select count(*)::int from "term" where exists (
               select 1 from jsonb_array_elements("words") w where (w->>'authorId')::uuid = any($1::uuid[]))) as "terms",
            (select count(*)::int from "device" where "accountId" = $2) as "devices"`,
    [memberships.map(({ memberId }) => memberId), account.accountId],
  );
  return { ...account, memberships, posts: 0, comments: 0, terms: 0, devices: 0, ...counts };
}

export interface Namesake {
  memberId: MemberId;
  role: Role;
  side: string;
  partnership: string;
  joinedAt: string;
}

/** Members who are called so: learners have nothing else by which an operator could find them. */
export function namesakes({ dataSource }: House, name: string): Promise<Namesake[]> {
  return dataSource.query(
    `select m."id" as "memberId", m."role", s."name" as "side", p."name" as "partnership", m."joinedAt"
       from "member" m join "partnership" p on p."id" = m."roomId" join "side" s on s."id" = m."sideId"
      where lower(m."name") = lower($1) order by m."joinedAt" limit 100`,
    [name],
  );
}

/** `keepTexts`: what they have written stays, by nobody that anybody knows. */
export async function forget(
  house: House,
  known: Known,
  { keepTexts }: { keepTexts: boolean },
): Promise<void> {
  const { dataSource } = house;
  const { accountId } = known;
  await dataSource.query(`delete from "device" where "accountId" = $1`, [accountId]);
  for (const { memberId, partnershipId } of known.memberships) {
    await forgetParts(house, partnershipId, memberId);
    await dataSource.query(`delete from "calendarKey" where "memberId" = $1`, [memberId]);
    await forgetAnswers(house, partnershipId, memberId);
    await forgetLive(house, partnershipId, { memberId, texts: !keepTexts });
    if (!keepTexts) {
      await forgetTexts(house, partnershipId, memberId);
      await forgetWords(house, partnershipId, memberId);
      await forgetWork(house, partnershipId, memberId);
    }
    await send(house, partnershipId, 'member.forget', { memberId });
    // What was being copied meanwhile; from here on nothing of a forgotten member comes in any more.
    if (!keepTexts) await forgetTexts(house, partnershipId, memberId);
  }
  await dataSource.query(`update "receipt" set "accountId" = null where "accountId" = $1`, [accountId]);
  await dataSource.query(`delete from "account" where "id" = $1`, [accountId]);
}

async function forgetTexts(house: House, partnershipId: RoomId, memberId: MemberId): Promise<void> {
  const boards: { id: RoomId }[] = await house.dataSource.query(
    `select r."id" from "room" r where r."partnershipId" = $1 and r."kind" = 'board' and (
       exists (select 1 from "post" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "comment" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "reaction" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "file" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "report" where "roomId" = r."id" and $2 in ("reporterId", "authorId"))
       or exists (select 1 from "half" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "connection" where "roomId" = r."id" and "makerId" = $2)
       or exists (select 1 from "vote" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "post" where "roomId" = r."id" and ($2::uuid)::text in ("returned"->>'memberId', "revealed"->>'memberId'))
       or exists (select 1 from "comment" where "roomId" = r."id" and "revealed"->>'memberId' = ($2::uuid)::text))`,
    [partnershipId, memberId],
  );
  for (const { id } of boards) await send(house, id, 'author.forget', { memberId });
  await house.dataSource.query(`update "act" set "ofMemberId" = null where "ofMemberId" = $1`, [memberId]);
}

async function forgetWords(house: House, partnershipId: RoomId, memberId: MemberId): Promise<void> {
  const room = glossaryOf(partnershipId);
  const [found]: unknown[] = await house.dataSource.query(
    `select 1 from "term" where "roomId" = $1 and exists (
       select 1 from jsonb_array_elements("words") w
        where ($2::uuid)::text in (w->>'authorId', w->>'confirmedBy'))
     union all select 1 from "file" where "roomId" = $1 and "memberId" = $2 limit 1`,
    [room, memberId],
  );
  if (found) await send(house, room, 'term.forget', { memberId });
}

async function forgetWork(house: House, partnershipId: RoomId, memberId: MemberId): Promise<void> {
  const room = tasksOf(partnershipId);
  const [found]: unknown[] = await house.dataSource.query(
    `select 1 where exists (select 1 from "file" where "roomId" = $1 and "memberId" = $2)
        or exists (select 1 from "work" where "roomId" = $1 and ("memberId" = $2
          or "steps" @> jsonb_build_array(jsonb_build_object('by', ($2::uuid)::text))))`,
    [room, memberId],
  );
  if (found) await send(house, room, 'work.forget', { memberId });
  const [path]: unknown[] = await house.dataSource.query(
    `select 1 where exists (select 1 from "skill" where "roomId" = $1 and "addedBy" = $2)
        or exists (select 1 from "pathway" where "roomId" = $1 and ("memberId" = $2
          or strpos("marks"::text, ($2::uuid)::text) > 0 or strpos("reached"::text, ($2::uuid)::text) > 0))`,
    [room, memberId],
  );
  if (path) await send(house, room, 'pathway.forget', { memberId });
  const [agreed]: unknown[] = await house.dataSource.query(
    `select 1 from "memorandum" where "roomId" = $1 and ("laidDownBy" = $2
        or "agreements" @> jsonb_build_array(jsonb_build_object('memberId', ($2::uuid)::text))) limit 1`,
    [room, memberId],
  );
  if (agreed) await send(house, room, 'memorandum.forget', { memberId });
  const [ruled]: unknown[] = await house.dataSource.query(
    `select 1 where exists (select 1 from "stayPlan" where "roomId" = $1 and "changedBy" = $2)
        or exists (select 1 from "rule" where "roomId" = $1 and ($2::uuid)::text in ("saidBy"::text, "confirmed"->>'by'))`,
    [room, memberId],
  );
  if (ruled) await send(house, room, 'rule.forget', { memberId });
}

/** Of checklists and the roadmap: their side has said it, and nobody sees to it. */
async function forgetAnswers(house: House, partnershipId: RoomId, memberId: MemberId): Promise<void> {
  const [found]: unknown[] = await house.dataSource.query(
    `select 1 from "checklistItem" where "roomId" = $1 and (
       strpos("answers"::text, ($2::uuid)::text) > 0 or strpos("steps"::text, ($2::uuid)::text) > 0) limit 1`,
    [partnershipId, memberId],
  );
  if (found) await send(house, partnershipId, 'checklistItem.forget', { memberId });
  const [phase]: unknown[] = await house.dataSource.query(
    `select 1 from "phase" where "roomId" = $1 and "done" @> jsonb_build_array(jsonb_build_object('by', ($2::uuid)::text)) limit 1`,
    [partnershipId, memberId],
  );
  if (phase) await send(house, partnershipId, 'phase.forget', { memberId });
}

/** What they were to do in a session is open again, and what they wished for goes. */
async function forgetParts(house: House, partnershipId: RoomId, memberId: MemberId): Promise<void> {
  const rooms: { id: RoomId }[] = await house.dataSource.query(
    `select r."id" from "room" r where r."partnershipId" = $1 and r."kind" = 'session' and (
       exists (select 1 from "part" where "roomId" = r."id"
                 and ("memberId" = $2 or "askedBy" ? ($2::uuid)::text))
       or exists (select 1 from "wish" where "roomId" = r."id" and "memberId" = $2))`,
    [partnershipId, memberId],
  );
  for (const { id } of rooms) await send(house, id, 'part.forget', { memberId });
}

/** Their seat and votes in sessions; what they have asked, said and written down only where texts go, too. */
async function forgetLive(
  house: House,
  partnershipId: RoomId,
  payload: { memberId: MemberId; texts: boolean },
): Promise<void> {
  const rooms: { id: RoomId }[] = await house.dataSource.query(
    `select r."id" from "room" r where r."partnershipId" = $1 and r."kind" = 'session' and (
       exists (select 1 from "seat" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "classroom" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "upvote" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "ballotPaper" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "quizAnswer" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "quizQuestion" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "pulse" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "attendance" where "roomId" = r."id"
                 and ($2::uuid)::text in ("memberId"::text, "corrected"->>'by'))
       or exists (select 1 from "question" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "noteLine" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "file" where "roomId" = r."id" and "memberId" = $2)
       or exists (select 1 from "finding" where "roomId" = r."id" and "authorId" = $2)
       or exists (select 1 from "group" where "roomId" = r."id" and "memberIds" ? ($2::uuid)::text)
       or exists (select 1 from "run" where "roomId" = r."id" and "slowerBy" ? ($2::uuid)::text)
       or exists (select 1 from "message" where "roomId" = r."id" and ("authorId" = $2
                    or "reports" @> jsonb_build_array(jsonb_build_object('memberId', ($2::uuid)::text)))))`,
    [partnershipId, payload.memberId],
  );
  for (const { id } of rooms) await send(house, id, 'live.forget', payload);
}

async function send(house: House, room: RoomId, name: CommandName, payload: object): Promise<void> {
  const order = { id: newId<CommandId>(), room, name, payload, accountId: null, road: 'rest' } as const;
  const answer = await house.door.send(order);
  if (!answer.ok) throw new Refusal(answer.code);
}
