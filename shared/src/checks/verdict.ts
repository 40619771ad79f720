/** What a measured network is good for. */
import type { Check } from './records.ts';

/** A group call with video; sound, and the board with it; neither. */
export type Verdict = 'video' | 'sound' | 'slow';
export type Figures = Pick<Check, 'roundTripMs' | 'downKbps' | 'upKbps'>;
type Need = Figures;

/**
 * What Microsoft recommends for one place in a meeting of Teams with video (“Prepare your organization’s network for
 * Microsoft Teams”, bandwidth requirements); those of Zoom and Meet lie below it. People talk as if they sat together up
 * to 150 ms one way (ITU-T G.114), which is twice that to a server and back.
 */
export const forVideo: Need = { downKbps: 4_000, upKbps: 2_500, roundTripMs: 300 };

/**
 * Sound takes 58 kbit/s each way by the same table; twice that leaves room for the board beside it. Beyond 400 ms one way
 * G.114 finds a network unfit to talk over.
 */
export const forSound: Need = { downKbps: 120, upKbps: 120, roundTripMs: 800 };

export function verdictOf(figures: Figures): Verdict {
  if (isEnough(figures, forVideo)) return 'video';
  return isEnough(figures, forSound) ? 'sound' : 'slow';
}

/** What keeps it from a call with video. */
export function shortOf({ roundTripMs, downKbps, upKbps }: Figures): ('down' | 'up' | 'roundTrip')[] {
  return [
    ...(downKbps < forVideo.downKbps ? (['down'] as const) : []),
    ...(upKbps < forVideo.upKbps ? (['up'] as const) : []),
    ...(roundTripMs > forVideo.roundTripMs ? (['roundTrip'] as const) : []),
  ];
}

function isEnough({ roundTripMs, downKbps, upKbps }: Figures, need: Need): boolean {
  return downKbps >= need.downKbps && upKbps >= need.upKbps && roundTripMs <= need.roundTripMs;
}
