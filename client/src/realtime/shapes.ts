/** The shapes of commands and records, and the guesses of commands; they weigh more than the rest of this folder. */
import { commandOf, isCommandName } from '@silta/shared/commands';
import { recordShapes } from '@silta/shared/records';
import type { Entry, Kept } from './entry.ts';

export { guess } from '@silta/shared/guess';

/** Whether what was stored is still a command that this version knows how to show and send. */
export function isEntry(kept: Kept): kept is Entry {
  return isCommandName(kept.name) && commandOf(kept.name).payload.safeParse(kept.payload).success;
}

/** What an older version has stored may lack what this one shows. */
export function isRecord(type: string, record: unknown): boolean {
  return (
    Object.hasOwn(recordShapes, type) &&
    recordShapes[type as keyof typeof recordShapes].safeParse(record).success
  );
}
