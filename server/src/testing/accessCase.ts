/** What it takes to try a command: about whose thing, and what is prepared for it. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { RefusalCode } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { aPost } from './given.ts';
import type { Person } from './person.ts';
import type { Partnership, SideName } from './world.ts';

/** Whose the thing is that a command is about, seen from who sends it. */
export type Whose = 'own' | 'side' | 'other' | 'nobody';

/** `actor` belongs to FI. */
export interface Tried {
  world: Partnership;
  actor: Person;
  whose: Whose;
}

export interface Case<N extends CommandName> {
  /** Whose the thing may be that it is about. */
  whose: readonly Whose[];
  /** Prepares what it is about. */
  about: (tried: Tried) => Promise<Payload<N>> | Payload<N>;
  /** Who cannot see it, and so is told that it is not there. */
  hidden?: (role: Role, whose: Whose) => boolean;
  /** What a rule of its own says after the right was there. */
  butThen?: RefusalCode;
  /** It ends or changes the actor, so that somebody new has to come. */
  needsNewcomer?: true;
}

export const sideOf = (whose: Whose): SideName => (whose === 'other' ? 'DE' : 'FI');
export const authorOf = ({ world, actor, whose }: Tried) =>
  whose === 'own' ? actor : world.as('learner', sideOf(whose), 2);
export const ownSideOther = ['own', 'side', 'other'] as const;
export const postOf = (tried: Tried) => aPost(tried.world, authorOf(tried));
export const sideOther = ['side', 'other'] as const;
export const nobody = ['nobody'] as const;
export const onlyStaffAndAuthor = (role: Role, whose: Whose) => whose !== 'own' && !isStaff({ role });
