/** Those who write and read through every crash, as a client does: again with the same id until they are answered. */
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import type { Changes, CommandAnswer, Snapshot } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import type { Attempt, Followed } from './history.ts';
import { pause } from './mortal.ts';
import type { Browser, Line } from './wire.ts';
import type { Someone } from './wireWorld.ts';

export interface Wish {
  room: RoomId;
  name: string;
  payload: unknown;
  /** The record that it makes. */
  makes?: string;
  /** The right that it needs, where the run gives and takes that right. */
  right?: string;
}

export class Writer {
  readonly attempts: Attempt[] = [];
  readonly refusals: string[] = [];
  readonly accountId: AccountId;
  readonly browser: Browser;
  #line: Line | null = null;

  constructor({ browser, me }: Pick<Someone, 'browser' | 'me'>) {
    this.browser = browser;
    this.accountId = me.accountId;
  }

  /** Sends one after the other until the end. */
  async write(next: () => Wish, isOver: () => boolean, pauseMs: number): Promise<void> {
    while (!isOver()) {
      await this.send(next());
      await pause(pauseMs * (0.5 + Math.random()));
    }
  }

  async send({ room, name, payload, ...more }: Wish): Promise<Attempt> {
    const commandId = newId<CommandId>();
    const answer = await this.#untilAnswered(room, name, payload, commandId);
    const seq = answer.ok ? answer.seq : null;
    const attempt = { commandId, accountId: this.accountId, room, seq, ...more };
    this.attempts.push(attempt);
    if (!answer.ok) this.refusals.push(answer.code);
    return attempt;
  }

  close(): void {
    this.#line?.close();
  }

  async #untilAnswered(room: RoomId, name: string, payload: unknown, id: CommandId): Promise<CommandAnswer> {
    for (;;) {
      this.#line ??= await connected(this.browser);
      const answer = await this.#line.send(room, name, payload, id).catch(() => null);
      if (answer && (answer.ok || answer.code !== 'unavailable')) return answer;
      await pause(20);
      if (this.#line.socket.connected) continue;
      this.#line.close();
      this.#line = null;
    }
  }
}

async function connected(browser: Browser): Promise<Line> {
  for (;;) {
    const line = await browser.connect().catch(() => null);
    if (line) return line;
    await pause(20);
  }
}

/** Follows a room, and notes every number it is at. */
export class Reader {
  readonly store = new RecordStore();
  readonly #numbers: number[] = [];
  #line: Line | null = null;

  constructor(
    readonly name: string,
    private readonly browser: Browser,
    private readonly room: RoomId,
  ) {}

  /** Connects where it is not connected, and takes what it has missed. */
  async follow(): Promise<void> {
    if (this.#line?.socket.connected) return;
    const line = await this.browser.connect().catch(() => null);
    if (!line) return;
    this.#line = line;
    line.socket.on('changes', (changes: Changes) => this.#take(changes));
    await this.#sync(line);
  }

  close(): void {
    this.#line?.close();
  }

  /** What it has beside what it should have, once nothing more is written. */
  async compare(): Promise<Followed> {
    const snapshot = await this.#snapshot();
    if (!snapshot) throw new Error('no snapshot');
    for (let i = 0; i < 500 && this.store.seq !== snapshot.seq; i += 1) {
      await this.follow();
      await pause(10);
    }
    const types = Object.keys(snapshot.records) as (keyof Snapshot['records'])[];
    const has = Object.fromEntries(types.map((type) => [type, this.store.list(type)]));
    return { name: this.name, room: this.room, numbers: this.#numbers, has, should: snapshot.records };
  }

  async #sync(line: Line): Promise<void> {
    const { seq, view } = this.store;
    const answer = (await line.ask('enter', { room: this.room, from: seq, view }).catch(() => null)) as {
      sync?: { kind: string; changes: Changes };
    } | null;
    if (answer?.sync?.kind === 'changes') this.#take(answer.sync.changes);
    else if (answer?.sync) await this.#loadAnew();
  }

  async #loadAnew(): Promise<void> {
    const snapshot = await this.#snapshot();
    // Overtaken by changes that came meanwhile.
    if (!snapshot || snapshot.seq < (this.store.seq ?? 0)) return;
    this.store.load(snapshot);
    this.#note();
  }

  async #snapshot(): Promise<Snapshot | null> {
    const reply = await this.browser.get(`/api/rooms/${this.room}`).catch(() => null);
    return reply?.status === 200 ? reply.body : null;
  }

  #take(changes: Changes): void {
    if (this.store.apply(changes) === 'gap' && this.#line) void this.#sync(this.#line);
    this.#note();
  }

  #note(): void {
    if (this.store.seq !== null && this.store.seq !== this.#numbers.at(-1))
      this.#numbers.push(this.store.seq);
  }
}
