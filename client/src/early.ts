/** Answers of the server that are asked for before the code that wants them is there. */

/** Older ones may show what is no longer so. */
const freshMs = 30_000;

const asked = new Map<string, { at: number; answer: Promise<Response | null> }>();

/** As a request for JSON is made: only to our own server, and nothing of it is left in the browser's cache. */
export const reading = {
  credentials: 'same-origin',
  // A snapshot from yesterday would be worse than none; and whoever signs out leaves nothing behind.
  cache: 'no-store',
  headers: { accept: 'application/json' },
} as const satisfies RequestInit;

export function askEarly(path: string): void {
  asked.set(path, { at: Date.now(), answer: fetch(path, reading).catch(() => null) });
}

/** The answer, for whoever comes first: null where it did not come, or is a refusal. Undefined where none was asked for. */
export function takeEarly(path: string): Promise<Response | null> | undefined {
  const early = asked.get(path);
  asked.delete(path);
  if (!early || Date.now() - early.at > freshMs) return undefined;
  return early.answer.then((response) => (response?.ok ? response : null));
}
