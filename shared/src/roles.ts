/** Who a person is in a partnership. */
export const roles = ['coordinator', 'teacher', 'hostTutor', 'manager', 'learner', 'guest'] as const;
export type Role = (typeof roles)[number];

/** Those who carry responsibility for learners: they prepare, moderate and invite. */
export const staffRoles: readonly Role[] = ['coordinator', 'teacher', 'hostTutor'];

export function isStaff(of: { role: Role }): boolean {
  return staffRoles.includes(of.role);
}

/** Nobody brings in a coordinator who is not one, or a teacher could become one by a second account. */
export function mayInvite(inviting: { role: Role }, invited: Role): boolean {
  return invited !== 'coordinator' || inviting.role === 'coordinator';
}

/** Roles that sign in with e-mail and password; learners and guests come with a code alone. */
export function needsAccount(of: Role): boolean {
  return of !== 'learner' && of !== 'guest';
}
