/** What is not kept for ever: the log, receipts, unused devices, the bin, old invitations, accounts without a place. */
import { isDeepStrictEqual } from 'node:util';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { binDays, decidedReportDays, mostFromBin, mostReportsCleared } from '@silta/shared/boards/choices';
import { mostTermsCleared } from '@silta/shared/glossary/records';
import { endedInvitationDays } from '@silta/shared/members/records';
import { logDays, receiptDays } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import { actsKept } from './boards/bounds.ts';
import { keptDays } from './bounds.ts';
import { ifFree } from './database/turns.ts';
import type { Logger } from './logger.ts';
import { letterDays } from './mail/bounds.ts';
import { nameOf } from './realtime/errors.ts';
import type { House } from './realtime/house.ts';
import type { Tidied } from './realtime/observer.ts';
import { Rounds } from './rounds.ts';

const everyMs = 3_600_000;
/** Once the start is over; a server that is started anew every hour tidies up, too. */
const firstMs = 300_000;
const portion = keptDays.portion.most;

export class Retention implements OnApplicationShutdown {
  readonly #rounds: Rounds;

  constructor(
    private readonly house: House,
    private readonly logger: Logger,
    /** What features tidy away by themselves, in the same round. */
    private readonly others: readonly ((now: Date) => Promise<void>)[] = [],
  ) {
    const { observer } = house;
    this.#rounds = new Rounds({
      everyMs,
      run: async () => observer.retention((await this.run()) ? 'done' : 'elsewhere'),
      onFailure: (error) => {
        observer.retention('failed');
        logger.error({ error: nameOf(error) }, 'retention failed');
      },
      // What is deleted does not come back.
      onJump: () => logger.warn('the clock has jumped: nothing is deleted in this round'),
    });
  }

  start(waitMs = firstMs): void {
    this.#rounds.start(waitMs);
  }

  onApplicationShutdown(): void {
    this.#rounds.stop();
  }

  /** One round; false where another server is at it. `now` only in tests. */
  run(now = new Date()): Promise<boolean> {
    return ifFree(this.house.dataSource, 'retention', () => this.#tidy(now));
  }

  async #tidy(now: Date): Promise<void> {
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    await this.#trimLog(before(logDays));
    await this.#delete('receipts', oldReceipts, [before(receiptDays)]);
    await this.#delete('devices', unusedDevices, [before(keptDays.device.most)]);
    await this.#emptyBins(before(binDays));
    await this.#clearReports(before(decidedReportDays));
    await this.#clearTerms(before(binDays));
    await this.#clearInvitations(before(endedInvitationDays));
    await this.#delete('acts', oldActs, [before(actsKept.days.most)]);
    await this.#delete('letters', oldLetters, [before(letterDays.most)]);
    for (const tidy of this.others) await tidy(now);
    await this.#delete('accounts', placelessAccounts, [
      before(keptDays.learnerAccount.most),
      before(keptDays.staffAccount.most),
    ]);
  }

  /** Raises each room's floor first, so that nobody catches up from a log with holes. */
  async #trimLog(until: string): Promise<void> {
    await this.#inPortions('log', async () => {
      await this.house.dataSource.query(raiseFloors, [until]);
      return this.#count(oldChanges, [until]);
    });
  }

  async #emptyBins(until: string): Promise<void> {
    const { dataSource } = this.house;
    for (let last: unknown = null; ;) {
      const found: { roomId: RoomId; postId: string | null; commentId: string | null }[] =
        await dataSource.query(binned, [until]);
      // The door goes by its own clock: what it does not take now, it takes in an hour.
      if (found.length === 0 || isDeepStrictEqual(found, last)) return;
      last = found;
      for (const room of new Set(found.map(({ roomId }) => roomId))) {
        const here = found.filter(({ roomId }) => roomId === room);
        await this.#send(room, 'bin.empty', {
          postIds: here.flatMap(({ postId }) => postId ?? []),
          commentIds: here.flatMap(({ commentId }) => commentId ?? []),
        });
      }
      this.house.observer.tidied('bins', found.length);
    }
  }

  async #clearReports(until: string): Promise<void> {
    const clear = (room: RoomId, reportIds: string[]) => this.#send(room, 'report.clear', { reportIds });
    await this.#clear('reports', [decidedReports, until], clear);
  }

  async #clearTerms(until: string): Promise<void> {
    const clear = (room: RoomId, termIds: string[]) => this.#send(room, 'term.clear', { termIds });
    await this.#clear('terms', [binnedTerms, until], clear);
  }

  /** What the statement finds, portion by portion and room by room. */
  async #clear(
    what: Tidied,
    [statement, until]: [string, string],
    clear: (room: RoomId, ids: string[]) => Promise<void>,
  ): Promise<void> {
    const { dataSource, observer } = this.house;
    for (let last: unknown = null; ;) {
      const found: { roomId: RoomId; id: string }[] = await dataSource.query(statement, [until]);
      if (found.length === 0 || isDeepStrictEqual(found, last)) return;
      last = found;
      for (const room of new Set(found.map(({ roomId }) => roomId))) {
        const here = found.filter(({ roomId }) => roomId === room);
        await clear(
          room,
          here.map(({ id }) => id),
        );
      }
      observer.tidied(what, found.length);
    }
  }

  async #clearInvitations(until: string): Promise<void> {
    const rooms: { roomId: RoomId }[] = await this.house.dataSource.query(endedInvitations, [until]);
    for (const { roomId } of rooms) await this.#send(roomId, 'invitation.clear', {});
    this.house.observer.tidied('invitations', rooms.length);
  }

  /** Through the door, like everything that changes a record. */
  async #send(room: RoomId, name: CommandName, payload: object): Promise<void> {
    const order = { id: newId<CommandId>(), room, name, payload, accountId: null, road: 'rest' } as const;
    const answer = await this.house.door.send(order);
    if (!answer.ok) throw new Refusal(answer.code);
  }

  async #delete(what: Tidied, statement: string, values: readonly string[]): Promise<void> {
    await this.#inPortions(what, () => this.#count(statement, values));
  }

  async #count(statement: string, values: readonly string[]): Promise<number> {
    const [, count]: [unknown, number] = await this.house.dataSource.query(statement, [...values]);
    return count;
  }

  /** Portion by portion until nothing is left. */
  async #inPortions(what: Tidied, deleteSome: () => Promise<number>): Promise<void> {
    for (;;) {
      const count = await deleteSome();
      this.house.observer.tidied(what, count);
      if (count < portion) return;
    }
  }
}

