/** The copies of rooms that were asked for lately: a class that opens a board at once gets one made for all of them. */
import { kept } from '../bounds.ts';
import type { Copy } from './copy.ts';

export class Copies {
  /** Those asked for last stand at the end. */
  readonly #known = new Map<string, Copy>();
  readonly #making = new Map<string, Promise<Copy>>();
  #bytes = 0;

  constructor(private readonly most = kept.copies.most) {}

  /** The copy under this name, not older than the number; who asks while one is being made waits for it. */
  async atLeast(name: string, seq: number, make: () => Promise<Copy>): Promise<Copy> {
    for (;;) {
      const known = this.#known.get(name);
      if (known && known.seq >= seq) {
        this.#keep(name, known);
        return known;
      }
      const copy = await (this.#making.get(name) ?? this.#make(name, make));
      // One that was begun before the number was reached may be too old, and is made again.
      if (copy.seq >= seq) return copy;
    }
  }

  async #make(name: string, make: () => Promise<Copy>): Promise<Copy> {
    const making = make();
    this.#making.set(name, making);
    try {
      const copy = await making;
      this.#keep(name, copy);
      return copy;
    } finally {
      this.#making.delete(name);
    }
  }

  #keep(name: string, copy: Copy): void {
    this.#forget(name);
    this.#known.set(name, copy);
    this.#bytes += copy.bytes;
    for (const oldest of this.#known.keys()) {
      if (this.#bytes <= this.most || oldest === name) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#known.get(name)?.bytes ?? 0;
    this.#known.delete(name);
  }
}
