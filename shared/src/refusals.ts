/** Every expected *no*. The client has a sentence for each, in each language. */
export const refusalCodes = [
  'invalid', // the shape is wrong; `field` says where
  'tooLong', // `field`, `limit`
  'notFound', // missing, hidden or somewhere else: one answer for all
  'forbidden', // the role does not allow it
  'locked', // the board takes no posts just now
  'archived', // the board is put away
  'ended', // the partnership has ended
  'full', // a bound is reached; `limit`
  'conflict', // somebody else was faster: it is not as you saw it
  'notEmpty', // move or delete what is in it first
  'ownerStays', // hand over the side first
  'sectionClosed', // only staff, or only one side, posts in this section
  'notPairable', // a pair needs learners of two sides who have no partner yet
  'sessionOver', // a session that has ended or was cancelled takes no changes
  'callSilent', // the server that makes the room of a call does not answer, or is not there any more
  'chatClosed', // the chat of the session is for staff, or for nobody, just now
  'withoutPart', // somebody has no part yet; with a reason it goes
  'listedWord', // a word in it is on the list that staff of the partnership keep
  'anonymousOff', // this board does not take anonymous posts
  'tooFast', // `retryInSeconds`
  'tooLarge', // more bytes than the server takes
  'unreadable', // a file to be brought in; `field` says why
  'wrongType', // a file that is nothing of what the server takes, whatever its name says
  'heic', // a photo that only the device can convert
  'brokenFile', // a file that cannot be read as what it is, or has too many pixels
  'noSpace', // the partnership has used its space for files
  'notSignedIn',
  'wrongSignIn', // e-mail, password or return key do not fit
  'emailTaken',
  'weakPassword', // too short, too common, or the e-mail itself
  'wrongCode', // no open invitation has this code; whether one ever had is not said
  'closedCode', // the first of that side has come with it already, so it is not renewed
  'wrongOrigin', // a request from another site
  'unavailable', // the server cannot reach its database; try again
  'internal', // a bug; logged once
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What goes with a code; never anything that a person wrote. */
export interface RefusalDetails {
  field?: string | undefined;
  limit?: number | undefined;
  retryInSeconds?: number | undefined;
}

/** Thrown where a rule says no; turned into an answer at the edge. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

/** What an answer says, whoever sent it. Read by hand, because the join page does without zod. */
export function readRefusal(code: unknown, details: unknown): Refusal {
  const { field, limit, retryInSeconds } = (details ?? {}) as Record<string, unknown>;
  // A code that this version does not know is a bug of one side.
  return new Refusal(refusalCodes.find((known) => known === code) ?? 'internal', {
    ...(typeof field === 'string' && { field }),
    ...(typeof limit === 'number' && { limit }),
    ...(typeof retryInSeconds === 'number' && { retryInSeconds }),
  });
}
