/** What the sender's screen shows of a command that is on its way. */
import type { RecordChanges } from './command.ts';
import { commandOf, isCommandName } from './commands.ts';
import type { Pending } from './recordStore.ts';

/** Does nothing for a command that this version does not know: what waits on a device may come from another one. */
export function guess(changes: RecordChanges, { name, payload, context }: Pending): void {
  if (isCommandName(name)) commandOf(name).guess?.(changes, payload, context);
}
