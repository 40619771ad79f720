/** What the server says to whoever asks from outside: headers on every answer, files and nothing else, odd requests. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { hostilePaths, hostileQueries } from '../testing/hostile.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';

let wire: Wire;
let secure: Wire;
let framed: Wire;
beforeAll(async () => {
  const calls = { jitsi: 'https://meet.example.org', bigbluebutton: null };
  [wire, secure, framed] = await Promise.all([aWire(), aWire({ cookieSecure: true }), aWire({ calls })]);
});
afterAll(() => Promise.all([wire.close(), secure.close(), framed.close()]));

const packageJson = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const page = '<div id="root"></div>';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** As it stands: nothing of the path is tidied up on the way. */
async function ask(
  path: string,
  method = 'GET',
  more: Record<string, string> = {},
  at = wire,
): Promise<Answer> {
  const { hostname, port } = new URL(at.url);
  const headers = { Origin: at.url, ...more };
  const sent = request({ hostname, port, path, method, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(parts).toString(),
  };
}

/** Bytes as they are, and what comes back until the server hangs up. */
async function say(text: string): Promise<string> {
  const { hostname, port } = new URL(wire.url);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close', { signal: AbortSignal.timeout(10_000) });
  return Buffer.concat(parts).toString();
}

const asset = async () => /\/assets\/index-[\w-]+\.js/.exec((await ask('/')).text)?.[0] ?? '';

describe('headers', () => {
  const everywhere = [
    '/',
    '/join',
    '/assets/none.js',
    '/favicon.svg',
    '/api/me',
    '/api/none',
    '/health/live',
    '/none.txt',
  ];
  const sockets = ['/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=4&transport=none'];

  test.each([...everywhere, ...sockets])(
    'of %s keep the browser from doing anything else with it',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      for (const part of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(headers['permissions-policy']).toMatch(/camera=\(self\).*microphone=\(self\).*geolocation=\(\)/);
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
    },
  );

  test('of the page name what it may load, and that no text becomes markup or code', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    for (const part of ["script-src 'self'", "style-src 'self'", "connect-src 'self'"])
      expect(policy).toContain(part);
    expect(policy).toMatch(/require-trusted-types-for 'script'.*trusted-types heic-worker(;|$)/);
  });

  test('of the worker that reads HEIC photos alone allow compiled code', async () => {
    const assets = readdirSync(new URL('../../../client/dist/assets', import.meta.url));
    const worker = assets.find((name) => /^heicWorker-.*\.js$/.test(name)) ?? '';
    const policyOf = async (path: string) => String((await ask(path)).headers['content-security-policy']);
    expect(await policyOf(`/assets/${worker}`)).toMatch(
      /script-src 'self' 'wasm-unsafe-eval';.*types 'none'/,
    );
    for (const path of ['/', await asset(), '/assets/heicWorker', `/p/assets/${worker}`, `/api/${worker}`])
      expect(await policyOf(path)).not.toContain('unsafe');
  });

  test('name one frame of others where there is a server for it, and none where there is not', async () => {
    const policy = "frame-src 'self' https://meet.example.org";
    const plain = (await ask('/')).headers;
    expect(plain['content-security-policy']).toMatch(/frame-src 'self'(;|$)/);
    expect(plain['permissions-policy']).toContain('display-capture=()');
    for (const path of ['/', '/join', asset]) {
      const { headers } = await ask(typeof path === 'string' ? path : await path(), 'GET', {}, framed);
      expect(headers['content-security-policy']).toMatch(new RegExp(`${policy}(;|$)`));
      for (const feature of ['autoplay', 'camera', 'display-capture', 'microphone'])
        expect(headers['permissions-policy']).toContain(`${feature}=(self "https://meet.example.org")`);
      expect(headers['permissions-policy']).toMatch(/clipboard-write=\(self\).*geolocation=\(\)/);
    }
    const { headers } = await ask('/api/me', 'GET', {}, framed);
    expect(headers['content-security-policy']).not.toContain('frame-src');
    expect(headers['permissions-policy']).toContain('camera=(self)');
  });

  test('of the page of a film allow its host alone, and only our own pages to show it', async () => {
    const films = {
      '/player/youtube/dQw4w9WgXcQ': ['https://www.youtube-nocookie.com', '/embed/dQw4w9WgXcQ?rel=0'],
      '/player/vimeo/123456': ['https://player.vimeo.com', '/video/123456?dnt=1'],
      '/player/vimeo/123456/0a1b2c3d4e': ['https://player.vimeo.com', '/video/123456?dnt=1&amp;h=0a1b2c3d4e'],
    } as const;
    for (const [path, [host, rest]] of Object.entries(films)) {
      const { status, headers, text } = await ask(path);
      expect(status).toBe(200);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(new RegExp(`default-src 'none'.*frame-src ${host};frame-ancestors 'self'`));
      expect(policy).not.toMatch(/unsafe|script-src|\*/);
      expect(headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'nosniff' });
      expect(text).toContain(`src="${host}${rest}"`);
    }
    for (const path of [
      '/player/youtube/"><script>x</script>',
      '/player/youtube/short',
      '/player/evil/dQw4w9WgXcQ',
    ])
      expect((await ask(path)).text).not.toContain('<iframe');
  });

  test('of the API make it no page at all, and nobody keeps it', async () => {
    for (const path of ['/api/me', '/api/none', '/health/ready', ...sockets]) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/; ?sandbox/);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('hold to https for a year where people come by it', async () => {
    for (const path of [...everywhere, ...sockets]) {
      const { headers } = await ask(path, 'GET', {}, secure);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    }
  });

  test('name the kind of what they come with', async () => {
    const kinds = [
      ['/', 'text/html; charset=utf-8'],
      [await asset(), 'text/javascript; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml'],
      ['/api/none', 'application/json; charset=utf-8'],
    ];
    for (const [path = '', kind] of kinds)
      expect([path, (await ask(path)).headers['content-type']]).toEqual([path, kind]);
  });
});

