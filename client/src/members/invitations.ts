/** Which invitations there are to show, for whom one may invite, and with which roles. */
import { can } from '@silta/shared/access';
import type { Invitation } from '@silta/shared/members/records';
import { isOpen } from '@silta/shared/members/records';
import type { SideKind } from '@silta/shared/partnerships/records';
import type { Role } from '@silta/shared/roles';
import type { Viewer } from '@silta/shared/viewer';
import type { SideId } from '@silta/shared/ids';
import type { ShownSide } from './useSides.ts';

/** Learners first, because they are many; then as a place of that kind is staffed. */
const schoolRoles: readonly Role[] = ['learner', 'teacher', 'coordinator', 'hostTutor', 'manager', 'guest'];
const companyRoles: readonly Role[] = ['learner', 'hostTutor', 'manager', 'coordinator', 'teacher', 'guest'];

export const rolesToInvite = (kind: SideKind): readonly Role[] =>
  kind === 'company' ? companyRoles : schoolRoles;

export function canInvite(viewer: Viewer, sideId: SideId = viewer.sideId): boolean {
  return can(viewer, 'invitation.create', { sideId, ownerId: null });
}

/** What founds a side that is still empty, for the others to pass on. */
export function foundingInvitations(
  invitations: readonly Invitation[],
  sides: readonly ShownSide[],
  viewer: Viewer,
): Invitation[] {
  const isEmpty = (sideId: SideId) =>
    sides.some(({ id, record }) => id === sideId && record.ownerId === null);
  const place = ({ sideId }: Invitation) => sides.findIndex(({ id }) => id === sideId);
  return invitations
    .filter(
      (each) =>
        each.founding && each.sideId !== viewer.sideId && each.revokedAt === null && isEmpty(each.sideId),
    )
    .sort((a, b) => place(a) - place(b));
}

/** One's own side, and those whose founding invitation is to be passed on. */
export function sidesToInvite(
  invitations: readonly Invitation[],
  sides: readonly ShownSide[],
  viewer: Viewer,
): ShownSide[] {
  const founding = foundingInvitations(invitations, sides, viewer).map(({ sideId }) => sideId);
  return sides.filter(({ id }) => (id === viewer.sideId && canInvite(viewer)) || founding.includes(id));
}

/** The newest that still lets somebody in. */
export function openInvitation(
  invitations: readonly Invitation[],
  { sideId, role }: { sideId: SideId; role: Role },
  now: string,
): Invitation | null {
  const fitting = invitations.filter(
    (each) => each.sideId === sideId && each.role === role && isOpen(each, now),
  );
  return fitting.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null;
}

/** For the table of all codes: used up ones too, but none that was revoked or has run out. */
export function listedInvitations(
  invitations: readonly Invitation[],
  sides: readonly ShownSide[],
  now: string,
): Invitation[] {
  const sideOf = new Map<SideId, ShownSide>(sides.map((side) => [side.id, side]));
  const rank = ({ sideId, role }: Invitation) => {
    const side = sideOf.get(sideId);
    return side ? side.position * 100 + rolesToInvite(side.record.kind).indexOf(role) : 0;
  };
  return invitations
    .filter((each) => each.revokedAt === null && each.expiresAt > now)
    .sort((a, b) => rank(a) - rank(b) || (a.createdAt < b.createdAt ? 1 : -1));
}
