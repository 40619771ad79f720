/** Rows that many commands share in the table of rights. */
import type { Role } from './roles.ts';
import type { PartRole } from './sessions/records.ts';

export type Reach = 'any' | 'side' | 'own';
/** `newcomer`: signed in, not yet a member. `server`: its own regular work. */
export type AccessRole = Role | 'newcomer' | 'server';
export type Row = Partial<Record<AccessRole | PartRole, Reach>>;

export const everyone: Row = {
  coordinator: 'any',
  teacher: 'any',
  hostTutor: 'any',
  manager: 'any',
  learner: 'any',
};
export const everybodyHere: Row = { ...everyone, guest: 'any' };
export const staff: Row = { coordinator: 'any', teacher: 'any', hostTutor: 'any' };
export const staffOfSide: Row = { coordinator: 'side', teacher: 'side', hostTutor: 'side' };
export const leaders: Row = { coordinator: 'any', teacher: 'any' };
export const leadersOfSide: Row = { coordinator: 'side', teacher: 'side' };
export const staffOrOwn: Row = { ...staff, manager: 'own', learner: 'own' };
/** Who keeps the clock of a session. */
export const clock: Row = { ...staff, facilitator: 'any', timekeeper: 'any' };
/** Who looks after a task that somebody has set. */
export const keeper: Row = { coordinator: 'any', teacher: 'side', hostTutor: 'own' };
export const learner: Row = { learner: 'any' };
/** Who leads a session through its steps. */
export const leader: Row = { ...staff, facilitator: 'any' };
/** Who asks in a session what was to be asked, and says so. */
export const asker: Row = { ...staff, facilitator: 'any', questions: 'any', guide: 'any' };
export const author: Row = {
  coordinator: 'own',
  teacher: 'own',
  hostTutor: 'own',
  manager: 'own',
  learner: 'own',
};
