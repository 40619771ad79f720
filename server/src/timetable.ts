/** Locks and unlocks boards when their time has come, and ends sessions that nobody has ended, and counts who is in them: after a restart, too, and whichever server it is. */
import type { OnApplicationShutdown } from '@nestjs/common';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { timetable } from './boards/bounds.ts';
import { ifFree } from './database/turns.ts';
import type { Logger } from './logger.ts';
import { nameOf } from './realtime/errors.ts';
import type { House } from './realtime/house.ts';
import { Attending } from './sessions/attending.ts';
import { closeForgotten, followUp } from './sessions/liveFollowing.ts';
import { followGroups } from './tasks/following.ts';
import { Rounds } from './rounds.ts';

export class Timetable implements OnApplicationShutdown {
  readonly #rounds: Rounds;
  #attending = new Attending();
  /** What a server left behind that was stopped in between is looked for once. */
  #hasBegun = false;

  constructor(
    private readonly house: House,
    logger: Logger,
  ) {
    this.#rounds = new Rounds({
      everyMs: timetable.everyMs.most,
      run: () => this.run(),
      onFailure: (error) => logger.error({ error: nameOf(error) }, 'a board’s time was not kept'),
    });
  }

  start(): void {
    this.#rounds.start();
  }

  onApplicationShutdown(): void {
    this.#rounds.stop();
  }

  /** Nothing to do is one look by an index; `now` only in tests. */
  async run(now = new Date()): Promise<void> {
    if (!this.#hasBegun) await followGroups(this.house);
    this.#hasBegun = true;
    await closeForgotten(this.house, now);
    await followUp(this.house);
    await this.#attending.count(this.house, now);
    if ((await this.#due(now)).length === 0) return;
    await ifFree(this.house.dataSource, 'timetable', async () => {
      for (const { id, roomId } of await this.#due(now)) await this.#keep(id, roomId);
    });
  }

  #due(now: Date): Promise<{ id: RoomId; roomId: RoomId }[]> {
    return this.house.dataSource.query(due, [now.toISOString(), timetable.boards.most]);
  }

  /** Through the door, like everything that changes a record. */
  async #keep(boardId: RoomId, room: RoomId): Promise<void> {
    const order = { id: newId<CommandId>(), room, name: 'board.keepTime', payload: { boardId } } as const;
    await this.house.door.send({ ...order, accountId: null, road: 'rest' });
  }
}

const due = `
  (select "id", "roomId" from "board" where "locksAt" <= $1 limit $2)
  union
  (select "id", "roomId" from "board" where "opensAt" <= $1 limit $2)`;
