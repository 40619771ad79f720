/** What a paper is made of: the records of one moment, as its reader sees them. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { RecordMap, RecordType } from '@silta/shared/records';
import type { House } from '../realtime/house.ts';
import { entranceOf } from '../realtime/rooms.ts';
import type { Entrance } from '../realtime/rooms.ts';
import { inTransaction } from '../realtime/transaction.ts';

export interface Reading extends Pick<Entrance, 'room' | 'viewer'> {
  /** All of a type in a room. */
  all: <T extends RecordType>(type: T, roomId: RoomId) => Promise<RecordMap[T][]>;
}

/** Refuses with `notFound` where the account is no member. */
export function readAs<P>(
  { dataSource, tables, feed }: House,
  { accountId, roomId }: { accountId: AccountId; roomId: RoomId },
  compose: (reading: Reading) => Promise<P>,
): Promise<P> {
  return inTransaction(dataSource, 'read', async (sql) => {
    const { room, viewer } = await entranceOf(sql, accountId, roomId);
    const all: Reading['all'] = async (type, id) => {
      const rows = await tables.loadRoom(sql, type, id);
      return rows.flatMap((row) => feed.see(type, row, viewer) ?? []);
    };
    return compose({ room, viewer, all });
  });
}
