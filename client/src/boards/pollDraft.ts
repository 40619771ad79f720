/** The poll of a post that is being written: what of it can be sent, and how it comes back. */
import { fewestChoices } from '@silta/shared/boards/choices';
import type { Poll, PollWish } from '@silta/shared/boards/fields';
import { limits } from '@silta/shared/limits';
import type { PostDraft } from './drafts.ts';

export type PollDraft = NonNullable<PostDraft['poll']>;

export const newPoll: PollDraft = { choices: ['', ''], several: false, results: 'atOnce' };

export function filledChoices(draft: PollDraft | null): string[] {
  return (draft?.choices ?? []).map((choice) => choice.trim()).filter((choice) => choice !== '');
}

/** null where something is missing or too long. */
export function pollWishFrom(draft: PollDraft): PollWish | null {
  const choices = filledChoices(draft);
  const isRight =
    choices.length >= fewestChoices && choices.every((choice) => choice.length <= limits.pollChoice);
  return isRight ? { ...draft, choices } : null;
}

/** Of a post that has not been sent yet. */
export function pollDraftFrom(poll: Poll | null): PollDraft | null {
  return (
    poll && { choices: poll.choices.map(({ text }) => text), several: poll.several, results: poll.results }
  );
}
