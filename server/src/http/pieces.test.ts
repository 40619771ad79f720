// Gzip from pieces: whatever they are and in whatever order, any reader of gzip gets the whole back.
import { gunzipSync } from 'node:zlib';
import { gzipOf, pieceOf, plainOf } from './pieces.ts';

const texts = ['{"post":[', 'äö🙂\u2028'.repeat(20_000), '', ']', 'x'.repeat(70_000), '}'];

test('pieces put together are one gzip of the whole', async () => {
  const pieces = await Promise.all(texts.map(pieceOf));
  expect(gunzipSync(gzipOf(pieces)).toString()).toBe(texts.join(''));
  expect(plainOf(pieces).toString()).toBe(texts.join(''));
});

test('a piece is used again in another place', async () => {
  const [a, b] = await Promise.all(['once and again ', 'other '].map(pieceOf));
  const pieces = [a, b, a, a].flatMap((piece) => piece ?? []);
  expect(gunzipSync(gzipOf(pieces)).toString()).toBe('once and again other once and again once and again ');
  expect(gunzipSync(gzipOf([])).length).toBe(0);
});
