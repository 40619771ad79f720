/** Fetches a file and hands it to the browser to be saved; a *no* is a Refusal, as everywhere. */
import { Refusal } from '@silta/shared/refusals';
import { refusalOf } from '../http.ts';

/** How many bytes have come so far. */
export type Progress = (bytes: number) => void;

export async function download(path: string, signal: AbortSignal, progress: Progress): Promise<void> {
  try {
    const response = await fetch(path, { signal, credentials: 'same-origin' });
    if (!response.ok) throw refusalOf(response.status, await response.text());
    save(await collected(response, progress), nameIn(response));
  } catch (error) {
    if (error instanceof Refusal || signal.aborted) throw error;
    throw new Refusal('unavailable');
  }
}

async function collected(response: Response, progress: Progress): Promise<Blob> {
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const pieces: BlobPart[] = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    bytes += next.value.length;
    progress(bytes);
  }
  return new Blob(pieces, { type: response.headers.get('content-type') ?? '' });
}

/** As the server has called it (RFC 8187). */
function nameIn(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
  return decodeURIComponent(encoded?.[1] ?? 'silta');
}

/** How long the browser may take to begin saving. */
const savingMs = 60_000;

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), savingMs);
}
