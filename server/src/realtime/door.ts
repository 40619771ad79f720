/**
 * The one door: every change of every record comes through here. Commands that wait together are carried out
 * together, in order, in one transaction; each is answered only after the commit.
 */
import type { DataSource } from 'typeorm';
import { isCommandName } from '@silta/shared/commands';
import type { CommandId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import { realtime } from '../bounds.ts';
import type { Logger } from '../logger.ts';
import { Batch, tooEarly } from './batch.ts';
import type { Committed } from './work.ts';
import { isConnectionError, isTaken, nameOf } from './errors.ts';
import { Foresight } from './foresight.ts';
import type { Handlers } from './handler.ts';
import type { Observer } from './observer.ts';
import { readOrder } from './order.ts';
import type { Order, ReadOrder } from './order.ts';
import { Remembered } from './remembered.ts';
import type { RecordTables } from './tables.ts';
import { Shares } from './shares.ts';
import { inTransaction } from './transaction.ts';

interface Waiting {
  order: ReadOrder;
  answer: (answer: CommandAnswer) => void;
}

export interface DoorParts {
  dataSource: DataSource;
  tables: RecordTables;
  handlers: Handlers;
  logger: Logger;
  observer: Observer;
  now: () => Date;
  /** Called after each commit, in order of commit. */
  committed: (rooms: readonly Committed[]) => void;
  /** Called where a connection broke under a commit: these may be committed all the same. */
  doubtful: (rooms: readonly Committed[]) => void;
}

export class Door {
  #waiting: Waiting[] = [];
  #work: Promise<void> | null = null;
  #isClosed = false;
  /** How many of those in front are taken one by one, because they failed together. */
  #alone = 0;
  #foresight = new Foresight();
  #remembered = new Remembered();
  #shares = new Shares();

  constructor(private readonly parts: DoorParts) {}

  /** How many commands wait just now. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Carries out one command; resolves when it is durable or refused, never rejects. */
  async send(order: Order): Promise<CommandAnswer> {
    const begin = performance.now();
    const answer = await this.#answerTo(order);
    const ms = performance.now() - begin;
    const { logger, observer } = this.parts;
    const name = isCommandName(order.name) ? order.name : 'unknown';
    const outcome = answer.ok ? 'done' : answer.code;
    observer.command(name, outcome, ms);
    if (logger.isLevelEnabled('debug')) logger.debug({ commandId: order.id, name, outcome, ms }, 'command');
    return answer;
  }

  async #answerTo(order: Order): Promise<CommandAnswer> {
    try {
      const read = readOrder(order);
      if (this.#isClosed) return { ok: false, code: 'unavailable' };
      const leave = this.#shares.take(order.accountId);
      return await new Promise<CommandAnswer>((answer) => {
        this.#waiting.push({ order: read, answer });
        this.#work ??= this.#takeAll();
      }).finally(leave);
    } catch (error) {
      return this.#refused(error, order.id);
    }
  }

  /** Takes nothing more; resolves when all that was waiting is answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
  }

  async #takeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const size = this.#alone > 0 ? 1 : realtime.batch.most;
      this.#alone = Math.max(0, this.#alone - 1);
      await this.#takeBatch(this.#waiting.splice(0, size));
    }
    this.#work = null;
  }

  /** One after the other if the batch as a whole fails, so that a bad one does not hold up the others. */
  async #takeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#carryOut(batch);
    } catch (error) {
      if (isConnectionError(error)) {
        this.#turnAway(error, [...batch, ...this.#waiting.splice(0)]);
      } else if (batch.length > 1) {
        this.#waiting.unshift(...batch);
        this.#alone = batch.length;
      } else {
        for (const { order, answer } of batch) answer(this.#refused(error, order.id));
      }
    }
  }

  /** Those behind would only wait as long again for a database that is away; whoever sends again may find it back. */
  #turnAway(error: unknown, all: readonly Waiting[]): void {
    this.#alone = 0;
    this.parts.logger.error({ commands: all.length, error: nameOf(error) }, 'database away');
    for (const { answer } of all) answer({ ok: false, code: 'unavailable' });
  }

  async #carryOut(waiting: readonly Waiting[]): Promise<void> {
    const orders = waiting.map(({ order }) => order);
    const { dataSource, tables, handlers, observer, now } = this.parts;
    const begin = performance.now();
    const known = { foresight: this.#foresight, remembered: this.#remembered };
    const batch = new Batch({ tables, handlers, ...known, now: now().toISOString(), orders });
    await inTransaction(dataSource, 'write', (sql, last) => batch.carryOut(sql).then(last)).catch(
      (error: unknown) => {
        if (isConnectionError(error)) this.parts.doubtful(batch.committed);
        throw error;
      },
    );
    batch.remember();
    observer.batch(waiting.length, performance.now() - begin);
    this.#tell(batch.committed);
    this.#waiting.unshift(...waiting.filter(({ order }) => batch.outcomeOf(order) === tooEarly));
    for (const { order, answer } of waiting) {
      const outcome = batch.outcomeOf(order);
      if (outcome !== tooEarly)
        answer(outcome instanceof Error ? this.#refused(outcome, order.id) : { ok: true, seq: outcome });
    }
  }

  /** What is committed is acknowledged, even where a bug keeps it from being shown at once. */
  #tell(rooms: readonly Committed[]): void {
    try {
      this.parts.committed(rooms);
    } catch (error) {
      this.parts.logger.error({ error: nameOf(error) }, 'delivery failed');
    }
  }

  #refused(error: unknown, commandId: CommandId): CommandAnswer {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
    // Somebody else took the same id between reading and writing.
    if (isTaken(error)) return { ok: false, code: 'conflict' };
    this.parts.logger.error({ commandId, error: nameOf(error) }, 'command failed');
    return { ok: false, code: 'internal' };
  }
}
