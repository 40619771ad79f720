/** The partnerships an account belongs to. */
import type { EntityManager } from 'typeorm';
import type { Membership } from '@silta/shared/auth';
import type { AccountId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { signIn } from '../bounds.ts';

/** Newest first; removed memberships are left out. */
export function membershipsOf(em: EntityManager, accountId: AccountId): Promise<Membership[]> {
  return em.query(
    `select m."roomId" as "partnershipId", p."name" as "partnershipName", m."id" as "memberId", m."sideId", m."role",
            (select json_agg(json_build_object('country', s."country", 'position', s."position") order by s."position")
               from "side" s where s."roomId" = m."roomId") as "sides"
       from "member" m join "partnership" p on p."id" = m."roomId"
      where m."accountId" = $1 and m."removedAt" is null
      order by m."joinedAt" desc limit ${signIn.memberships.most}`,
    [accountId],
  );
}

/** Refuses with `full` where the account belongs to as many as it may. */
export async function needRoomForOne(em: EntityManager, accountId: AccountId): Promise<void> {
  const limit = signIn.memberships.most;
  const [row]: { count: number }[] = await em.query(
    `select count(*)::int as "count" from "member" where "accountId" = $1 and "removedAt" is null`,
    [accountId],
  );
  if (row && row.count >= limit) throw new Refusal('full', { limit });
}
