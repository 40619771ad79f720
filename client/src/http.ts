/** Requests to the server's REST side: JSON in, JSON out, and every *no* is a Refusal. */
import { reading, takeEarly } from './early.ts';
import { readRefusal, Refusal } from '@silta/shared/refusals';

/** Until the answer begins. */
const answerMs = 10_000;
/** Until its body is complete: a big board over weak wifi takes a while and still arrives. */
const bodyMs = 60_000;

/** Refuses with the server's code, or `unavailable` where the server was not reached in time. */
export const api = {
  get: <T>(path: string): Promise<T> => ask<T>('GET', path),
  post: <T>(path: string, body?: unknown): Promise<T> => ask<T>('POST', path, body),
  delete: <T>(path: string, body?: unknown): Promise<T> => ask<T>('DELETE', path, body),
};

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const patience = new AbortController();
  let timer = setTimeout(() => patience.abort(), answerMs);
  try {
    const early = method === 'GET' ? takeEarly(path) : undefined;
    const response =
      (early && (await early)) ??
      (await fetch(path, { ...requestOf(method, body), signal: patience.signal }));
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), bodyMs);
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  } finally {
    clearTimeout(timer);
  }
}

function requestOf(method: string, body: unknown): RequestInit {
  if (body === undefined) return { ...reading, method };
  const headers = { ...reading.headers, 'content-type': 'application/json' };
  return { ...reading, method, headers, body: JSON.stringify(body) };
}

/** The *no* in an answer. 502 to 504 come from whatever stands before the server; their body is not ours. */
export function refusalOf(status: number, text: string): Refusal {
  if (status >= 502 && status <= 504) return new Refusal('unavailable');
  const body = readBody(text);
  return readRefusal(body?.code, body?.details);
}

function readBody(text: string): { code?: unknown; details?: unknown } | null {
  try {
    return JSON.parse(text) as { code?: unknown; details?: unknown } | null;
  } catch {
    return null;
  }
}
