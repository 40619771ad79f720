/** Keeps the player of one device where all others are: it begins, stands, catches up, and says how it is. */

/** What a player has of an `HTMLMediaElement`. */
export type Media = Pick<
  HTMLMediaElement,
  'currentTime' | 'paused' | 'ended' | 'seeking' | 'readyState' | 'error' | 'play' | 'pause' | 'load'
>;

export interface Wanted {
  /** In milliseconds from its beginning. */
  atMs: number;
  isPlaying: boolean;
  /** It is through. */
  isOver: boolean;
}

/** `blocked`: somebody has to press first; `waiting`: for the network; `broken`: this device cannot play it. */
export type Standing = 'going' | 'standing' | 'waiting' | 'blocked' | 'over' | 'broken';

/** What is further away than this is heard in a room with several devices. */
const slackMs = 500;
const mostLagMs = 4_000;
/** A jump that has not arrived by then is tried anew. */
const patienceMs = 8_000;
const againMs = { first: 2_000, most: 15_000 };
/** As the standard numbers them (HTML, MediaError and readyState). */
const decodeError = 3;
const hasMetadata = 1;
const hasSome = 2;
const hasEnough = 3;

export class Follower {
  /** Since when a jump is under way, by the steady clock. */
  #soughtAt: number | null = null;
  /** How long the last jump took: the next one goes so far ahead. */
  #lagMs = 0;
  #hasGone = false;
  #isAsking = false;
  #failures = 0;
  #loadedAt = 0;

  /** `mayBegin`: whether it may begin without a press; a browser may see that otherwise. */
  constructor(
    private readonly media: Media,
    private mayBegin: boolean,
    private readonly steady: () => number = () => performance.now(),
  ) {}

  /** Somebody has pressed: from here on it may be heard. */
  press(): void {
    this.mayBegin = true;
    this.#play();
  }

  /** The others are at another place now. */
  jumped(): void {
    this.#soughtAt = null;
    this.#hasGone = false;
  }

  /** Called again and again. */
  step(wanted: Wanted): Standing {
    const { media } = this;
    if (media.error) return this.#again(media.error.code);
    if (media.readyState >= hasSome) this.#failures = 0;
    this.#measure();
    if (!wanted.isPlaying || wanted.isOver) return this.#stand(wanted);
    if (!this.mayBegin) return 'blocked';
    if (media.readyState >= hasMetadata && this.#isAway(wanted) && this.#maySeek())
      this.#seek(wanted.atMs + this.#lagMs);
    if (media.paused) this.#play();
    if (media.seeking || media.readyState < hasEnough) return 'waiting';
    this.#hasGone = true;
    return 'going';
  }

  #stand({ atMs, isOver }: Wanted): Standing {
    const { media } = this;
    if (!media.paused) media.pause();
    if (isOver) return 'over';
    const isAway = Math.abs(media.currentTime * 1_000 - atMs) > slackMs / 2;
    if (media.readyState >= hasMetadata && isAway && !media.seeking) media.currentTime = atMs / 1_000;
    return media.readyState < hasSome ? 'waiting' : 'standing';
  }

  #isAway({ atMs }: Wanted): boolean {
    return Math.abs(this.media.currentTime * 1_000 - atMs) > slackMs;
  }

  /** Not while the last jump is under way, nor while it only waits for more of what it has begun: that would throw it away. */
  #maySeek(): boolean {
    if (this.#soughtAt !== null) return this.steady() - this.#soughtAt > patienceMs;
    return !this.#hasGone || this.media.readyState >= hasEnough;
  }

  #seek(toMs: number): void {
    this.#soughtAt = this.steady();
    this.media.currentTime = toMs / 1_000;
  }

  #measure(): void {
    const { seeking, readyState } = this.media;
    if (this.#soughtAt === null || seeking || readyState < hasEnough) return;
    this.#lagMs = Math.min(mostLagMs, this.steady() - this.#soughtAt);
    this.#soughtAt = null;
  }

  #play(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.media
      .play()
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') this.mayBegin = false;
      })
      .finally(() => (this.#isAsking = false));
  }

  /** A player gives up where the network was away for long; it is told to try again. */
  #again(code: number): Standing {
    if (code === decodeError) return 'broken';
    const pause = Math.min(againMs.most, againMs.first * 2 ** this.#failures);
    if (this.steady() - this.#loadedAt > pause) {
      this.#loadedAt = this.steady();
      this.#failures += 1;
      this.jumped();
      this.media.load();
    }
    return this.#failures > 3 && navigator.onLine ? 'broken' : 'waiting';
  }
}
