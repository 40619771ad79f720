/** How a side looks, from what is known about it: live, or from an invitation. */
import { hueOf } from '@silta/shared/partnerships/hues';
import type { Side } from '@silta/shared/partnerships/records';
import type { SideLook } from './sideLook.ts';

/** Positions are counted from 0 in records and from 1 on screen. */
export function lookOf(side: Pick<Side, 'country' | 'position' | 'name' | 'place' | 'timeZone'>): SideLook {
  const { country, position, name, place, timeZone } = side;
  return { code: country, hue: hueOf(side), position: position + 1, name, place: place || name, timeZone };
}
