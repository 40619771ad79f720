/** What is done with the shared stopwatch of a session. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { limits } from '../limits.ts';

/** The `step` of the stopwatch that the sender saw. Two who press at once: the second is refused with `conflict`. */
const seen = z.int().check(z.gte(0));
const onSeen = defineCommand({ room: 'session', payload: z.strictObject({ seen }) });

/** Nothing of it is guessed: the device's own clock may be wrong. */
export const stopwatchCommands = {
  /** From the beginning, in the place of one that is there. */
  'stopwatch.start': defineCommand({
    room: 'session',
    payload: z.strictObject({
      seen,
      seconds: z.nullable(z.int().check(z.gte(1), z.lte(limits.timerSeconds))),
    }),
  }),
  'stopwatch.stop': onSeen,
  'stopwatch.resume': onSeen,
  /** Back to where it began, and standing. */
  'stopwatch.reset': onSeen,
  'stopwatch.putAway': onSeen,
};
