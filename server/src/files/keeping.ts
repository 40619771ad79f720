/** The regular work on files: what nothing carries, what does not go on, and what nothing knows, goes. */
import { mostCollected, unusedHours } from '@silta/shared/files/kinds';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { House } from '../realtime/house.ts';
import { letGoOfBytes, letGoOfStrays, letGoOfUploads } from './letting.ts';
import type { Spool } from './spool.ts';
import type { Storage } from '../storage/storage.ts';

const dayMs = 86_400_000;

export interface KeepingParts {
  house: House;
  storage: Storage;
  spool: Spool;
}

export class Keeping {
  /** The whole storage is looked through once a day, and first when the server has started. */
  #walkedAt = 0;

  constructor(private readonly parts: KeepingParts) {}

  tidy = async (now: Date): Promise<void> => {
    const { house, storage, spool } = this.parts;
    const { dataSource, observer } = house;
    const before = new Date(now.getTime() - unusedHours * 3_600_000);
    await this.#collect(before);
    for (let ended = -1; ended !== 0;) {
      ended = await letGoOfUploads({ dataSource, storage }, before);
      observer.tidied('uploads', ended);
    }
    for (let gone = -1; gone !== 0;) {
      gone = await letGoOfBytes({ dataSource, storage });
      observer.tidied('files', gone);
    }
    await spool.clear(before);
    if (now.getTime() - this.#walkedAt < dayMs) return;
    this.#walkedAt = now.getTime();
    observer.tidied('files', await letGoOfStrays({ dataSource, storage }));
  };

  /** Through the door, which goes by its own clock: what it does not take now it takes in an hour. */
  async #collect(before: Date): Promise<void> {
    const { dataSource, door } = this.parts.house;
    const found: { roomId: RoomId; ids: FileId[] }[] = await dataSource.query(
      `select "roomId", (array_agg("id"))[1:${mostCollected}] as "ids" from "file"
        where "unusedSince" < $1 group by "roomId"`,
      [before.toISOString()],
    );
    for (const { roomId, ids } of found) {
      const order = { id: newId<CommandId>(), room: roomId, name: 'file.collect', accountId: null } as const;
      const answer = await door.send({ ...order, payload: { fileIds: ids }, road: 'rest' });
      if (!answer.ok) throw new Refusal(answer.code);
    }
  }
}
