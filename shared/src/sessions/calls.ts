/** Where one meets: any https address; what of it somebody else can open is none of Silta's business. */
import * as z from 'zod/mini';
import { limits, optionalLine } from '../texts.ts';
import { callKind } from './records.ts';

/** Without an address there is no call, and with one it is behind https, without a name and password in it. */
export const callWish = z
  .strictObject({ kind: callKind, url: optionalLine(limits.callUrl) })
  .check(z.refine(({ kind, url }) => (kind === 'none' ? url === '' : isSafeAddress(url)), { path: ['url'] }));

export function isSafeAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/@]+(\/|\?|#|$)/i.test(text)) return false;
  try {
    const { username, password, hostname } = new URL(text);
    return username === '' && password === '' && hostname.includes('.');
  } catch {
    return false;
  }
}
