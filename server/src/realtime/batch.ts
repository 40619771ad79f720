/** One transaction's worth of commands: load what they need together, handle them in order, write together. */
import { access, can, hangsOnPart } from '@silta/shared/access';
import { belongingOf } from '@silta/shared/belonging';
import { roomKindsOf } from '@silta/shared/commands';
import type { AccountId, CommandId, MemberId, RoomId } from '@silta/shared/ids';
import { isForStaffToo, onlyFor, project } from '@silta/shared/project';
import type { RecordType } from '@silta/shared/records';
import type { PartRole } from '@silta/shared/sessions/records';
import { Refusal } from '@silta/shared/refusals';
import { Changes, Memory } from './changes.ts';
import type { RoomState } from './changes.ts';
import { keyOf, scopeOf } from './foresight.ts';
import type { Foresight } from './foresight.ts';
import type { Handler, Handlers, OutsideHandler } from './handler.ts';
import { loadMissing } from './loading.ts';
import type { ReadOrder } from './order.ts';
import type { Guess, Remembered } from './remembered.ts';
import { loadActors, loadReceipts, loadRooms, loadSeqs, openRoom } from './rooms.ts';
import type { Actor, Load, Scope } from './scope.ts';
import type { AnyRow, RecordTables, Row } from './tables.ts';
import type { Committed, RoomWork } from './work.ts';
import type { Sql } from './transaction.ts';
import { write } from './write.ts';
import type { NewReceipt } from './write.ts';

interface BatchParts {
  tables: RecordTables;
  handlers: Handlers;
  foresight: Foresight;
  remembered: Remembered;
  now: string;
  orders: readonly ReadOrder[];
}

type AnyHandler = Handler<never> & OutsideHandler<never>;

/** Sent to a room that this very batch opens: what it needs can be loaded only after the commit. */
export const tooEarly = new Error('too early');

export class Batch {
  #memory = new Memory();
  #rooms = new Map<RoomId, RoomWork>();
  #actors = new Map<string, Actor>();
  #outcomes = new Map<ReadOrder, number | Error>();
  #seqs = new Map<CommandId, { seq: number; accountId: AccountId | null }>();
  #receipts: NewReceipt[] = [];
  /** Of the partnerships to which the rooms belong, before anything in them was read. */
  #around = new Map<RoomId, number>();

  constructor(private readonly parts: BatchParts) {}

  /** The sequence number, or why not. */
  outcomeOf(order: ReadOrder): number | Error {
    return this.#outcomes.get(order) ?? new Error('not carried out');
  }

