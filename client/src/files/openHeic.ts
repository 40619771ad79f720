/** Opens a HEIC photo in a browser that cannot do so itself. Fetched when somebody has chosen one. */
import workerAddress from './heicWorker.ts?worker&url';

/** An iPhone's largest has about 15 MB. */
const mostBytes = 40_000_000;
/** With the time that weak wifi needs for what it takes. */
const mostMs = 90_000;

/** Browsers that ask for trust in every script are told of this one, and of no other. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (input: string) => string };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('heic-worker', { createScriptURL: () => workerAddress });

let before: Promise<unknown> = Promise.resolve();

/** Upright; null where it is broken or too large. One at a time: an opened photo takes hundreds of megabytes. */
export function openHeic(file: Blob): Promise<ImageBitmap | null> {
  const opened = before.then(() => (file.size > mostBytes ? null : openInWorker(file)));
  before = opened.catch(() => undefined);
  return opened;
}

async function openInWorker(file: Blob): Promise<ImageBitmap | null> {
  const bytes = await file.arrayBuffer();
  const worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
  let timer;
  try {
    return await new Promise<ImageBitmap | null>((resolve) => {
      timer = setTimeout(() => resolve(null), mostMs);
      worker.addEventListener('message', ({ data }: MessageEvent<ImageBitmap | null>) => resolve(data));
      worker.addEventListener('error', () => resolve(null));
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
