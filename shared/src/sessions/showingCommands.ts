/** What is done with the film, sound or picture that all in a session see at once. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { fileId } from '../ids.ts';
import { limits } from '../limits.ts';

/** The `step` of what is shown that the sender saw. Two who press at once: the second is refused with `conflict`. */
const seen = z.int().check(z.gte(0));
const onSeen = defineCommand({ room: 'session', payload: z.strictObject({ seen }) });

/** Nothing of it is guessed: the device's own clock may be wrong. */
export const showingCommands = {
  /** A film, a sound or a picture of the step that runs, from the beginning, in the place of one that is there. */
  'showing.start': defineCommand({ room: 'session', payload: z.strictObject({ seen, fileId }) }),
  'showing.pause': onSeen,
  'showing.resume': onSeen,
  /** To another place in it, playing or standing as before. */
  'showing.jump': defineCommand({
    room: 'session',
    payload: z.strictObject({ seen, toMs: z.int().check(z.gte(0), z.lte(limits.showingMs)) }),
  }),
  'showing.end': onSeen,
};
