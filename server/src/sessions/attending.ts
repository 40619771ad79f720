/** Counts, once a minute, who is in the rooms of sessions that are held. */
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { House } from '../realtime/house.ts';
import { sessionBounds } from './liveBounds.ts';

const minuteMs = 60_000;

export class Attending {
  #counted = '';

  /** Asked more often than that it does nothing; a server sees those who are connected to it. */
  async count(house: House, now: Date): Promise<void> {
    const minute = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs).toISOString();
    if (minute === this.#counted) return;
    this.#counted = minute;
    const held: { id: RoomId }[] = await house.dataSource.query(
      `select "id" from "run" where "state" in ('running', 'paused') limit $1`,
      [sessionBounds.atOnce.most],
    );
    for (const { id } of held) await countIn(house, id, minute);
  }
}

async function countIn({ audience, door }: House, room: RoomId, minute: string): Promise<void> {
  const memberIds = audience.people(room).map(({ memberId }) => memberId);
  if (memberIds.length === 0) return;
  const payload = { memberIds: [...new Set(memberIds)], minute };
  const order = { id: newId<CommandId>(), room, name: 'attendance.count', payload } as const;
  await door.send({ ...order, accountId: null, road: 'rest' });
}
