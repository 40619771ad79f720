/** Addresses as people type them. */

/** What is typed without https:// means it; empty stays empty, null is no address. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/|\?|#|$)/i.test(address) && !/\s/.test(address) ? address : null;
}
