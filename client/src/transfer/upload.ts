/** Sends a file as it is, or asks about one that has been sent before; a *no* is a Refusal, as everywhere. */
import { Refusal } from '@silta/shared/refusals';
import { refusalOf } from '../http.ts';

/** A thousand photos of another house, which the server makes anew. */
const patienceMs = 620_000;

export async function upload<T>(path: string, file: File | null): Promise<T> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      ...(file && { headers: { 'content-type': 'application/octet-stream' }, body: file }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    return JSON.parse(text) as T;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  }
}
