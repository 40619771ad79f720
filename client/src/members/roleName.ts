/** What a role is called: learners of a company are apprentices, all others students. */
import { useTranslation } from 'react-i18next';
import type { SideKind } from '@silta/shared/partnerships/records';
import type { Role } from '@silta/shared/roles';

export type RoleName = (role: Role, sideKind: SideKind) => string;

export function useRoleName(): RoleName {
  const { t } = useTranslation('members');
  return (role, sideKind) => t(`role.${roleKey(role, sideKind)}`);
}

function roleKey(role: Role, sideKind: SideKind): Exclude<Role, 'learner'> | 'student' | 'apprentice' {
  if (role !== 'learner') return role;
  return sideKind === 'company' ? 'apprentice' : 'student';
}
