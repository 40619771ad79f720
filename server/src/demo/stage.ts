/** Plays the demo's story through a door of its own, whose clock stands where the story is. */
import type { DataSource } from 'typeorm';
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { createLogger } from '../logger.ts';
import { House } from '../realtime/house.ts';
import { handlers, recordEntities } from '../registry.ts';

type StepOf<N extends CommandName> = { name: N; payload: Payload<N> };

/** What one person did, and when (milliseconds since 1970). */
export type Step = { [N in CommandName]: StepOf<N> }[CommandName] & {
  at: number;
  room: RoomId;
  /** null: the server itself. */
  accountId: AccountId | null;
};

export class Stage {
  readonly house: House;
  #now = 0;

  constructor(dataSource: DataSource) {
    const logger = createLogger('error');
    this.house = new House({
      dataSource,
      entities: recordEntities,
      handlers,
      logger,
      now: () => new Date(this.#now),
    });
  }

  /** In the order of their times; those of one moment as given, but a board is not entered in the moment it is made. */
  async play(steps: readonly Step[]): Promise<void> {
    for (const [at, moment] of byMoment(steps)) {
      this.#now = at;
      await Promise.all(moment.map((step) => this.#send(step)));
    }
    this.house.courier.stop();
  }

  async #send({ at, room, name, payload, accountId }: Step): Promise<void> {
    const id = newId<CommandId>();
    const answer = await this.house.door.send({ id, room, name, payload, accountId, road: 'rest' });
    if (answer.ok) return;
    const when = new Date(at).toISOString();
    throw new Error(`The demo could not be told: ${name} at ${when} was refused as ${answer.code}.`);
  }
}

function byMoment(steps: readonly Step[]): [number, Step[]][] {
  const moments = new Map<number, Step[]>();
  for (const step of steps) moments.set(step.at, [...(moments.get(step.at) ?? []), step]);
  return [...moments].sort(([a], [b]) => a - b);
}
