/** Polls on posts: what is asked, what may be chosen, and how the post counts it by side. */
import type { Poll, PollWish } from './fields.ts';

export function openPoll({ choices, several, results }: PollWish): Poll {
  const empty = choices.map((text) => ({ text, bySide: {} }));
  return { choices: empty, several, results, answered: {}, closedAt: null };
}

/** Whether these may be chosen together in this poll. */
export function fits(places: readonly number[], { choices, several }: Poll): boolean {
  return (several || places.length <= 1) && places.every((place) => place < choices.length);
}

interface Answer {
  sideId: string;
  choices: readonly number[];
}

/** The poll once somebody answers `after` instead of `before`. */
export function countAnswer(of: Poll, before: Answer | null, after: Answer | null): Poll {
  const without = before ? add(of, before, -1) : of;
  return after ? add(without, after, 1) : without;
}

function add(of: Poll, { sideId, choices }: Answer, by: 1 | -1): Poll {
  return {
    ...of,
    answered: counted(of.answered, sideId, by),
    choices: of.choices.map((choice, place) =>
      choices.includes(place) ? { ...choice, bySide: counted(choice.bySide, sideId, by) } : choice,
    ),
  };
}

/** Of all sides together. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

/** The counts with one more or one less for a side; a side without any is left out. */
export function counted(counts: Record<string, number>, sideId: string, by: 1 | -1): Record<string, number> {
  const { [sideId]: before = 0, ...others } = counts;
  return before + by > 0 ? { ...others, [sideId]: before + by } : others;
}

/** Whether its counts leave the server. */
export function areCountsOpen({ results, closedAt }: Poll): boolean {
  return results !== 'afterClosing' || closedAt !== null;
}

export function withoutCounts(of: Poll): Poll {
  return { ...of, choices: of.choices.map((choice) => ({ ...choice, bySide: {} })) };
}
