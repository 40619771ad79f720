/** Who is to be sent their week just now, and what became of it: each account's letter of a week is sent once at most. */
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AccountId } from '@silta/shared/ids';
import type { UiLanguage } from '@silta/shared/texts';
import { wallTime } from '@silta/shared/wallTime';
import { mailing } from './bounds.ts';

const hour = 3_600_000;
const keyBytes = 32;
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Between the first clock that shows it (UTC+14) and the last (UTC-12). */
const firstClock = 14 * hour;
const fromHour = '06:00';

/** The Monday that may be somewhere just now: "2026-10-12". */
export function mondayAround(now: Date): string {
  const there = new Date(now.getTime() + firstClock);
  const sinceMonday = (there.getUTCDay() + 6) % 7;
  return new Date(there.getTime() - sinceMonday * 24 * hour).toISOString().slice(0, 10);
}

/** Monday from six o'clock on, until midnight. */
export function isTime(now: Date, week: string, timeZone: string): boolean {
  const [day = '', time = ''] = wallTime(now.toISOString(), timeZone).split('T');
  return day === week && time >= fromHour;
}

export interface Reader {
  id: AccountId;
  email: string;
  language: UiLanguage;
}

/** Who wants it, is a member somewhere, has Monday morning by the clock of their first partnership, and has had none. */
export async function readersAt(dataSource: DataSource, now: Date): Promise<Reader[]> {
  const week = mondayAround(now);
  const zones: { timeZone: string }[] = await dataSource.query(`select distinct "timeZone" from "side"`);
  const there = zones.map(({ timeZone }) => timeZone).filter((zone) => isTime(now, week, zone));
  if (there.length === 0) return [];
  return dataSource.query(readers, [week, there, now.toISOString(), mailing.batch.most]);
}

/**
 * Before it is sent, so that whoever is at it alone sends it: a server that dies over it, and a mail server that falls
 * silent over it, leave nobody with two. Null where another was first, or where it is not wanted any more.
 */
export async function take(
  dataSource: DataSource,
  { id }: Reader,
  now: Date,
): Promise<{ key: string; tries: number } | null> {
  const key = randomBytes(keyBytes).toString('base64url');
  const taken = { values: [id, mondayAround(now), now.toISOString(), hashOf(key)] };
  const [row]: { tries: number }[] = await dataSource.query(takeIt, taken.values);
  return row ? { key, tries: row.tries } : null;
}

/** It has certainly not been sent: once more after a wait that grows, a few times. */
export async function putOff(
  dataSource: DataSource,
  { id }: Reader,
  tries: number,
  now: Date,
): Promise<void> {
  if (tries >= mailing.tries.most) return;
  const nextAt = new Date(now.getTime() + mailing.firstWaitMs.most * 2 ** (tries - 1));
  await dataSource.query(`update "letter" set "nextAt" = $3 where "accountId" = $1 and "week" = $2`, [
    id,
    mondayAround(now),
    nextAt.toISOString(),
  ]);
}

/** False where no e-mail had this key, or the account is gone. */
export async function endByKey(dataSource: DataSource, key: string): Promise<boolean> {
  const [rows]: [unknown[]] = await dataSource.query(
    `update "account" set "weeklyMail" = false
      where "id" = (select "accountId" from "letter" where "keyHash" = $1) returning 1`,
    [hashOf(key)],
  );
  return rows.length > 0;
}

const readers = `
  select a."id", a."email", a."language" from "account" a
   cross join lateral (
     select s."timeZone" from "member" m
       join "side" s on s."id" = m."sideId" join "partnership" p on p."id" = m."roomId"
      where m."accountId" = a."id" and m."removedAt" is null and p."endedAt" is null
      order by m."joinedAt" desc limit 1) "first"
   where a."weeklyMail" and a."email" is not null and "first"."timeZone" = any($2)
     and not exists (select 1 from "letter" l where l."accountId" = a."id" and l."week" = $1
                        and (l."nextAt" is null or l."nextAt" > $3))
   order by a."id" limit $4`;

const takeIt = `
  insert into "letter" ("accountId", "week", "keyHash", "tries")
  select "id", $2, $4, 1 from "account" where "id" = $1 and "weeklyMail"
  on conflict ("accountId", "week") do update
     set "keyHash" = excluded."keyHash", "tries" = "letter"."tries" + 1, "nextAt" = null
   where "letter"."nextAt" <= $3
  returning "tries"`;
