/** What the glossary keeps on the device for one account: a term that was begun, and what one knows already. */
import * as z from 'zod/mini';
import type { AccountId } from '@silta/shared/ids';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

const draftKey = (account: AccountId) => `silta-term/${account}`;
const practiceKey = (account: AccountId) => `silta-practice/${account}`;

const draft = z.record(z.string(), z.object({ text: z.string(), example: z.string() }));
/** By language. */
export type TermDraft = z.infer<typeof draft>;

export function readTermDraft(account: AccountId): TermDraft {
  return read(draftKey(account), draft) ?? {};
}

export function keepTermDraft(account: AccountId, begun: TermDraft): void {
  keepOnDevice(draftKey(account), JSON.stringify(begun));
}

export function dropTermDraft(account: AccountId): void {
  forgetOnDevice(draftKey(account));
}

const practice = z.array(z.string());

/** The ids of the terms that this person knows, each with the language that was hidden. */
export function readKnown(account: AccountId): ReadonlySet<string> {
  return new Set(read(practiceKey(account), practice) ?? []);
}

/** More than a glossary of six languages has terms to know; the oldest go. */
const mostKnown = 12_000;

export function keepKnown(account: AccountId, known: ReadonlySet<string>): void {
  keepOnDevice(practiceKey(account), JSON.stringify([...known].slice(-mostKnown)));
}

/** For signing out: the next pupil at this computer must not find them. */
export function forgetGlossary(account: AccountId): void {
  dropTermDraft(account);
  forgetOnDevice(practiceKey(account));
}

function read<T>(key: string, shape: z.ZodMiniType<T>): T | null {
  try {
    return shape.parse(JSON.parse(recallFromDevice(key) ?? 'null'));
  } catch {
    // Nothing there, or something that another version kept.
    return null;
  }
}
