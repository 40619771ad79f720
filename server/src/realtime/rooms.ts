/** Reading rooms, receipts and memberships: the rows that order and rights hang on. */
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { RoomState } from './changes.ts';
import { keyOf } from './foresight.ts';
import type { Actor } from './scope.ts';
import type { Sql } from './transaction.ts';

export interface ReceiptRow {
  commandId: CommandId;
  accountId: AccountId | null;
  seq: number;
}

export function loadReceipts(sql: Sql, ids: readonly CommandId[]): Promise<ReceiptRow[]> {
  return sql.query(
    `select "commandId", "accountId", "seq" from "receipt" where "commandId" = any($1::uuid[])`,
    [ids],
  );
}

/** Locks the rows, always in the order of their ids, so that two servers never wait for each other. */
export function loadRooms(sql: Sql, ids: readonly RoomId[]): Promise<RoomState[]> {
  return sql.query(
    `select "id", "kind", "partnershipId", "seq", "tally" from "room" where "id" = any($1::uuid[]) order by "id" for update`,
    [ids],
  );
}

/** Not locked: what they are at this moment. */
export async function loadSeqs(sql: Sql, ids: readonly RoomId[]): Promise<Map<RoomId, number>> {
  if (ids.length === 0) return new Map();
  const rows: { id: RoomId; seq: number }[] = await sql.query(
    `select "id", "seq" from "room" where "id" = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** The room of a new partnership; nothing where it exists. */
export async function openRoom(sql: Sql, id: RoomId): Promise<void> {
  await sql.query(
    `insert into "room" ("id", "kind", "partnershipId") values ($1, 'partnership', $1) on conflict ("id") do nothing`,
    [id],
  );
}

interface MemberRow extends Actor {
  partnershipId: RoomId;
  accountId: AccountId;
}

/**
 * Members by partnership and account, of the partnerships to which the rooms belong; removed ones are none. They are
 * held until the commit, because a board has another lock than its partnership: whoever takes a right away, through
 * whichever server, waits for what is being done with it, and what comes after finds it gone.
 */
export async function loadActors(
  sql: Sql,
  asked: readonly { accountId: AccountId; room: RoomId }[],
): Promise<Map<string, Actor>> {
  const each = new Map(asked.map((one) => [`${one.room} ${one.accountId}`, one]));
  const rows: MemberRow[] = await sql.query(
    `select r."partnershipId", m."accountId", m."id" as "memberId", m."sideId", m."role"
       from unnest($1::uuid[], $2::uuid[]) as a("room", "accountId")
       join "room" r on r."id" = a."room"
       join "member" m on m."roomId" = r."partnershipId" and m."accountId" = a."accountId"
      where m."removedAt" is null
      order by m."id" for share of m`,
    [[...each.values()].map((one) => one.room), [...each.values()].map((one) => one.accountId)],
  );
  return new Map(
    rows.map(({ partnershipId, accountId, memberId, sideId, role }) => [
      keyOf(partnershipId, accountId),
      { memberId, sideId, role },
    ]),
  );
}

export interface Entrance {
  room: Pick<RoomState, 'id' | 'kind' | 'partnershipId' | 'seq'> & { logFloor: number };
  viewer: Actor;
  /** Changes with the viewer's role or side. */
  view: number;
}

/** Who this account is in this room; refuses with `notFound` for strangers and for rooms that do not exist alike. */
export async function entranceOf(sql: Sql, accountId: AccountId, roomId: RoomId): Promise<Entrance> {
  const rows: (Entrance['room'] & Actor & { view: number })[] = await sql.query(
    `select r."id", r."kind", r."partnershipId", r."seq", r."logFloor",
            m."id" as "memberId", m."sideId", m."role", m."view"
       from "room" r join "member" m on m."roomId" = r."partnershipId"
      where r."id" = $1 and m."accountId" = $2 and m."removedAt" is null`,
    [roomId, accountId],
  );
  const [row] = rows;
  if (!row) throw new Refusal('notFound');
  const { id, kind, partnershipId, seq, logFloor, memberId, sideId, role, view } = row;
  return { room: { id, kind, partnershipId, seq, logFloor }, viewer: { memberId, sideId, role }, view };
}

/** The number of a room that is there. */
export async function seqOf(sql: Sql, roomId: RoomId): Promise<number> {
  const [room]: { seq: number }[] = await sql.query(`select "seq" from "room" where "id" = $1`, [roomId]);
  if (!room) throw new Refusal('notFound');
  return room.seq;
}