  get committed(): Committed[] {
    return [...this.#rooms.values()]
      .filter(({ done }) => done.length > 0)
      .map(({ room, from, touched, done }) => ({
        room,
        from,
        to: room.seq,
        touched: [...touched.values()],
        done,
      }));
  }

  /** Answers with the statements that are still under way; they must be through before the commit counts. */
  async carryOut(sql: Sql): Promise<readonly Promise<unknown>[]> {
    await this.#open(sql);
    await this.#load(sql);
    for (const order of this.parts.orders) this.#outcomes.set(order, this.#take(order));
    const written = { rooms: [...this.#rooms.values()], receipts: this.#receipts, now: this.parts.now };
    return write(sql, this.parts.tables, written);
  }

  /** Locks the rooms first; every row is read after that, also those asked for on a guess. */
  async #open(sql: Sql): Promise<void> {
    const { orders, tables, foresight } = this.parts;
    const founded = orders.filter((order) => this.#handlerOf(order).founds).map((order) => order.room);
    const asked = orders.flatMap(({ accountId, room }) => (accountId === null ? [] : [{ accountId, room }]));
    const guesses = orders.map((order) => this.#guess(order));
    const forgetStale = this.parts.remembered.recall(guesses, this.#memory);
    const [, rooms, receipts, actors, around] = await Promise.all([
      Promise.all(founded.map((id) => openRoom(sql, id))),
      loadRooms(
        sql,
        orders.map((order) => order.room),
      ),
      // Sent after the lock, so seen after it: whoever held it may have carried out the same command.
      loadReceipts(
        sql,
        orders.map((order) => order.id),
      ),
      loadActors(sql, asked),
      // Before any of their rows, and after all that may have waited.
      loadSeqs(sql, this.#partnershipsAround(guesses)),
      loadMissing(sql, tables, { memory: this.#memory, loads: guesses.flatMap(({ loads }) => loads) }),
    ]);
    for (const room of rooms) {
      this.#rooms.set(room.id, newWork(room, false));
    }
    this.#around = around;
    forgetStale((room) => this.#rooms.get(room)?.from ?? around.get(room));
    for (const receipt of receipts) this.#seqs.set(receipt.commandId, receipt);
    this.#actors = actors;
    foresight.note(rooms, actors);
  }

  /** The partnerships of which something is asked for, as far as they are not locked here. */
  #partnershipsAround(guesses: readonly Guess[]): RoomId[] {
    const own = new Set(this.parts.orders.map(({ room }) => room));
    const around = guesses.flatMap(({ scope, loads }) =>
      scope && loads.length > 0 ? scope.partnershipId : [],
    );
    return [...new Set(around)].filter((id) => !own.has(id));
  }

  /** Once it is committed: for the next batch. */
  remember(): void {
    const seqs = new Map<RoomId, { before: number; after: number }>();
    for (const [id, seq] of this.#around) seqs.set(id, { before: seq, after: seq });
    for (const [id, { from, room }] of this.#rooms) seqs.set(id, { before: from, after: room.seq });
    this.parts.remembered.note(seqs, this.#memory);
  }

  /** What the guess has left out. */
  async #load(sql: Sql): Promise<void> {
    const { tables, orders } = this.parts;
    const loads = orders.flatMap((order) => this.#loadsOf(order));
    await loadMissing(sql, tables, { memory: this.#memory, loads });
  }

  #loadsOf(order: ReadOrder): Load[] {
    const work = this.#rooms.get(order.room);
    if (!work) return [];
    const actor = this.#actorOf(order, work.room);
    // For a stranger a room that exists costs no more statements than one that does not: no time tells them apart.
    if (!actor && !isFromOutside(order)) return [];
    return this.#needs(order, scopeOf(work.room), actor);
  }

  /** What the order will need if room and sender are what they were. */
  #guess(order: ReadOrder): Guess {
    const { foresight } = this.parts;
    const scope = foresight.scopeOf(order.room);
    const actor = scope && order.accountId && foresight.actorOf(scope.partnershipId, order.accountId);
    if (!scope || (!actor && !isFromOutside(order))) return { scope, loads: [] };
    return { scope, loads: this.#needs(order, scope, actor) };
  }

  #needs(order: ReadOrder, scope: Scope, actor: Actor | null): Load[] {
    const handler = this.#handlerOf(order);
    const partnership: Load = { type: 'partnership', ids: [scope.partnershipId] };
    const { kind, roomId } = scope;
    // What the room is of lies in the partnership's.
    const own: Load[] =
      kind === 'board' || kind === 'session' ? [partnership, { type: kind, ids: [roomId] }] : [partnership];
    const loads = handler.loads?.(order.payload as never, scope, actor as never) ?? [];
    const parts: Load[] =
      actor && hangsOnPart(order.name) ? [{ type: 'part', column: 'memberId', value: actor.memberId }] : [];
    if (!actor || !handler.target) return [...own, ...parts, ...loads];
    const { type, id } = handler.target(order.payload as never, scope, actor);
    return [...own, ...parts, ...loads, { type, ids: [id] }];
  }

  #take(order: ReadOrder): number | Error {
    try {
      const known = this.#seqs.get(order.id);
      if (known) {
        if (known.accountId !== order.accountId) throw new Refusal('conflict');
        return known.seq;
      }
      return this.#execute(order);
    } catch (error) {
      return error instanceof Error ? error : new Error('thrown');
    }
  }

  #execute(order: ReadOrder): number {
    const work = this.#rooms.get(order.room);
    if (!work) throw new Refusal('notFound');
    if (work.isNew) throw tooEarly;
    const changes = new Changes(this.#memory, work.room, this.parts.now, order.id);
    const handler = this.#handlerOf(order);
    if (isFromOutside(order)) {
      handler.run(changes, order.payload as never, undefined as never);
    } else {
      const actor = this.#actorOf(order, work.room);
      if (!actor) throw new Refusal('notFound');
      if (!roomKindsOf(order.name).includes(work.room.kind)) throw new Refusal('invalid', { field: 'room' });
      this.#check(order, handler, changes, actor);
      handler.run(changes, order.payload as never, actor);
    }
    this.#keep(changes, work, order.id);
    const receipt = {
      commandId: order.id,
      accountId: order.accountId,
      roomId: order.room,
      seq: work.room.seq,
    };
    this.#seqs.set(order.id, receipt);
    this.#receipts.push(receipt);
    return receipt.seq;
  }

  /** A target that the sender cannot see is missing; rights are asked only about what they see. */
  #check(order: ReadOrder, handler: AnyHandler, changes: Changes, actor: Actor): void {
    if (changes.need('partnership', changes.partnershipId).endedAt !== null) throw new Refusal('ended');
    const viewer = { ...actor, parts: partsOf(order, changes, actor) };
    if (!handler.target) {
      if (!can(viewer, order.name)) throw new Refusal('forbidden');
      return;
    }
    const { type, id } = handler.target(order.payload as never, scopeOf(changes.room), actor);
    const row = changes.need(type, id);
    const record = this.parts.tables.record(type, row);
    if (!project(type, record, actor)) throw new Refusal('notFound');
    if (!can(viewer, order.name, belongingOf(type, record))) throw new Refusal('forbidden');
  }

  /** From here on the others of this batch see what the command did. */
  #keep(changes: Changes, work: RoomWork, commandId: CommandId): void {
    work.room.seq += 1;
    work.room.tally = changes.tally;
    work.done.push(commandId);
    work.notes.push(...changes.notes);
    for (const [type, rows] of changes.written) {
      for (const [id, row] of rows) {
        const key = `${type} ${id}`;
        const known = this.#memory.get(type, id) ?? null;
        const touched = work.touched.get(key) ?? { type, id, before: known };
        work.touched.set(key, { ...touched, after: row });
        const seq = work.room.seq;
        const [one = null, other = null] = this.#onlyFor(type, row, known);
        work.log.push({ seq, type, id, onlyFor: one, orFor: other, staffToo: isForStaffToo(type) });
        this.#memory.set(type, id, row);
        if (type === 'member') this.#renew(row as Row<'member'>);
      }
    }
    for (const opened of changes.opened) {
      const room = newWork(opened.room, true);
      this.#rooms.set(opened.room.id, room);
      this.#keep(opened, room, commandId);
    }
  }

  /** Whoever loses a role or the membership has lost it for the rest of this batch, too. */
  #renew({ id, roomId, accountId, sideId, role, removedAt }: Row<'member'>): void {
    const key = keyOf(roomId, accountId);
    if (this.#actors.get(key)?.memberId !== id) return;
    if (removedAt === null) this.#actors.set(key, { memberId: id, sideId, role });
    else this.#actors.delete(key);
  }

  /** Where others have seen it before, they are told that they see it no more. None: everybody is told. */
  #onlyFor(type: RecordType, row: AnyRow | null, known: AnyRow | null): readonly MemberId[] {
    const [now, before] = [row ?? known, known ?? row].map(
      (each) => each && onlyFor(type, this.parts.tables.record(type, each)),
    );
    const all = now && before ? [...new Set([...now, ...before])] : [];
    return all.length <= mostToldApart ? all : [];
  }

  #actorOf(order: ReadOrder, room: RoomState): Actor | null {
    return this.#actors.get(keyOf(room.partnershipId, order.accountId)) ?? null;
  }

  #handlerOf(order: ReadOrder): AnyHandler {
    return this.parts.handlers[order.name] as unknown as AnyHandler;
  }
}

/** As many as a line of the log can name. */
const mostToldApart = 2;

function newWork(room: RoomState, isNew: boolean): RoomWork {
  return { room, isNew, from: room.seq, touched: new Map(), log: [], done: [], notes: [] };
}

/** What the sender does in this very session, as it is under its lock; asked for only where a right hangs on it. */
function partsOf({ name }: ReadOrder, changes: Changes, { memberId }: Actor): PartRole[] {
  if (!hangsOnPart(name)) return [];
  const own = changes.list('part', 'memberId', memberId);
  return own.filter(({ roomId }) => roomId === changes.roomId).map(({ role }) => role);
}

function isFromOutside(order: ReadOrder): boolean {
  const row = access[order.name];
  return row.newcomer !== undefined || row.server !== undefined;
}
