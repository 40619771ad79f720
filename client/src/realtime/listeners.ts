/** Those who want to know of something that happens. */

export class Listeners<A extends readonly unknown[] = []> {
  #all = new Set<(...args: A) => void>();

  add = (listener: (...args: A) => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  call(...args: A): void {
    for (const listener of [...this.#all]) listener(...args);
  }
}
