/** What a REST route is made of: where it is, who may use it, what it takes, what it answers, why it may refuse. */
import type * as z from 'zod/mini';
import type { CommandName } from './commands.ts';
import type { RefusalCode } from './refusals.ts';

/**
 * `anybody`: without signing in. `signedIn`: with an account. `withEmail`: with one of staff. `member`: of the
 * partnership to which the room in the path belongs; to everybody else it is not there. `reader`: members who see what the
 * path names, as on the screen; to everybody else it is not there. `own`: whoever has made it, as long as they are members. The name of a command: members whom the access table gives this right.
 */
export type Who = 'anybody' | 'signedIn' | 'withEmail' | 'member' | 'reader' | 'own' | CommandName;

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `:id` stands for what `params` describes under that name. */
  path: `/${string}`;
  who: Who;
  /** What it does, as one line for people who write a client. */
  summary: string;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** Takes bytes of a file rather than JSON. */
  takes?: 'bytes';
  /** Answers with bytes of a file rather than JSON. */
  gives?: 'bytes';
  /** Counted apart from other requests, because there are far more of these. */
  pace?: 'files' | 'pieces';
  /** Goes by the secret in its path and by no cookie, so that programs may send it, which have no Origin. */
  fromAnywhere?: true;
  /** The status of success. */
  status: 200 | 201;
  /** Left out where the answer is empty. */
  answer?: z.ZodMiniType;
  /** Carries an ETag; whoever sends it back as If-None-Match gets 304 while it holds. */
  isTagged?: true;
  /** Those that are its own; `refusalsOf` adds the ones that any route has. */
  refusals: readonly RefusalCode[];
}

export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

/** The HTTP status of each refusal; 400 for those that are not named. */
export const statusOfRefusal: Partial<Record<RefusalCode, number>> = {
  notFound: 404,
  wrongCode: 404,
  forbidden: 403,
  wrongOrigin: 403,
  notSignedIn: 401,
  wrongSignIn: 401,
  conflict: 409,
  emailTaken: 409,
  tooFast: 429,
  tooLarge: 413,
  wrongType: 415,
  callSilent: 424,
  heic: 415,
  unavailable: 503,
  internal: 500,
};

/** What any request may meet: malformed, too large, too often, no database, a bug. */
const everywhere = ['invalid', 'tooLarge', 'tooFast', 'unavailable', 'internal'] as const;
const withoutRights: readonly Who[] = ['anybody', 'signedIn', 'withEmail'];
/** What is not theirs is not there for them. */
const unseenElse: readonly Who[] = ['member', 'reader', 'own'];

/** Every refusal that the route may answer with. */
export function refusalsOf({ method, who, body, fromAnywhere, refusals }: Route): RefusalCode[] {
  const codes = new Set<RefusalCode>([...refusals, ...everywhere]);
  if (body) codes.add('tooLong');
  if (method !== 'GET' && !fromAnywhere) codes.add('wrongOrigin');
  if (who !== 'anybody') codes.add('notSignedIn');
  if (!withoutRights.includes(who)) codes.add('notFound');
  if (who === 'withEmail' || ![...withoutRights, ...unseenElse].includes(who)) codes.add('forbidden');
  return [...codes];
}
