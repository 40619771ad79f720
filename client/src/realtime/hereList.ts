/** Who looks at a room just now and who is writing in it; a sign of writing that is not renewed fades. */
import type { MemberId } from '@silta/shared/ids';
import type { Here, PresenceMessage } from '@silta/shared/protocol';
import type { Clock } from './clock.ts';

const writingMs = 8_000;

export class HereList {
  #here = new Map<MemberId, Here>();
  #fading = new Map<MemberId, () => void>();
  #clock: Clock;
  #changed: (here: readonly Here[]) => void;

  constructor(clock: Clock, changed: (here: readonly Here[]) => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  set(here: readonly Here[]): void {
    for (const stop of this.#fading.values()) stop();
    this.#fading.clear();
    this.#here.clear();
    for (const each of here) this.#put(each);
    this.#tell();
  }

  take({ came, gone }: PresenceMessage): void {
    for (const each of came) this.#put(each);
    for (const memberId of gone) {
      this.#stopFading(memberId);
      this.#here.delete(memberId);
    }
    this.#tell();
  }

  #put(each: Here): void {
    const { memberId, writing } = each;
    this.#stopFading(memberId);
    this.#here.set(memberId, each);
    if (!writing) return;
    const fade = () => {
      this.#put({ memberId, writing: false });
      this.#tell();
    };
    this.#fading.set(memberId, this.#clock.after(writingMs, fade));
  }

  #stopFading(memberId: MemberId): void {
    this.#fading.get(memberId)?.();
    this.#fading.delete(memberId);
  }

  #tell(): void {
    this.#changed([...this.#here.values()]);
  }
}
