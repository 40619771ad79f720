/** Records camera and microphone into a file, in a way that most browsers play. */
import { onDevice } from '@silta/shared/limits';

export type RecordingKind = 'video' | 'audio';

export const mostSeconds: Record<RecordingKind, number> = {
  video: onDevice.filmSeconds,
  audio: onDevice.soundSeconds,
};

const videoBitsPerSecond = 1_500_000;
const audioBitsPerSecond = 96_000;

/** MP4 first: every browser plays it. */
const types: Record<RecordingKind, readonly string[]> = {
  video: [
    'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
    'video/webm;codecs=vp9,opus',
    'video/webm;codecs=vp8,opus',
    'video/webm',
  ],
  audio: ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/webm'],
};

export function canRecord(): boolean {
  return 'MediaRecorder' in globalThis && 'mediaDevices' in navigator;
}

/** `facing`: towards the person, or away from them. */
export function openDevices(kind: RecordingKind, facing: 'user' | 'environment'): Promise<MediaStream> {
  const video = { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({ audio: true, ...(kind === 'video' && { video }) });
}

export function closeDevices(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export interface Recording {
  stop: () => void;
  file: Promise<File>;
}

export function record(stream: MediaStream, kind: RecordingKind): Recording {
  const mimeType = types[kind].find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    ...(mimeType !== undefined && { mimeType }),
    ...(kind === 'video' && { videoBitsPerSecond }),
    audioBitsPerSecond,
  });
  const pieces: Blob[] = [];
  const file = new Promise<File>((resolve, reject) => {
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => resolve(fileOf(pieces, recorder.mimeType, kind)));
    recorder.addEventListener('error', () => reject(new Error('recording failed')));
  });
  // In pieces, so that a long one does not fill the memory twice.
  recorder.start(1_000);
  return { file, stop: () => recorder.state !== 'inactive' && recorder.stop() };
}

function fileOf(pieces: readonly Blob[], mimeType: string, kind: RecordingKind): File {
  const [type = `${kind}/webm`] = mimeType.split(';');
  const ending = type.endsWith('mp4') ? (kind === 'audio' ? 'm4a' : 'mp4') : (type.split('/')[1] ?? 'webm');
  return new File([...pieces], `${kind}.${ending}`, { type });
}
