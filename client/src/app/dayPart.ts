/** Which part of the day it is for a greeting, by the clock of one's own side. */
import { clockTime } from '../ui/time.ts';

export type DayPart = 'morning' | 'day' | 'evening';

export function dayPart(now: number, timeZone: string): DayPart {
  const hour = Number(clockTime(now, 'en', timeZone).slice(0, 2));
  if (hour >= 4 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'day' : 'evening';
}
