/** A whole board as it is at one moment, with no more of it than everybody there sees. */
import type { AccountId, RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Side } from '@silta/shared/partnerships/records';
import { project } from '@silta/shared/project';
import { Refusal } from '@silta/shared/refusals';
import { carriedFiles, travellers } from '@silta/shared/transfer/travelling';
import type { Traveller, Travellers } from '@silta/shared/transfer/travelling';
import type { Viewer } from '@silta/shared/viewer';
import type { House } from '../realtime/house.ts';
import { entranceOf } from '../realtime/rooms.ts';
import type { Actor } from '../realtime/scope.ts';
import type { Row } from '../realtime/tables.ts';
import { inTransaction } from '../realtime/transaction.ts';

export type Rows = { [T in Traveller]: Travellers[T][] };

export interface ReadBoard {
  viewer: Actor;
  partnershipId: RoomId;
  board: Row<'board'>;
  sides: readonly Side[];
  members: readonly Member[];
  /** Rows that everybody sees. An anonymous one still knows its author: project it before it leaves the server. */
  rows: Rows;
}

/** Somebody with no rights of their own: what they see, everybody sees. */
export function anybody({ sideId }: Actor): Viewer {
  return { memberId: null, sideId, role: 'guest' };
}

/** Refuses with `notFound` where the account is no member or there is no such board. */
export function readBoard(house: House, accountId: AccountId, boardId: RoomId): Promise<ReadBoard> {
  return inTransaction(house.dataSource, 'read', async (sql) => {
    const { room, viewer } = await entranceOf(sql, accountId, boardId);
    const [board] = await house.tables.load(sql, 'board', [boardId]);
    if (!board) throw new Refusal('notFound');
    const eye = anybody(viewer);
    const rows: Rows = { section: [], post: [], comment: [], half: [], connection: [], file: [] };
    const load = async <T extends Traveller>(type: T): Promise<void> => {
      const all = await house.tables.loadRoom(sql, type, boardId);
      // The record of a file is seen by whoever brought it; its bytes by whoever sees what carries it.
      const isSeen = (row: Travellers[T]) => type === 'file' || project<Traveller>(type, row, eye) !== null;
      rows[type] = (all as Travellers[T][]).filter(isSeen) as Rows[T];
    };
    const [sides, members] = await Promise.all([
      house.tables.loadRoom(sql, 'side', room.partnershipId),
      house.tables.loadRoom(sql, 'member', room.partnershipId),
      ...travellers.map(load),
    ]);
    const carried = carriedFiles([...rows.post, ...rows.half]);
    rows.file = rows.file.filter(({ id }) => carried.has(id));
    const { partnershipId } = room;
    return {
      viewer,
      partnershipId,
      board,
      rows,
      sides,
      members: members.map((row) => house.tables.record('member', row)),
    };
  });
}
