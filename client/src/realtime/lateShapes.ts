/** Shapes and guesses come with the connection: what is only read needs neither, and until then nothing is sent. */
import type { Guess } from '@silta/shared/recordStore';
import type { Entry, Kept } from './entry.ts';
import { Listeners } from './listeners.ts';

export interface Shapes {
  guess: Guess;
  isEntry(kept: Kept): kept is Entry;
  isRecord(type: string, record: unknown): boolean;
}

export class LateShapes {
  #there: Shapes | null = null;
  #arrived = new Listeners();
  #arrive: (shapes: Shapes) => void = () => undefined;

  /** Resolves when they are there, however long the network takes. */
  readonly coming = new Promise<Shapes>((resolve) => (this.#arrive = resolve));

  bring(shapes: Shapes): void {
    this.#there = shapes;
    this.#arrive(shapes);
    this.#arrived.call();
  }

  /** Nothing is guessed before they are there; whoever is told of their arrival guesses again. */
  guess: Guess = (changes, command) => this.#there?.guess(changes, command);

  onArrival = (listener: () => void): (() => void) => this.#arrived.add(listener);
}
