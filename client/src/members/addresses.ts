/** The addresses that people get on paper or as a QR code. */
import { paths } from '../paths.ts';

/** What the QR code of an invitation holds and what is copied. */
export function invitationLink(code: string): string {
  return location.origin + paths.joinWith(code);
}

/** After the #, so that the key never reaches a server's log. */
export function returnLink(words: readonly string[]): string {
  return `${location.origin}${paths.returnKey}#${words.join('-')}`;
}

/** What people type, so without what a browser adds by itself. */
export const joinAddress = () => location.host + paths.join;
export const returnAddress = () => location.host + paths.returnKey;