/** Only what is old is read, by the index on `at`; rows are locked in the door's order, and for a moment only. */
export const raiseFloors = `
  with old as (select "roomId", "seq" from "change" where "at" < $1 order by "at" limit ${portion}),
       floors as (select "roomId", max("seq") as "seq" from old group by "roomId"),
       locked as materialized (
         select r."id" from "room" r join floors f on f."roomId" = r."id" order by r."id" for update of r)
  update "room" r set "logFloor" = greatest(r."logFloor", f."seq")
    from floors f join locked l on l."id" = f."roomId" where r."id" = f."roomId"`;

const oldChanges = `
  delete from "change" where ctid = any (array(
    select c.ctid from "change" c join "room" r on r."id" = c."roomId"
     where c."at" < $1 and c."seq" <= r."logFloor" limit ${portion}))`;

const oldReceipts = `
  delete from "receipt" where ctid = any (array(select ctid from "receipt" where "at" < $1 limit ${portion}))`;

const oldActs = `
  delete from "act" where ctid = any (array(select ctid from "act" where "at" < $1 limit ${portion}))`;

const oldLetters = `
  delete from "letter" where ctid = any (array(select ctid from "letter" where "week" < $1 limit ${portion}))`;

const unusedDevices = `
  delete from "device" where ctid = any (array(select ctid from "device" where "seenAt" < $1 limit ${portion}))`;

const binned = `
  (select "roomId", "id" as "postId", null::uuid as "commentId" from "post" where "deletedAt" < $1 limit ${mostFromBin})
  union all
  (select "roomId", null, "id" from "comment" where "deletedAt" < $1 limit ${mostFromBin})`;

const decidedReports = `select "roomId", "id" from "report" where "decidedAt" < $1 limit ${mostReportsCleared}`;

const binnedTerms = `select "roomId", "id" from "term" where "deletedAt" < $1 limit ${mostTermsCleared}`;

/** One that founds a side can be renewed as long as nobody has used it. */
const endedInvitations = `
  select distinct "roomId" from "invitation"
   where least("expiresAt", "revokedAt") < $1 and not ("founding" and "uses" = 0)`;

const placelessAccounts = `
  delete from "account" where "id" = any (array(
    select a."id" from "account" a
     cross join lateral (select case when a."email" is null then $1 else $2 end::timestamptz as "until") t
     where a."createdAt" < t."until"
       and not exists (select 1 from "device" d where d."accountId" = a."id")
       and not exists (select 1 from "member" m where m."accountId" = a."id"
                         and (m."removedAt" is null or m."removedAt" >= t."until"))
     limit ${portion}))`;