describe('files', () => {
  test.each(hostilePaths)('%s leads out of nothing and shows nothing', async (path) => {
    const { status, text, headers } = await ask(path);
    expect([400, 401, 403, 404]).toContain(status);
    expect(text).not.toContain(packageJson.slice(0, 20));
    expect(text).not.toMatch(/root:|Index of|<pre>|<title>|node_modules|\/work|at \w+ \(/);
    expect(headers.location).toBeUndefined();
  });

  test('the page is shown for every address of the client, and what is there is there', async () => {
    for (const path of [
      '/',
      '/join',
      '/join/FI-7KM-42P',
      '/p/some/boards/other',
      '/return',
      '/join/FI%207KM%2042P',
    ]) {
      const { status, text, headers } = await ask(path);
      expect([path, status, text.includes(page)]).toEqual([path, 200, true]);
      expect(headers['cache-control']).toBe('no-cache');
    }
    expect((await ask(await asset())).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/', 'HEAD')).status).toBe(200);
  });

  test('what is not there is not the page, so that nobody keeps the one for the other', async () => {
    for (const path of ['/assets/none.js', '/none.css', '/api/none', '/health/none']) {
      const { status, text } = await ask(path);
      expect([path, status, text.includes(page)]).toEqual([path, 404, false]);
    }
  });
});

describe('odd requests', () => {
  test.each(['TRACE', 'PUT', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE', 'SEARCH', 'MKCOL'])(
    '%s is no method here',
    async (method) => {
      for (const path of ['/', '/api/me', '/assets/none.js']) {
        const { status, headers, text } = await ask(path, method, { 'X-Secret': 'echo' });
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST, DELETE']);
        expect(text).not.toContain('echo');
      }
    },
  );

  test('CONNECT, and a method that is none, are hung up on', async () => {
    expect(await say('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n')).not.toMatch(/^HTTP\/1.1 2/);
    expect(await say('HACK / HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
  });

  test('another method in a header changes nothing', async () => {
    const { status } = await ask('/api/devices', 'GET', { 'X-HTTP-Method-Override': 'DELETE' });
    expect(status).toBe(401);
  });

  test.each(hostileQueries)('?%s is a refusal or nothing', async (query) => {
    for (const path of ['/socket.io/', '/api/me']) {
      const { status, text } = await ask(`${path}?${query}`);
      expect([200, 400, 401]).toContain(status);
      expect(text).not.toMatch(/at \w+ \(|node_modules|Error:/);
    }
  });

  test('an address, a header or a crowd of headers without end', async () => {
    expect((await ask(`/${'a'.repeat(20_000)}`)).status).toBe(431);
    expect((await ask('/', 'GET', { Cookie: 'a'.repeat(20_000) })).status).toBe(431);
    const crowd = Array.from({ length: 500 }, (_, i) => `X-${i}: 1\r\n`).join('');
    expect(await say(`GET /api/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${crowd}\r\n`)).toMatch(
      /^HTTP\/1.1 4/,
    );
  });

  test('two lengths, or a length and pieces, are no request: nobody hides one in another', async () => {
    const hidden = 'GET /api/hidden HTTP/1.1\r\nHost: x\r\n\r\n';
    const head = 'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    for (const lengths of [
      'Content-Length: 2\r\nContent-Length: 40\r\n',
      'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n',
      'Transfer-Encoding: chunked, identity\r\n',
      'Content-Length: -1\r\n',
      'Content-Length: 2 \u000b\r\n',
    ])
      expect(await say(`${head}${lengths}\r\n{}${hidden}`)).toMatch(/^HTTP\/1.1 400(?!.*HTTP\/1.1)/s);
  });

  test('a header without end of line tricks', async () => {
    expect(await say('GET / HTTP/1.1\r\nHost: x\r\nX: a\rSet-Cookie: b\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
  });

  test('a compressed body is not unpacked, however small it claims to be', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'x'));
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, gzip']) {
      const response = await fetch(`${wire.url}/api/sign-in`, {
        method: 'POST',
        headers: { Origin: wire.url, 'Content-Type': 'application/json', 'Content-Encoding': encoding },
        body: bomb,
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid' });
    }
  });
});
