/** Looks into a video or a sound on the device: how large, how long, and a still picture of it. */
import { drawInto } from './canvas.ts';
import { fitInto } from './photoSize.ts';

export interface ReadMedia {
  width: number | null;
  height: number | null;
  seconds: number | null;
  poster: Blob | null;
}

const nothing: ReadMedia = { width: null, height: null, seconds: null, poster: null };

/** What this browser cannot play it does not report either: Safari waits for a touch, others for a decoder. */
const patienceMs = 8_000;
const posterPixels = 1280;

export async function readMedia(blob: Blob, kind: 'video' | 'audio'): Promise<ReadMedia> {
  const media = document.createElement(kind);
  const address = URL.createObjectURL(blob);
  try {
    media.muted = true;
    media.preload = 'auto';
    if (media instanceof HTMLVideoElement) media.playsInline = true;
    media.src = address;
    await heard(media, 'loadedmetadata');
    const seconds = await lengthIn(media);
    if (!(media instanceof HTMLVideoElement)) return { ...nothing, seconds };
    if (media.videoWidth === 0) return { ...nothing, seconds };
    const poster = await stillOf(media, seconds).catch(() => null);
    return { width: media.videoWidth, height: media.videoHeight, seconds, poster };
  } catch {
    return nothing;
  } finally {
    media.removeAttribute('src');
    media.load();
    URL.revokeObjectURL(address);
  }
}

/** What a browser has recorded does not say how long it is until somebody has gone to its end. */
async function lengthIn(media: HTMLMediaElement): Promise<number | null> {
  if (!Number.isFinite(media.duration)) {
    const isKnown = heard(media, 'durationchange');
    media.currentTime = Number.MAX_SAFE_INTEGER;
    await isKnown.catch(() => undefined);
  }
  return Number.isFinite(media.duration) && media.duration > 0 ? media.duration : null;
}

/** Not the very first moment, which is often black. */
async function stillOf(video: HTMLVideoElement, seconds: number | null): Promise<Blob | null> {
  const isThere = heard(video, 'seeked');
  video.currentTime = Math.min(1, (seconds ?? 0.4) / 4);
  await isThere;
  const size = fitInto({ width: video.videoWidth, height: video.videoHeight }, posterPixels);
  return drawInto(size, 'image/jpeg', (context) => context.drawImage(video, 0, 0, size.width, size.height));
}

function heard(media: HTMLMediaElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${name}`)), patienceMs);
    media.addEventListener(
      name,
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    media.addEventListener(
      'error',
      () => {
        clearTimeout(timer);
        reject(new Error('cannot be played'));
      },
      { once: true },
    );
  });
}
