/** The partnerships an account belongs to. */
import type { EntityManager } from 'typeorm';
import type { Membership } from '@silta/shared/auth';
import type { AccountId } from '@silta/shared/ids';

/** Newest first; removed memberships are left out. */
export function membershipsOf(em: EntityManager, accountId: AccountId): Promise<Membership[]> {
  return em.query(
    `select m."roomId" as "partnershipId", p."name" as "partnershipName", m."id" as "memberId", m."sideId", m."role",
            (select json_agg(json_build_object('country', s."country", 'position', s."position") order by s."position")
               from "side" s where s."roomId" = m."roomId") as "sides"
       from "member" m join "partnership" p on p."id" = m."roomId"
      where m."accountId" = $1 and m."removedAt" is null
      order by m."joinedAt" desc limit 100`,
    [accountId],
  );
}
