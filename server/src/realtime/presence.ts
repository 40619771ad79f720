/** Who is here and who is writing: volatile, in memory only. */
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Here } from '@silta/shared/protocol';
import type { Audience } from './audience.ts';

/** A sign of writing that is not renewed is gone after this. */
const writingMs = 10_000;

export class Presence {
  #writing = new Map<string, number>();

  constructor(private readonly audience: Audience) {}

  here(roomId: RoomId): Here[] {
    return this.audience
      .people(roomId)
      .map(({ memberId }) => ({ memberId, writing: this.#isWriting(roomId, memberId) }));
  }

  setWriting(roomId: RoomId, memberId: MemberId, writing: boolean): void {
    if (writing) this.#writing.set(`${roomId} ${memberId}`, performance.now() + writingMs);
    else this.#writing.delete(`${roomId} ${memberId}`);
  }

  #isWriting(roomId: RoomId, memberId: MemberId): boolean {
    return (this.#writing.get(`${roomId} ${memberId}`) ?? 0) > performance.now();
  }
}
