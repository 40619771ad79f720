/** The week of one account: a section for each partnership, of what the projection gives the member and nothing else. */
import { lastWeek, thisWeek, weekOf } from '@silta/shared/digest/weekDigest';
import type { LastWeek, ThisWeek } from '@silta/shared/digest/weekDigest';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { project } from '@silta/shared/project';
import type { RecordMap, RecordType } from '@silta/shared/records';
import { tasksOf } from '@silta/shared/tasks/room';
import type { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import { mailing } from './bounds.ts';

export interface Section {
  partnershipId: RoomId;
  name: string;
  /** Of the reader's side. */
  timeZone: string;
  now: ThisWeek;
  before: LastWeek;
}

type Membership = Actor & Pick<Section, 'partnershipId' | 'name' | 'timeZone'>;

/** Newest membership first; partnerships of which there is nothing to say are left out, as on Today. */
export async function sectionsOf(house: House, accountId: AccountId, now: Date): Promise<Section[]> {
  const memberships: Membership[] = await house.dataSource.query(present, [accountId, mailing.sections.most]);
  const sections: Section[] = [];
  // One after the other: people at their screens come first.
  for (const membership of memberships) sections.push(await sectionOf(house, membership, now.getTime()));
  return sections.filter(hasSomething);
}

function hasSomething({ now, before }: Section): boolean {
  return now.sessions.length + now.due.length > 0 || Object.values(before).some((count) => count > 0);
}

async function sectionOf(house: House, membership: Membership, now: number): Promise<Section> {
  const { partnershipId, name, timeZone, ...viewer } = membership;
  const seen = async <T extends RecordType>(type: T, room: RoomId): Promise<RecordMap[T][]> => {
    const rows = await house.tables.loadRoom(house.dataSource.manager, type, room);
    return rows.flatMap((row) => project(type, house.tables.record(type, row), viewer) ?? []);
  };
  const tasksRoom = tasksOf(partnershipId);
  const known = {
    viewer,
    sessions: await seen('session', partnershipId),
    items: await seen('checklistItem', partnershipId),
    sideIds: (await seen('side', partnershipId)).map(({ id }) => id),
    tasks: await seen('task', tasksRoom),
    works: await seen('work', tasksRoom),
  };
  return {
    partnershipId,
    name,
    timeZone,
    now: thisWeek(known, now, weekOf(now, timeZone)),
    before: lastWeek(known, now, weekOf(now, timeZone, -1)),
  };
}

const present = `
  select m."id" as "memberId", m."sideId", m."role", m."roomId" as "partnershipId", p."name", s."timeZone"
    from "member" m join "partnership" p on p."id" = m."roomId" join "side" s on s."id" = m."sideId"
   where m."accountId" = $1 and m."removedAt" is null and p."endedAt" is null
   order by m."joinedAt" desc limit $2`;
