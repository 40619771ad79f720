/** What the commands of a session's room share: its plan as it is, and that it may still change. */
import { Refusal } from '@silta/shared/refusals';
import { withLeaders } from '@silta/shared/sessions/leading';
import { isOver } from '@silta/shared/sessions/records';
import type { Session } from '@silta/shared/sessions/records';
import type { Changes } from '../realtime/changes.ts';
import type { Load, Scope } from '../realtime/scope.ts';

export const itemsHere = ({ roomId }: Scope): Load => ({
  type: 'agendaItem',
  column: 'roomId',
  value: roomId,
});
export const partsHere = ({ roomId }: Scope): Load => ({ type: 'part', column: 'roomId', value: roomId });

/** The session in whose room this is. */
export function needChanging(changes: Changes): Session {
  const session = changes.need('session', changes.roomId);
  if (isOver(session)) throw new Refusal('sessionOver');
  return session;
}

/** Whoever changes a part changes who leads, and so who sees the notes of a step. */
export function leadAnew(changes: Changes): void {
  const items = changes.list('agendaItem', 'roomId', changes.roomId);
  const parts = changes.list('part', 'roomId', changes.roomId);
  for (const item of withLeaders(items, parts)) changes.put('agendaItem', item);
}
