/** The socket: who may connect, and the seven things a client may ask. Every request is answered, whatever arrives. */
import { Inject } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { OnGatewayConnection, OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import type { AccountId, DeviceId, MemberId, RoomId } from '@silta/shared/ids';
import { requests } from '@silta/shared/protocol';
import type {
  Answer,
  CheerMessage,
  EnterMessage,
  Events,
  RequestName,
  WritingMessage,
} from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import type { Logger } from '../logger.ts';
import { names } from './audience.ts';
import { isConnectionError, nameOf } from './errors.ts';
import type { Actor } from './scope.ts';
import { House } from './house.ts';
import { inTime } from './inTime.ts';
import { LOGGER, SIGNED_IN } from './tokens.ts';
import { readShape } from './order.ts';
import { Traffic } from './traffic.ts';
import type { Sender } from './traffic.ts';
import { realtime } from '../bounds.ts';

/** Who a cookie belongs to; null for nobody. */
export type SignedIn = (
  cookieHeader: string | undefined,
) => Promise<{ accountId: AccountId; deviceId: DeviceId } | null>;

interface SocketData {
  accountId: AccountId;
  deviceId: DeviceId;
  address: string;
  rooms: Map<RoomId, Actor>;
}
type Client = Socket<Record<string, never>, Events, Record<string, never>, SocketData>;

@WebSocketGateway()
export class Gateway implements OnGatewayInit, OnGatewayConnection {
  @WebSocketServer()
  private readonly server!: Server<Record<string, never>, Events, Record<string, never>, SocketData>;

  /** Connections that have asked to come in. */
  #met = new WeakSet<object>();

  constructor(
    @Inject(House) private readonly house: House,
    @Inject(SIGNED_IN) private readonly signedIn: SignedIn,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Traffic) private readonly traffic: Traffic,
  ) {}

  afterInit(): void {
    this.house.connect(this.server);
    this.server.use((socket, next) => {
      void this.#admit(socket).then(next);
    });
  }

  async handleConnection(client: Client): Promise<void> {
    this.#weigh(client);
    client.onAny((name: string, ...received: unknown[]) => {
      const answer = received.at(-1);
      const respond = typeof answer === 'function' ? (answer as (value: unknown) => void) : () => undefined;
      void this.#answer(client, name, received[0]).then(respond);
    });
    client.on('disconnecting', () => {
      for (const room of client.data.rooms.keys()) void this.#leave(client, room);
    });
    await client.join([names.account(client.data.accountId), names.device(client.data.deviceId)]);
    // Signed out while it was being let in: nobody could tell a connection that was not there yet.
    const who = await this.signedIn(client.request.headers.cookie).catch(() => client.data);
    if (who === null) client.disconnect(true);
  }

  /** Why a connection is turned away, or undefined. */
  async #admit(client: Client): Promise<Error | undefined> {
    try {
      const address = this.traffic.addressOf(client.request);
      this.traffic.arrive(address);
      if (this.#met.has(client.conn)) {
        // A flood of entries on one connection would ask the database for each: nothing more of it is read.
        client.conn.close();
        return new Error('notSignedIn');
      }
      this.#met.add(client.conn);
      const who = await inTime(this.signedIn(client.request.headers.cookie));
      if (!who || isSomebodyElse(client.handshake.auth, who.accountId)) return new Error('notSignedIn');
      client.conn.once('close', this.traffic.arriveAs(who.accountId));
      client.data = { ...who, address, rooms: new Map() };
      return undefined;
    } catch (error) {
      return error instanceof Refusal ? turnedAway(error) : new Error('unavailable');
    }
  }

  /** Counts what comes in, also what is no message. */
  #weigh(client: Client): void {
    const sender = senderOf(client);
    const weigh = ({ data }: { data?: string | Buffer }) =>
      this.traffic.received(sender, data === undefined ? 0 : Buffer.byteLength(data));
    client.conn.on('packet', weigh);
    client.on('disconnect', () => client.conn.off('packet', weigh));
  }

  async #answer(client: Client, name: string, body: unknown): Promise<unknown> {
    if (!this.traffic.isPatient(senderOf(client))) client.disconnect(true);
    const answer = await this.#answerTo(client, name, body);
    const request = isRequest(name) ? name : 'unknown';
    this.house.observer.request(request, answer.ok ? 'done' : answer.code);
    return answer;
  }

  async #answerTo(client: Client, name: string, body: unknown): Promise<Answer<object>> {
    try {
      this.traffic.ask(senderOf(client), name);
      return { ok: true, ...(await inTime(this.#carryOut(client, name, body))) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
      this.logger.error(
        { request: isRequest(name) ? name : 'unknown', error: nameOf(error) },
        'request failed',
      );
      return { ok: false, code: isConnectionError(error) ? 'unavailable' : 'internal' };
    }
  }

  async #carryOut(client: Client, name: string, body: unknown): Promise<object | undefined> {
    const { accountId } = client.data;
    switch (name) {
      case 'command':
        return this.house.door.send({ ...readShape(requests.command, body), accountId, road: 'socket' });
      case 'enter':
        return this.#enter(client, readShape(requests.enter, body));
      case 'sync': {
        const { room, from, view } = readShape(requests.sync, body);
        return { sync: await this.house.feed.sync(accountId, room, from, view) };
      }
      case 'leave':
        await this.#leave(client, readShape(requests.leave, body).room);
        return undefined;
      case 'writing':
        this.#write(client, readShape(requests.writing, body));
        return undefined;
      case 'cheer':
        this.#cheer(client, readShape(requests.cheer, body));
        return undefined;
      case 'clock':
        readShape(requests.clock, body);
        return { at: this.house.now().toISOString() };
      default:
        throw new Refusal('invalid', { field: 'event' });
    }
  }

  async #enter(client: Client, { room, from, view }: EnterMessage) {
    const { accountId, rooms } = client.data;
    const { viewer } = await this.house.feed.entrance(accountId, room);
    if (!client.connected) throw new Refusal('unavailable');
    if (!rooms.has(room)) {
      if (rooms.size >= realtime.rooms.most) throw new Refusal('full', { limit: realtime.rooms.most });
      rooms.set(room, viewer);
      // Counted before anything is waited for: a connection that ends meanwhile is counted out again.
      const isNews = this.house.enter(room, viewer);
      await client.join([names.room(room), names.kind(room, viewer), names.person(room, viewer.memberId)]);
      if (isNews) this.#tell(client, room, [viewer.memberId], []);
    }
    return {
      sync: await this.house.feed.sync(accountId, room, from, view),
      here: this.house.presence.here(room),
    };
  }

  async #leave(client: Client, room: RoomId): Promise<void> {
    const viewer = client.data.rooms.get(room);
    if (!viewer) return;
    client.data.rooms.delete(room);
    const isGone = this.house.leave(room, viewer);
    if (isGone) this.#tell(client, room, [], [viewer.memberId]);
    for (const name of [names.room(room), names.kind(room, viewer), names.person(room, viewer.memberId)])
      await client.leave(name);
  }

  #write(client: Client, { room, writing }: WritingMessage): void {
    const viewer = client.data.rooms.get(room);
    if (!viewer) throw new Refusal('notFound');
    this.house.setWriting(room, viewer.memberId, writing);
    client.local
      .to(names.room(room))
      .emit('presence', { room, came: [{ memberId: viewer.memberId, writing }], gone: [] });
  }

  /** Who presses sees it as everybody does: with the sum. */
  #cheer(client: Client, { room, kind }: CheerMessage): void {
    const viewer = client.data.rooms.get(room);
    if (!viewer) throw new Refusal('notFound');
    this.house.cheers.take(room, viewer.memberId, kind);
  }

  #tell(client: Client, room: RoomId, came: readonly MemberId[], gone: MemberId[]): void {
    const message = { room, came: came.map((memberId) => ({ memberId, writing: false })), gone };
    client.local.to(names.room(room)).emit('presence', message);
  }
}

/** A tab that still shows another account than the one its browser is signed in to by now. */
function isSomebodyElse(auth: Record<string, unknown>, accountId: AccountId): boolean {
  return auth.accountId !== undefined && auth.accountId !== accountId;
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

function senderOf({ id, data: { accountId, address } }: Client): Sender {
  return { connection: id, accountId, address };
}

/** socket.io carries `data` to the client beside the message. */
function turnedAway({ code, details }: Refusal): Error {
  return Object.assign(new Error(code), { data: details });
}
