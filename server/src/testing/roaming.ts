/** People who go on at whichever server is alive: each writes or follows one board, and nothing else. */
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId, RoomId } from '@silta/shared/ids';
import type { Changes, CommandAnswer } from '@silta/shared/protocol';
import { RecordStore } from '@silta/shared/recordStore';
import { pause } from './mortal.ts';
import type { Browser, Line } from './wire.ts';

/** Writes one post after the other; each is sent with the same id until it is answered. */
export class Writer {
  readonly acknowledged = new Map<CommandId, { seq: number; postId: PostId }>();
  readonly refused: string[] = [];
  #isStopped = false;

  constructor(
    private readonly browser: Pick<Browser, 'connect'>,
    private readonly room: RoomId,
    private readonly post: () => { id: PostId },
    /** Between two posts, where a board would be full too soon. */
    private readonly restMs = 0,
  ) {}

  stop(): void {
    this.#isStopped = true;
  }

  async run(): Promise<void> {
    let line: Line | null = null;
    while (!this.#isStopped) {
      const [id, post] = [newId<CommandId>(), this.post()];
      let answer: CommandAnswer | null = null;
      while (answer === null) {
        line ??= await this.#connect();
        answer = await line.send(this.room, 'post.create', post, id).catch(() => null);
        if (answer === null || (!answer.ok && answer.code === 'unavailable')) {
          line.close();
          [line, answer] = [null, null];
        }
      }
      if (answer.ok) this.acknowledged.set(id, { seq: answer.seq, postId: post.id });
      else this.refused.push(answer.code);
      if (this.restMs > 0) await pause(this.restMs);
    }
    line?.close();
  }

  async #connect(): Promise<Line> {
    for (;;) {
      const line = await this.browser.connect().catch(() => null);
      if (line) return line;
      await pause(20);
    }
  }
}

/** Follows the room through every break, as a client does. */
export class Reader {
  readonly store = new RecordStore();
  wentBack = false;
  #line: Line | null = null;

  constructor(
    private readonly browser: Pick<Browser, 'connect' | 'get'>,
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

  async #sync(line: Line): Promise<void> {
    const { seq, view } = this.store;
    const answer = (await line.ask('enter', { room: this.room, from: seq, view }).catch(() => null)) as {
      sync?: { kind: string; changes: Changes };
    } | null;
    if (answer?.sync?.kind === 'changes') this.#take(answer.sync.changes);
    else if (answer?.sync) await this.#loadAnew();
  }

  async #loadAnew(): Promise<void> {
    const reply = await this.browser.get(`/api/rooms/${this.room}`).catch(() => null);
    if (reply?.status === 200) this.store.load(reply.body);
  }

  #take(changes: Changes): void {
    const before = this.store.seq ?? 0;
    if (this.store.apply(changes) === 'gap' && this.#line) void this.#sync(this.#line);
    if ((this.store.seq ?? 0) < before) this.wentBack = true;
  }

  close(): void {
    this.#line?.close();
  }
}
