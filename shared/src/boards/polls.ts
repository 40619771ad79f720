/** Polls on posts: what is asked, what may be chosen, and how the post counts it by side. */
import * as z from 'zod/mini';
import { instant, limits, line } from '../texts.ts';

export const pollResults = ['atOnce', 'afterVoting', 'afterClosing'] as const;
/**
 * When the results are shown. `afterClosing` is kept by the server: nobody has the counts before. `afterVoting` is for
 * people who want to make up their own mind first, not for secrets: the counts are on everybody's device.
 */
export const resultsShown = z.enum(pollResults);

export const fewestChoices = 2;

/** A poll as somebody asks it. The choices stay as they are: what was answered must not change its meaning. */
export const pollWish = z.strictObject({
  choices: z
    .array(line(limits.pollChoice))
    .check(z.minLength(fewestChoices), z.maxLength(limits.pollChoices)),
  /** Whether one person may choose several. */
  several: z.boolean(),
  results: resultsShown,
});
export type PollWish = z.infer<typeof pollWish>;

export const poll = z.object({
  choices: z.array(z.object({ text: z.string(), bySide: z.record(z.string(), z.int()) })),
  several: z.boolean(),
  results: resultsShown,
  /** How many people of each side have answered, however many choices they made. */
  answered: z.record(z.string(), z.int()),
  closedAt: z.nullable(instant),
});
export type Poll = z.infer<typeof poll>;

/** The places of the chosen, in rising order, each once; none takes the answer back. */
export const chosen = z.array(z.int().check(z.gte(0), z.lt(limits.pollChoices))).check(
  z.maxLength(limits.pollChoices),
  z.refine((places) => places.every((place, i) => i === 0 || place > (places[i - 1] ?? place))),
);

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
