/** What did not come in as it was, gathered while reading. */
import type { ImportNote } from '@silta/shared/transfer/routes';

/** As many names as one reads. */
const mostNames = 20;
const longestName = 120;

export class Notes {
  readonly #known = new Map<ImportNote['kind'], { count: number; names: string[] }>();

  add(kind: ImportNote['kind'], name?: string): void {
    const note = this.#known.get(kind) ?? { count: 0, names: [] };
    note.count += 1;
    if (name !== undefined && note.names.length < mostNames) note.names.push(name.slice(0, longestName));
    this.#known.set(kind, note);
  }

  /** What is said of them after all. */
  turn(from: ImportNote['kind'], into: ImportNote['kind']): void {
    const note = this.#known.get(from);
    if (!note) return;
    this.#known.delete(from);
    this.#known.set(into, note);
  }

  get all(): ImportNote[] {
    return [...this.#known].map(([kind, note]) => ({ kind, ...note }));
  }
}
