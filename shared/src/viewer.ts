/** Who looks: a member with role and side, or a kind of viewer (role and side, nobody in person). */
import type { MemberId, SideId } from './ids.ts';
import type { Role } from './roles.ts';
import type { PartRole } from './sessions/records.ts';

export interface Viewer {
  /** null stands for everyone of this role and side who is not named in the record. */
  memberId: MemberId | null;
  sideId: SideId;
  role: Role;
  /** What they do in the session in whose room they act; left out everywhere else, where no right hangs on it. */
  parts?: readonly PartRole[];
}

/** The name of a kind of viewer, as used for socket.io rooms. */
export function kindOf(viewer: Pick<Viewer, 'role' | 'sideId'>): string {
  return `${viewer.role}:${viewer.sideId}`;
}
