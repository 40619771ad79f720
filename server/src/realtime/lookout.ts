/**
 * Looks into the database for what other servers did and nobody told here, so that nothing waits for the next change:
 * rooms whose number has risen, members whose rights have changed, devices that were signed out. One question each for
 * all who are connected here.
 */
import type { DataSource } from 'typeorm';
import type { DeviceId, MemberId, RoomId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import type { Logger } from '../logger.ts';
import type { Audience } from './audience.ts';
import { nameOf } from './errors.ts';

export interface LookoutParts {
  dataSource: DataSource;
  audience: Audience;
  logger: Logger;
  /** The number up to which the people of a room have been told; null where nothing was told yet. */
  told: (room: RoomId) => number | null;
  behind: (room: RoomId, number: number) => void;
  cutMember: (room: RoomId, memberId: MemberId) => void;
  /** Devices that are connected here. */
  devices: () => readonly DeviceId[];
  /** Of these devices those that are signed in. */
  signedIn: (ids: readonly DeviceId[]) => Promise<ReadonlySet<DeviceId>>;
  endDevice: (id: DeviceId) => void;
}

/** Three cheap questions; so long at most does anybody wait for what no server could tell. */
const calmEveryMs = 10_000;
/** What is just on its way is not yet missed. */
const settleMs = 250;
/** Rooms whose people are sent to fetch at once, so that a thousand rooms do not ask in the same moment. */
const portion = 50;

interface Numbered {
  id: RoomId;
  seq: number;
}

export class Lookout {
  #lookedAt = -calmEveryMs;
  #looking: Promise<void> | null = null;
  #isWanted = false;

  constructor(private readonly parts: LookoutParts) {}

  /** For a clock that strikes each second. */
  tick(isTroubled: boolean): void {
    if (isTroubled || performance.now() - this.#lookedAt >= calmEveryMs) this.look();
  }

  /** Looks at once, or again after the look that is under way. */
  look(): void {
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted().finally(() => (this.#looking = null));
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      this.#lookedAt = performance.now();
      try {
        await Promise.all([this.#lookAtRooms(), this.#lookAtMembers(), this.#lookAtDevices()]);
      } catch (error) {
        this.parts.logger.warn({ error: nameOf(error) }, 'looking for missed changes failed');
      }
    }
  }

  async #lookAtRooms(): Promise<void> {
    const { dataSource, audience, told, behind } = this.parts;
    const rooms: Numbered[] = await dataSource.query(
      `select "id", "seq" from "room" where "id" = any($1::uuid[])`,
      [audience.watched],
    );
    const isBehind = ({ id, seq }: Numbered): boolean => (told(id) ?? -1) < seq;
    const suspects = rooms.filter(isBehind);
    if (suspects.length === 0) return;
    await pause(settleMs);
    const missed = suspects.filter(isBehind);
    for (const [i, { id, seq }] of missed.entries()) {
      if (i % portion === portion - 1) await pause(settleMs);
      behind(id, seq);
    }
  }

  async #lookAtMembers(): Promise<void> {
    const { dataSource, audience, cutMember } = this.parts;
    const everybody = audience.everybody();
    const ids = [...new Set(everybody.map(({ viewer }) => viewer.memberId))];
    const rows: { id: MemberId; role: Role; sideId: string }[] = await dataSource.query(
      `select "id", "role", "sideId" from "member" where "id" = any($1::uuid[]) and "removedAt" is null`,
      [ids],
    );
    const now = new Map(rows.map(({ id, role, sideId }) => [id, `${role} ${sideId}`]));
    for (const { room, viewer } of everybody) {
      if (now.get(viewer.memberId) !== `${viewer.role} ${viewer.sideId}`) cutMember(room, viewer.memberId);
    }
  }

  async #lookAtDevices(): Promise<void> {
    const devices = this.parts.devices();
    const signedIn = await this.parts.signedIn(devices);
    for (const id of devices) if (!signedIn.has(id)) this.parts.endDevice(id);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
