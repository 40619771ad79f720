/** Eight write, four read, somebody's rights come and go, and all the while the power is cut. */
import type { AccountId, MemberId, PostId, RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { Reader, Writer } from './crashPeople.ts';
import type { Wish } from './crashPeople.ts';
import { postIn, timed } from './faults.ts';
import type { Done, History, Turn } from './history.ts';
import { MortalPostgres, MortalServer, pause } from './mortal.ts';
import { Browser } from './wire.ts';
import { aWireWorld } from './wireWorld.ts';
import type { WireWorld } from './wireWorld.ts';

/** A board holds 5 000 posts: each writer makes so many, and from then on edits them. */
const mostPosts = 400;
/** An invitation lets fifty in. */
const mostComings = 45;

export class CrashRun {
  readonly #turns: Turn[] = [];
  readonly #writers: Writer[] = [];
  readonly #readers: Reader[] = [];
  #running: Promise<unknown> = Promise.resolve();
  #isOver = false;

  private constructor(
    readonly postgres: MortalPostgres,
    readonly server: MortalServer,
    private readonly world: WireWorld,
  ) {}

  static async start(): Promise<CrashRun> {
    const postgres = await MortalPostgres.start();
    const server = await MortalServer.on(postgres.url);
    await server.start();
    const world = await aWireWorld({ browser: (address = '10.0.0.1') => new Browser(server.url, address) });
    const run = new CrashRun(postgres, server, world);
    await run.#begin();
    return run;
  }

  get acknowledged(): number {
    return this.#writers.flatMap(({ attempts }) => attempts.filter(({ seq }) => seq !== null)).length;
  }

  /** What was refused to those who had every right all the time. */
  get refusals(): string[] {
    return this.#writers.slice(0, -2).flatMap((writer) => writer.refusals);
  }

  async killServer(): Promise<void> {
    await this.#work(100);
    await this.server.kill();
    await this.server.start();
  }

  /** As an update does it; answers with the exit code and the milliseconds until then. */
  async endServer(): Promise<{ code: number | null; ms: number }> {
    await this.#work(100);
    const { ms, result: code } = await timed(this.server.end('SIGTERM'));
    await this.server.start();
    return { code, ms };
  }

  /** Answers whether the server has outlived it. */
  async stopPostgres(): Promise<boolean> {
    await this.#work(300);
    const { pid } = this.server;
    await this.postgres.stopAtOnce();
    await this.server.ready();
    return this.server.pid === pid;
  }

  /** Lets everybody finish, and gathers all there is to judge. */
  async history(): Promise<History> {
    this.#isOver = true;
    await this.#running;
    for (const reader of this.#readers) await reader.follow();
    const { boardId, partnershipId } = this.world;
    const attempts = this.#writers.flatMap((writer) => writer.attempts);
    const done = await this.#done();
    return {
      attempts,
      done,
      rooms: [
        { id: boardId, seq: await this.#seqOf(boardId), first: 2 },
        { id: partnershipId, seq: await this.#seqOf(partnershipId), first: 1 },
      ],
      records: (await this.postgres.ask<{ id: string }>(`select "id" from "post"`)).map(({ id }) => id),
      turns: [...this.#turns, ...this.#comings(done)],
      followed: await Promise.all(this.#readers.map((reader) => reader.compare())),
    };
  }

  async end(): Promise<void> {
    this.#isOver = true;
    for (const each of [...this.#writers, ...this.#readers]) each.close();
    await this.server.end('SIGTERM');
    await this.postgres.end();
  }

  async #work(leastMs: number): Promise<void> {
    for (const reader of this.#readers) await reader.follow();
    await pause(leastMs + Math.random() * 250);
  }

  async #begin(): Promise<void> {
    const { world } = this;
    const { founder, boardId, partnershipId } = world;
    const learners = await Promise.all([1, 2, 3].map(() => world.welcome('learner')));
    const teachers = await Promise.all([1, 2].map(() => world.welcome('teacher')));
    const steady = [founder, ...teachers, ...learners].map((someone) => new Writer(someone));
    const [demoted, removed] = await Promise.all([world.welcome('teacher'), world.welcome('manager')]);
    const [staff, comer] = [new Writer(demoted), new Writer(removed)];
    const [promoting, removing] = [new Writer(founder), new Writer(founder)];
    const { viewer } = await world.snapshot(demoted);
    this.#writers.push(...steady, promoting, removing, staff, comer);
    for (const [name, someone, room] of [
      ['the founder on the board', founder, boardId],
      ['the founder in the partnership', founder, partnershipId],
      ['a teacher on the board', teachers[0] ?? founder, boardId],
      ['a learner on the board', learners[0] ?? founder, boardId],
    ] as const)
      this.#readers.push(new Reader(name, someone.browser, room));
    for (const reader of this.#readers) await reader.follow();
    const { code } = await world.invite('manager');
    world.line.close();
    const isOver = () => this.#isOver;
    this.#running = Promise.all([
      ...steady.map((writer) => writer.write(this.#posts(), isOver, 8)),
      staff.write(this.#titles(), isOver, 8),
      this.#demoteAndPromote(promoting, staff.accountId, viewer.memberId),
      this.#comeAndGo(removing, comer, code),
    ]);
  }

  /** New posts, and later other texts for them. */
  #posts(right?: string): () => Wish {
    const ids: PostId[] = [];
    const { boardId: room } = this.world;
    const more = right === undefined ? {} : { right };
    return () => {
      const post = postIn(this.world);
      if (ids.length < mostPosts) {
        ids.push(post.id);
        return { room, name: 'post.create', payload: post, makes: post.id, ...more };
      }
      const postId = ids[Math.floor(Math.random() * ids.length)] ?? post.id;
      const { text, language, paper } = post;
      const payload = { postId, title: `Lead-free ${Math.random()}`, text, language, paper };
      return { room, name: 'post.edit', payload, ...more };
    };
  }

  /** What only staff may do, by turns in the board's room and in the partnership's. */
  #titles(): () => Wish {
    const { boardId, partnershipId, sectionId } = this.world;
    let isForBoard = false;
    return () => {
      isForBoard = !isForBoard;
      const title = `Soldering ${Math.random()}`;
      return isForBoard
        ? { room: boardId, name: 'section.rename', payload: { sectionId, title }, right: 'staff' }
        : { room: partnershipId, name: 'board.rename', payload: { boardId, title }, right: 'staff' };
    };
  }

  async #demoteAndPromote(by: Writer, accountId: AccountId, memberId: MemberId): Promise<void> {
    for (let exists = false; !this.#isOver; exists = !exists) {
      await pause(20 + Math.random() * 60);
      const role = exists ? 'teacher' : 'manager';
      await this.#turn(by, 'member.setRole', { memberId, role }, { accountId, right: 'staff', exists });
    }
  }

  /** Comes in by the code, writes, is removed while writing, and comes again. */
  async #comeAndGo(by: Writer, comer: Writer, code: string): Promise<void> {
    const { accountId } = comer;
    for (let i = 0; i < mostComings && !this.#isOver; i += 1) {
      const memberId = await this.#comeIn(comer, code);
      let isRemoved = false;
      const removing = pause(150 + Math.random() * 200)
        .then(() =>
          this.#turn(by, 'member.remove', { memberId }, { accountId, right: 'member', exists: false }),
        )
        .then(() => pause(30))
        .then(() => (isRemoved = true));
      await comer.write(this.#posts('member'), () => isRemoved, 10);
      await removing;
      // Spread over a long run.
      await pause(i * 50);
    }
  }

  async #turn(by: Writer, name: string, payload: object, turn: Omit<Turn, 'commandId'>): Promise<void> {
    const { commandId } = await by.send({ room: this.world.partnershipId, name, payload });
    this.#turns.push({ ...turn, commandId });
  }

  /** Joining is a request of REST: sent again without an answer, it says `conflict` where it has come through. */
  async #comeIn({ browser }: Writer, code: string): Promise<MemberId> {
    const joining = { code, name: 'Mika', language: 'en', languages: ['en'] };
    for (;;) {
      await browser.post('/api/join', joining).catch(() => null);
      const reply = await browser.get(`/api/rooms/${this.world.partnershipId}`).catch(() => null);
      if (reply?.status === 200) return (reply.body as Snapshot).viewer.memberId;
      await pause(20);
    }
  }

  /** Commands of joining, which the server made itself: all that these accounts did without our knowing. */
  #comings(done: readonly Done[]): Turn[] {
    const { partnershipId } = this.world;
    return this.#writers.slice(-1).flatMap(({ accountId, attempts }) => {
      const ours = new Set(attempts.map(({ commandId }) => commandId));
      return done
        .filter((receipt) => receipt.accountId === accountId && receipt.room === partnershipId)
        .filter(({ commandId }) => !ours.has(commandId))
        .map(({ commandId }) => ({ commandId, accountId, right: 'member', exists: true }));
    });
  }

  async #done(): Promise<Done[]> {
    const rows = await this.postgres.ask<Omit<Done, 'committed'> & { committed: string }>(
      `select "commandId", "accountId", "roomId" as "room", "seq",
              (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint as "committed" from "receipt"`,
    );
    return rows.map((row) => ({ ...row, committed: BigInt(row.committed) }));
  }

  async #seqOf(room: RoomId): Promise<number> {
    const [row] = await this.postgres.ask<{ seq: number }>(`select "seq" from "room" where "id" = $1`, [
      room,
    ]);
    return row?.seq ?? 0;
  }
}
