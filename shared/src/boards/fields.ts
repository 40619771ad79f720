/** The shapes of what posts carry; what is worked out from them lies beside it and does without zod. */
import * as z from 'zod/mini';
import { boardId, fileId, postId } from '../ids.ts';
import { limits } from '../limits.ts';
import { instant, line, optionalLine } from '../texts.ts';
import { canvas } from './canvas.ts';
import { fewestChoices, pollResults, reactionKinds } from './choices.ts';
import { areInOrder, isDay } from './dates.ts';
import { farthestNorth } from './places.ts';
import { pointsOf } from './polyline.ts';

/** What the server has found at a post's first link, and shows in its own words and from its own files. */
export const linkPreview = z.object({
  /** As it stands in the text; what it leads on to is nobody's promise. */
  url: z.string(),
  /** Empty where nothing was found but that a known host has a film there. */
  title: z.string(),
  description: z.string(),
  /** A photo of the post that is no attachment. */
  picture: z.nullable(z.object({ fileId, width: z.number(), height: z.number() })),
});
export type LinkPreview = z.infer<typeof linkPreview>;

/** A day of the calendar, without a clock and a time zone: the same day for everybody. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

/** One day, or from one to another. */
export const postDates = z.object({ from: day, until: z.nullable(day) });
export type PostDates = z.infer<typeof postDates>;

/** The same as it is asked for: nothing ends before it has begun. */
export const wantedDates = z.strictObject(postDates.shape).check(z.refine(areInOrder, { path: ['until'] }));

const place = (size: number, tile: number) =>
  z.int().check(z.minimum(0), z.maximum(size - tile), z.multipleOf(canvas.step));

/** The upper left corner of a post. */
export const spot = z.object({ x: z.int(), y: z.int() });
export type Spot = z.infer<typeof spot>;

/** The same as it is asked for: on the canvas, and on its grid. */
export const wantedSpot = z.strictObject({
  x: place(canvas.width, canvas.tile.width),
  y: place(canvas.height, canvas.tile.height),
});

const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most));

const point = { lat: degrees(farthestNorth), lon: degrees(180) };

/** Where on the earth, and what people call it, which may be nothing. */
export const location = z.object({ ...point, label: z.string() });
export type Location = z.infer<typeof location>;

/** The same as it is asked for. */
export const wantedLocation = z.strictObject({ ...point, label: optionalLine(limits.place) });

/** Without times, heights and heart: only where it went. */
export const track = z.object({
  /** Differences from point to point in the encoded polyline format, five digits. */
  line: z.string(),
  /** Worked out from the line, by whoever keeps it. */
  metres: z.int(),
  /** Uphill in all; null where the device had measured no heights. */
  climb: z.nullable(z.int()),
});
export type Track = z.infer<typeof track>;

/** The same as it is asked for. */
export const wantedTrack = z.strictObject({
  line: z.string().check(
    z.maxLength(limits.trackLine),
    z.refine((line) => pointsOf(line) !== null),
  ),
  climb: z.nullable(z.int().check(z.minimum(0), z.maximum(limits.trackClimb))),
});
export type WantedTrack = z.infer<typeof wantedTrack>;

export const origin = z.object({ boardId, postId });
export type Origin = z.infer<typeof origin>;

/**
 * When the results are shown. `afterClosing` is kept by the server: nobody has the counts before. `afterVoting` is for
 * people who want to make up their own mind first, not for secrets: the counts are on everybody's device.
 */
export const resultsShown = z.enum(pollResults);

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

/** What a board asks of those who read its posts. */
export const reactionKind = z.enum(reactionKinds);
export type ReactionKind = z.infer<typeof reactionKind>;

export const countedKind = z.enum(['useful', 'votes', 'stars', 'marks', 'emoji', 'dots']);
export type CountedKind = z.infer<typeof countedKind>;

/** How many of each side have said each thing; what nobody has said is left out. */
const tally = z.record(z.string(), z.record(z.string(), z.int()));
export type Tally = z.infer<typeof tally>;
/** Each kind is counted for itself, so that a board may switch to another and back. */
export const tallies = z.partialRecord(countedKind, tally);
export type Tallies = z.infer<typeof tallies>;
