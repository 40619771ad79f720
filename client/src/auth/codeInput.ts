/** What people put into the field for the class code: a code, spaced or not, or the whole link. */

/** Country, three, three. */
const codeLength = 8;

/** The code in a pasted or scanned link; anything else as it is. */
export function codeIn(typed: string): string {
  const [, inLink] = /\/join\/([^/?#\s]+)/.exec(typed) ?? [];
  return inLink ?? typed;
}

/** The letters and digits, once there are as many as a code has; null before. */
export function wholeCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length === codeLength ? letters : null;
}
