/** How often one may try to get in. Guessing is slowed down, a class behind one address is not. */
import { throttle } from '../realtime/throttle.ts';

/** Wrong passwords, by account: it opens again by itself, so nobody can lock a teacher out for long. */
export const passwordTries = throttle(10, 300);
/** Wrong e-mails, passwords and keys, by address. A right one gives its try back. */
export const signInTries = throttle(60, 300);
/** Wrong codes, by address: 35 pupils who mistype twice each still get in; a million guesses take ten years. */
export const codeTries = throttle(80, 300);
/** New accounts, by address: two classes and their teachers at once. */
export const newAccounts = throttle(150, 3600);
