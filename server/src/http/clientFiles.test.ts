// The client's files as a browser gets them: compressed beforehand where it can read that, and as they are otherwise.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { clientFiles } from './clientFiles.ts';

const code = 'export const bridge = 1;';
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silta-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Silta</title>');
  writeFileSync(join(folder, 'assets/first-1.js'), code);
  writeFileSync(join(folder, 'assets/first-1.js.br'), brotliCompressSync(code));
  writeFileSync(join(folder, 'assets/first-1.js.gz'), gzipSync(code));
  writeFileSync(join(folder, 'assets/small-1.js'), code);
  server = express().use(clientFiles(folder)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Without a client that unpacks by itself. */
async function get(path: string, accept: string) {
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': accept };
  const asked = request({ host: '127.0.0.1', port, path, headers });
  asked.end();
  const [response] = await new Promise<[IncomingMessage]>((resolve) =>
    asked.once('response', (answer: IncomingMessage) => resolve([answer])),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

test.each([
  ['br', 'gzip, deflate, br, zstd', brotliCompressSync(code)],
  ['gzip', 'gzip, deflate', gzipSync(code)],
  [undefined, 'identity', Buffer.from(code)],
  [undefined, 'br;q=0, gzip;q=0', Buffer.from(code)],
])('%s for a browser that says %s', async (encoding, accept, body) => {
  const answer = await get('/assets/first-1.js', accept);
  expect(answer.headers).toMatchObject({
    'content-type': expect.stringContaining('javascript') as string,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringContaining('Accept-Encoding') as string,
  });
  expect([answer.status, answer.headers['content-encoding']]).toEqual([200, encoding]);
  expect(answer.body.equals(body)).toBe(true);
});

test('what was not compressed comes as it is, and what is not there does not come', async () => {
  expect((await get('/assets/small-1.js', 'br')).body.toString()).toBe(code);
  expect((await get('/assets/none.js', 'br')).status).toBe(404);
  expect((await get('/assets/../../package.json', 'br')).body.toString()).not.toContain('"name"');
});

test('every other address shows the page, and the server’s own are left to it', async () => {
  const page = await get('/p/1/boards/2', 'br');
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
  expect(page.body.toString()).toContain('Silta');
  expect((await get('/api/none', 'br')).status).toBe(404);
});
