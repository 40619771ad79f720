/** What is not kept for ever: the log, receipts, the bin, and devices that nobody uses. */
import type { OnApplicationShutdown } from '@nestjs/common';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { binDays } from '@silta/shared/boards/records';
import { logDays, receiptDays } from '@silta/shared/protocol';
import type { Logger } from './logger.ts';
import { nameOf } from './realtime/errors.ts';
import type { House } from './realtime/house.ts';
import { SteadyClock } from './steadyClock.ts';

const everyMs = 3_600_000;
/** A device unused for so long is signed out. */
const deviceDays = 60;
/** Deleted at a time, so that nobody waits behind a long statement. */
const portion = 10_000;

export class Retention implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly house: House,
    private readonly logger: Logger,
  ) {}

  start(): void {
    const clock = new SteadyClock();
    this.#timer = setInterval(() => {
      // A clock that was just set to another day might go back there: what is deleted does not come back.
      if (clock.hasGoneOn()) void this.run().catch((error: unknown) => this.#report(error));
      else this.logger.warn('the clock has jumped: nothing is deleted in this round');
    }, everyMs);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** One round; `now` only in tests. */
  async run(now = new Date()): Promise<void> {
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    await this.#trimLog(before(logDays));
    await this.#delete(
      `delete from "receipt" where "commandId" in (select "commandId" from "receipt" where "at" < $1 limit ${portion})`,
      before(receiptDays),
    );
    await this.#delete(
      `delete from "device" where "id" in (select "id" from "device" where "seenAt" < $1 limit ${portion})`,
      before(deviceDays),
    );
    await this.#emptyBins(before(binDays));
  }

  /** Raises each room's floor first, so that nobody catches up from a log with holes. */
  async #trimLog(until: string): Promise<void> {
    const { dataSource } = this.house;
    await dataSource.query(
      `update "room" r set "logFloor" = greatest(r."logFloor", c."seq")
         from (select "roomId", max("seq") as "seq" from "change" where "at" < $1 group by "roomId") c
        where r."id" = c."roomId"`,
      [until],
    );
    await this.#delete(
      `delete from "change" where ("roomId", "seq", "type", "recordId") in
         (select "roomId", "seq", "type", "recordId" from "change" where "at" < $1 limit ${portion})`,
      until,
    );
  }

  async #emptyBins(until: string): Promise<void> {
    const rooms: { roomId: RoomId }[] = await this.house.dataSource.query(
      `select distinct "roomId" from (
         select "roomId" from "post" where "deletedAt" < $1 union all select "roomId" from "comment" where "deletedAt" < $1) b`,
      [until],
    );
    for (const { roomId } of rooms) {
      const id = newId<CommandId>();
      await this.house.door.send({
        id,
        room: roomId,
        name: 'bin.empty',
        payload: {},
        accountId: null,
        road: 'rest',
      });
    }
  }

  /** Portion by portion until nothing is left. */
  async #delete(statement: string, until: string): Promise<void> {
    for (;;) {
      const [, count]: [unknown, number] = await this.house.dataSource.query(statement, [until]);
      if (count < portion) return;
    }
  }

  #report(error: unknown): void {
    this.logger.error({ error: nameOf(error) }, 'retention failed');
  }
}
