/**
 * This server among the others: says what happens here, hears what happens there, and notices who has fallen silent.
 * Whatever gets lost on the way is found out otherwise: of commits by the lookout, of people by their server's count.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'socket.io';
import type { AccountId, DeviceId, MemberId, RoomId } from '@silta/shared/ids';
import type { CheerCounts } from '@silta/shared/sessions/cheers';
import { betweenServers } from '../bounds.ts';
import type { Audience } from './audience.ts';
import type { Elsewhere } from './elsewhere.ts';
import { readMessage } from './neighbourMessages.ts';
import type { Move, Said } from './neighbourMessages.ts';
import type { Committed } from './work.ts';

/** The way to the other servers. */
export interface Road {
  readonly isOpen: boolean;
  /** Calls it each time the road has become open, and at once where it is. */
  onOpen: (listener: () => void) => void;
}

/** What is done at this server when others say so. */
export interface Orders {
  committed: (rooms: readonly Committed[]) => void;
  behind: (room: RoomId, number: number) => void;
  cut: (accountId: AccountId) => void;
  moved: (moves: readonly Move[]) => void;
  writing: (room: RoomId, memberId: MemberId, writing: boolean) => void;
  cheered: (room: RoomId, counts: CheerCounts) => void;
  endDevice: (deviceId: DeviceId) => void;
  /** Something may have been missed. */
  look: () => void;
}

export interface NeighboursParts {
  road: Road;
  audience: Audience;
  elsewhere: Elsewhere;
  orders: Orders;
  /** Whose rights have changed with a commit. */
  cutBy: (committed: Committed) => readonly AccountId[];
}

const mostBytes = betweenServers.messageBytes.most;
const mostPeople = betweenServers.messagePeople.most;
const aliveEveryMs = 1_000;
/** A class that comes at once is one message. */
const gatherMs = 20;
/** Of several who ask for the list of people, all are answered by one. */
const listMs = 100;
/** One that fell silent may still be writing, where only its own road is closed. */
const distrustMs = 60_000;

export class Neighbours {
  readonly #id = randomUUID();
  #server: Server | null = null;
  #version = 0;
  #moves: { room: RoomId; came?: MemberId; gone?: MemberId }[] = [];
  #timers = new Map<string, NodeJS.Timeout>();
  #tickAt = 0;
  #distrustUntil = 0;

  constructor(private readonly parts: NeighboursParts) {}

  start(server: Server): void {
    this.#server = server;
    server.on('neighbour', (received: unknown) => this.#hear(received));
    this.#timers.set('alive', setInterval(() => this.#tick(), aliveEveryMs).unref());
    this.parts.road.onOpen(() => {
      this.#say({ kind: 'hello' });
      this.#sendPeople();
      this.parts.orders.look();
    });
  }

  stop(): void {
    this.#say({ kind: 'bye' });
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#server = null;
  }

  /** True while others may do things that nobody tells here. */
  get isTroubled(): boolean {
    return !this.parts.road.isOpen || performance.now() < this.#distrustUntil;
  }

  came(room: RoomId, memberId: MemberId): void {
    this.#move({ room, came: memberId });
  }

  gone(room: RoomId, memberId: MemberId): void {
    this.#move({ room, gone: memberId });
  }

  writing(room: RoomId, memberId: MemberId, writing: boolean): void {
    this.#say({ kind: 'writing', room, memberId, writing });
  }

  cheered(room: RoomId, counts: CheerCounts): void {
    this.#say({ kind: 'cheered', room, counts });
  }

  deviceEnded(deviceId: DeviceId): void {
    this.#say({ kind: 'deviceEnded', deviceId });
  }

  /** As few messages as the bound allows. */
  committed(rooms: readonly Committed[]): void {
    if (!this.parts.road.isOpen) return;
    let [message, bytes]: [Committed[], number] = [[], 0];
    const send = (): void => {
      if (message.length > 0) this.#say({ kind: 'committed', rooms: message });
      [message, bytes] = [[], 0];
    };
    for (const each of rooms) {
      const size = Buffer.byteLength(JSON.stringify(each));
      if (bytes + size > mostBytes) send();
      if (size > mostBytes) this.#sayNumber(each);
      else message.push(each);
      bytes += size;
    }
    send();
  }

  #sayNumber(committed: Committed): void {
    const { room, to } = committed;
    this.#say({ kind: 'numbers', rooms: [{ room: room.id, to }], cut: [...this.parts.cutBy(committed)] });
  }

