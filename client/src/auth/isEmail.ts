/** Whether a text has roughly the shape of an e-mail address; the server asks the same. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
