/** What the commands of a session that is held share: that it takes place, that the sender is in it, and its run. */
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { newRun } from '@silta/shared/sessions/liveRunCommands';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Changes } from '../realtime/changes.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

export const runHere = ({ roomId }: Scope): Load => ({ type: 'run', ids: [roomId] });

export function runOf(changes: Changes): Run {
  return changes.get('run', changes.roomId) ?? newRun(changes.roomId);
}

export function putRun(changes: Changes, fields: Partial<Run>): void {
  changes.put('run', { ...runOf(changes), ...fields });
}

/** One that is not over, so that its room is still open. */
export function needOpenRun(changes: Changes): Run {
  needHeld(changes);
  const run = runOf(changes);
  if (run.state === 'ended') throw new Refusal('sessionOver');
  return run;
}

/** What is written down may be finished afterwards, too. */
export function needHeld(changes: Changes): void {
  if (changes.need('session', changes.roomId).state === 'cancelled') throw new Refusal('sessionOver');
}

/** Whoever is not among those for whom it is looks on, but for staff. */
export function needTaking(changes: Changes, actor: Actor): void {
  const { participants } = changes.need('session', changes.roomId);
  if (!isStaff(actor) && !takesPart(participants, actor)) throw new Refusal('forbidden');
}