  #say(said: Said): void {
    if (this.parts.road.isOpen) this.#server?.serverSideEmit('neighbour', { from: this.#id, said });
  }

  #hear(received: unknown): void {
    const message = readMessage(received);
    if (!message) return;
    const { from, said } = message;
    this.parts.elsewhere.heard(from);
    const { orders, elsewhere } = this.parts;
    switch (said.kind) {
      case 'hello':
        orders.look();
        this.#soon('people', listMs, () => this.#sendPeople());
        return;
      case 'alive':
        if (!elsewhere.isKnown(from, said.version)) this.#say({ kind: 'whoIsThere', of: from });
        return;
      case 'bye':
        orders.moved(elsewhere.drop(from));
        return;
      case 'moved':
        // Where one is missing, the next sign of life shows it.
        orders.moved(elsewhere.move(from, said.version, said.moves) ?? []);
        return;
      case 'people':
        orders.moved(elsewhere.replace(from, said));
        return;
      case 'whoIsThere':
        if (said.of === this.#id) this.#soon('people', listMs, () => this.#sendPeople());
        return;
      case 'writing':
        orders.writing(said.room, said.memberId, said.writing);
        return;
      case 'cheered':
        orders.cheered(said.room, said.counts);
        return;
      case 'committed':
        orders.committed(said.rooms);
        return;
      case 'numbers':
        for (const { room, to } of said.rooms) orders.behind(room, to);
        for (const accountId of said.cut) orders.cut(accountId);
        return;
      case 'deviceEnded':
        orders.endDevice(said.deviceId);
    }
  }

  #tick(): void {
    const { elsewhere, orders } = this.parts;
    const now = performance.now();
    // After a halt of this process its own ears are to blame.
    if (now - this.#tickAt > 3 * aliveEveryMs) elsewhere.hearAll();
    this.#tickAt = now;
    for (const server of elsewhere.silent()) {
      this.#distrustUntil = now + distrustMs;
      orders.moved(elsewhere.drop(server));
    }
    this.#say({ kind: 'alive', version: this.#version });
  }

  #move(move: { room: RoomId; came?: MemberId; gone?: MemberId }): void {
    this.#moves.push(move);
    this.#soon('moves', gatherMs, () => this.#sendMoves());
  }

  /** Who came and went in between is told once, as it ended. */
  #sendMoves(): void {
    const last = new Map(this.#moves.map((move) => [`${move.room} ${move.came ?? move.gone ?? ''}`, move]));
    this.#moves = [];
    for (const part of portions([...last.values()])) {
      this.#version += 1;
      const moves = part.map(({ room, came, gone }) => ({
        room,
        came: came ? [came] : [],
        gone: gone ? [gone] : [],
      }));
      this.#say({ kind: 'moved', version: this.#version, moves });
    }
  }

  #sendPeople(): void {
    this.#sendMoves();
    const all = this.parts.audience.everybody().map(({ room, viewer }) => ({
      room,
      came: [viewer.memberId],
      gone: [],
    }));
    const parts = portions(all);
    for (const [i, moves] of parts.entries()) {
      const [isFirst, isLast] = [i === 0, i === parts.length - 1];
      this.#say({ kind: 'people', version: this.#version, isFirst, isLast, moves });
    }
  }

  #soon(name: string, afterMs: number, work: () => void): void {
    if (this.#timers.has(name)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      work();
    }, afterMs);
    this.#timers.set(name, timer.unref());
  }
}

/** At least one, which may be empty. */
function portions<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / mostPeople));
  return Array.from({ length: count }, (_, i) => items.slice(i * mostPeople, (i + 1) * mostPeople));
}
