/** Who is here and who is writing, at this server and at the others: volatile, in memory only. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Here } from '@silta/shared/protocol';
import type { Audience } from './audience.ts';
import { Elsewhere } from './elsewhere.ts';

/** A sign of writing that is not renewed is gone after this. */
const writingMs = 10_000;

export class Presence {
  readonly elsewhere = new Elsewhere();
  #writing = new Map<string, number>();

  constructor(private readonly audience: Audience) {}

  here(roomId: RoomId): Here[] {
    const here = this.audience.people(roomId).map(({ memberId }) => memberId);
    const all = new Set([...here, ...this.elsewhere.people(roomId)]);
    return [...all].map((memberId) => ({ memberId, writing: this.#isWriting(roomId, memberId) }));
  }

  isHere(roomId: RoomId, memberId: MemberId): boolean {
    return this.audience.person(roomId, memberId) !== null || this.elsewhere.has(roomId, memberId);
  }

  setWriting(roomId: RoomId, memberId: MemberId, writing: boolean): void {
    const key = `${roomId} ${memberId}`;
    this.#writing.delete(key);
    if (writing) this.#writing.set(key, performance.now() + writingMs);
    this.#forgetFaded();
  }

  /** All fade after the same time, so the oldest stand first. */
  #forgetFaded(): void {
    for (const [key, until] of this.#writing) {
      if (until > performance.now()) return;
      this.#writing.delete(key);
    }
  }

  #isWriting(roomId: RoomId, memberId: MemberId): boolean {
    return (this.#writing.get(`${roomId} ${memberId}`) ?? 0) > performance.now();
  }
}
