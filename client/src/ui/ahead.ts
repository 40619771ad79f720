/** Parts of the client that are being fetched before anything asks for them. */

const named = new Map<string, Promise<unknown>>();
const begun: Promise<unknown>[] = [];

/** Begins to wait for what will be needed in a moment. */
export function fetchAhead(name: string, part: Promise<unknown>): void {
  named.set(name, part);
  alsoAhead(part);
}

export function aheadOf(name: string): Promise<unknown> | undefined {
  return named.get(name);
}

export function alsoAhead(part: Promise<unknown>): void {
  // Whoever needs it finds out that it did not come.
  part.catch(() => undefined);
  begun.push(part);
}

/** Resolves when all of it is there, or will not come. */
export async function aheadSettled(): Promise<void> {
  // A part that has come may have begun another wait, which is a short one.
  await Promise.allSettled(begun);
  await Promise.allSettled(begun);
}
