/** Where a command is carried out, for whom, about what, and with which records at hand. */
import type { MemberId, RoomId, SideId } from '@silta/shared/ids';
import type { RecordType, RoomKind } from '@silta/shared/records';
import type { Role } from '@silta/shared/roles';

/** The room in which a command is carried out. */
export interface Scope {
  roomId: RoomId;
  partnershipId: RoomId;
  kind: RoomKind;
}

export interface LoadByIds {
  type: RecordType;
  ids: readonly string[];
}

/** Records to have in memory: by their ids, or all whose column has the value. */
export type Load = LoadByIds | { type: RecordType; column: string; value: string };

/** The member who wants it. */
export interface Actor {
  memberId: MemberId;
  sideId: SideId;
  role: Role;
}

export interface Target {
  type: RecordType;
  id: string;
}
