/** What has happened within the last while; bounded, the oldest is forgotten first. */

export interface While {
  most: number;
  seconds: number;
}

export class Lately {
  /** In order of their time. */
  #at = new Map<string, number>();

  constructor(
    private readonly allowed: While,
    /** Seconds on a clock that nobody sets. */
    private readonly now: () => number = () => performance.now() / 1_000,
  ) {}

  note(key: string): void {
    this.#at.delete(key);
    this.#at.set(key, this.now());
    for (const [oldest, at] of this.#at) {
      if (this.#at.size <= this.allowed.most && at > this.now() - this.allowed.seconds) return;
      this.#at.delete(oldest);
    }
  }

  has(key: string): boolean {
    const at = this.#at.get(key);
    return at !== undefined && at > this.now() - this.allowed.seconds;
  }
}
