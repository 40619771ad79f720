/** Checks: what camera, microphone and network are like in the place from which people will meet. */
import * as z from 'zod/mini';
import { checkId, memberId, roomId, sideId } from '../ids.ts';
import { instant } from '../texts.ts';

/** `none`: there is no such device; `refused`: the browser or whoever uses it does not let it be used. */
export const deviceState = z.enum(['works', 'none', 'refused']);
export type DeviceState = z.infer<typeof deviceState>;

export const roads = ['websocket', 'polling'] as const;
/** How what changes gets there; `polling`: the network lets no WebSocket through. */
export const road = z.enum(roads);
export type Road = z.infer<typeof road>;

/** Of a place on one side the newest is kept. */
export const check = z.object({
  id: checkId,
  roomId,
  sideId,
  /** Who measured. */
  memberId,
  place: z.string(),
  camera: deviceState,
  microphone: deviceState,
  /** To this server and back, the middle of several. */
  roundTripMs: z.int(),
  /** From this server and to it, in thousands of bits a second. */
  downKbps: z.int(),
  upKbps: z.int(),
  road,
  at: instant,
});
export type Check = z.infer<typeof check>;

/** Whether two names mean the same place. */
export function isSamePlace(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

const keyOf = (place: string) => place.trim().toLowerCase();
