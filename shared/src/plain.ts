/** Text as it is searched. */

/** Without capitals and accents: whoever searches "naytto" finds "Näyttö". */
export function plain(text: string): string {
  // Ten times as quick where there are none, and a board holds a thousand texts.
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words that were typed; every one of them must be there. */
export function wordsOf(typed: string): string[] {
  return plain(typed).split(/\s+/).filter(Boolean);
}
