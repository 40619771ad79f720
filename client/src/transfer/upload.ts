/** Sends a file as it is; a *no* is a Refusal, as everywhere. */
import { Refusal } from '@silta/shared/refusals';
import { refusalOf } from '../http.ts';

/** A big file over a slow line, and reading it. */
const patienceMs = 120_000;

export async function upload<T>(path: string, file: File): Promise<T> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    return JSON.parse(text) as T;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  }
}
