/** What one person may do about another: on one's own side, by the table of rights. */
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { needsAccount } from '@silta/shared/roles';
import type { Viewer } from '@silta/shared/viewer';
import type { Person } from './people.ts';

const personActions = ['pair', 'split', 'edit', 'role', 'key', 'remove'] as const;
export type PersonAction = (typeof personActions)[number];

/** The side's owner keeps role and place until the side is handed over. */
export function actionsOn(person: Person, viewer: Viewer, isPaired: boolean): PersonAction[] {
  const { member, side } = person;
  if (member.sideId !== viewer.sideId) return [];
  const belonging = belongingOf('member', member);
  const isOwner = side.record.ownerId === member.id;
  const isSelf = member.id === viewer.memberId;
  const isLearner = member.role === 'learner';
  const allowed: Record<PersonAction, boolean> = {
    pair: isLearner && !isPaired && can(viewer, 'pair.make'),
    split: isLearner && isPaired && can(viewer, 'pair.split'),
    edit: can(viewer, 'member.edit', belonging),
    role: can(viewer, 'member.setRole', belonging) && !isOwner && needsAccount(member.role),
    key: can(viewer, 'member.renewKey', belonging) && !needsAccount(member.role),
    remove: can(viewer, 'member.remove', belonging) && !isOwner && !isSelf,
  };
  return personActions.filter((action) => allowed[action]);
}
