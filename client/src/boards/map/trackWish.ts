/** What is asked for of a track: how long it is the server works out by itself. */
import type { Track, WantedTrack } from '@silta/shared/boards/fields';

export function wishOf({ line, climb }: Track): WantedTrack {
  return { line, climb };
}
