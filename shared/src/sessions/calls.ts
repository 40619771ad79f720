/** Where one meets: any https address, or a room that a server of the school makes for it. */
import * as z from 'zod/mini';
import { limits, optionalLine } from '../texts.ts';
import type { Run } from './liveRecords.ts';
import { callKind } from './records.ts';
import type { Call, Session } from './records.ts';

/** A link is behind https, without a name and password in it; nobody types an address of anything else. */
export const callWish = z
  .strictObject({ kind: callKind, url: optionalLine(limits.callUrl) })
  .check(z.refine(({ kind, url }) => (kind === 'link' ? isSafeAddress(url) : url === ''), { path: ['url'] }));

export function isSafeAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/@]+(\/|\?|#|$)/i.test(text)) return false;
  try {
    const { username, password, hostname } = new URL(text);
    return username === '' && password === '' && hostname.includes('.');
  } catch {
    return false;
  }
}

/** The server that makes its room; null where there is none, or somebody has brought a link. */
export function serverOf({ kind }: Pick<Call, 'kind'>): 'jitsi' | 'bigbluebutton' | null {
  return kind === 'jitsi' || kind === 'bigbluebutton' ? kind : null;
}

/** Where people are, since they were sent to the back-up plan or not; it says as well which of the two that is. */
export function callNow(
  { call, backUp }: Pick<Session, 'call' | 'backUp'>,
  run: Pick<Run, 'backUpAt'> | null,
): { call: Call; of: 'main' | 'backUp' } {
  const hasMoved = run !== null && run.backUpAt !== null;
  return hasMoved ? { call: backUp.call, of: 'backUp' } : { call, of: 'main' };
}
