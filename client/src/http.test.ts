/** The REST side: what comes back, and how a *no* does. */
import { jest } from '@jest/globals';
import { askEarly } from './early.ts';
import { api } from './http.ts';

const answered: { path: string; init: RequestInit | undefined }[] = [];

function serverAnswers(status: number, body: string): void {
  globalThis.fetch = async (path, init) => {
    answered.push({ path: path instanceof URL ? path.href : (path as string), init });
    return { ok: status < 300, status, text: async () => body } as Response;
  };
}

beforeEach(() => answered.splice(0));

test('C18 an answer is read as JSON, and one without a body is nothing', async () => {
  serverAnswers(200, '{"seq":1}');
  expect(await api.get('/api/rooms/1')).toEqual({ seq: 1 });
  serverAnswers(204, '');
  expect(await api.delete('/api/devices/1')).toBeUndefined();
});

test('C18 a body goes out as JSON with the cookie of the same origin', async () => {
  serverAnswers(200, '{}');
  await api.post('/api/sign-in', { email: 'a@b.fi' });
  expect(answered[0]?.init).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{"email":"a@b.fi"}',
  });
});

test('C18 a refusal is thrown with its code and details', async () => {
  serverAnswers(429, '{"code":"tooFast","details":{"retryInSeconds":9}}');
  await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'tooFast', details: { retryInSeconds: 9 } });
});

test('C18 what is not ours is unavailable or a bug, and never shown', async () => {
  serverAnswers(502, '<html>Bad gateway</html>');
  await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'unavailable' });
  serverAnswers(500, '<html>Oops</html>');
  await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'internal' });
});

test('C18 no network is unavailable', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'unavailable' });
});

test('C18 a server that does not answer in ten seconds is unavailable', async () => {
  jest.useFakeTimers();
  globalThis.fetch = (_path, init) =>
    new Promise((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('AbortError'))),
    );
  const question = expect(api.get('/api/x')).rejects.toMatchObject({ code: 'unavailable' });
  jest.advanceTimersByTime(10_000);
  await question;
  jest.useRealTimers();
});

describe('what was asked early', () => {
  test('is the answer to the first who asks, and to nobody after', async () => {
    serverAnswers(200, '{"seq":1}');
    askEarly('/api/rooms/1');
    serverAnswers(200, '{"seq":2}');
    expect(await api.get('/api/rooms/1')).toEqual({ seq: 1 });
    expect(await api.get('/api/rooms/1')).toEqual({ seq: 2 });
    expect(answered.map(({ init }) => init?.cache)).toEqual(['no-store', 'no-store']);
  });

  test('is asked again where it was refused, did not come, or is old', async () => {
    serverAnswers(503, '');
    askEarly('/api/refused');
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    askEarly('/api/lost');
    serverAnswers(200, '{"is":"old"}');
    askEarly('/api/old');
    serverAnswers(200, '{"is":"new"}');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect(await api.get('/api/old')).toEqual({ is: 'new' });
    jest.restoreAllMocks();
    expect(await api.get('/api/refused')).toEqual({ is: 'new' });
    expect(await api.get('/api/lost')).toEqual({ is: 'new' });
  });
});
