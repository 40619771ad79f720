/** Opens camera and microphone, and finds out which of them is there and may be used. */
import type { DeviceState } from '@silta/shared/checks/records';
import { openDevices } from '../files/recording.ts';

export interface CheckedDevices {
  camera: DeviceState;
  microphone: DeviceState;
  /** null where neither works, and once they are switched off. */
  stream: MediaStream | null;
}

/** Together first, so that people are asked once. */
export async function openBoth(): Promise<CheckedDevices> {
  // Browsers hide their devices from pages that did not come by https.
  if (!('mediaDevices' in navigator)) return { camera: 'refused', microphone: 'refused', stream: null };
  try {
    return { camera: 'works', microphone: 'works', stream: await openDevices('video', 'user') };
  } catch {
    const microphone = await opened({ audio: true });
    const camera = await opened({ video: true });
    const tracks = [...microphone.tracks, ...camera.tracks];
    const stream = tracks.length === 0 ? null : new MediaStream(tracks);
    return { camera: camera.state, microphone: microphone.state, stream };
  }
}

interface Opened {
  state: DeviceState;
  tracks: readonly MediaStreamTrack[];
}

async function opened(wish: MediaStreamConstraints): Promise<Opened> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wish);
    return { state: 'works', tracks: stream.getTracks() };
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
    return { state: isMissing ? 'none' : 'refused', tracks: [] };
  }
}
