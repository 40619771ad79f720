/** Looking at links: what cannot be led anywhere, cannot be kept busy, and cannot be told more than it shows. */
import { gzipSync } from 'node:zlib';
import { limits } from '@silta/shared/limits';
import { aPhoto } from '../testing/files.ts';
import { aHostileWeb, bytes, page, privateHere, publicHere, redirect } from '../testing/hostileWeb.ts';
import type { HostileWeb } from '../testing/hostileWeb.ts';
import { previews as bounds } from './bounds.ts';
import { lookAt } from './lookAt.ts';
import { isPublicAddress } from './publicAddress.ts';
import { needPlace, openWeb } from './reach.ts';
import type { Reach } from './reach.ts';

let web: HostileWeb;

beforeAll(async () => {
  web = await aHostileWeb();
  web.serve('/', page('<title>At home</title>'));
});
afterAll(() => web.close());
beforeEach(() => {
  web.asked.length = 0;
});

const closing = new AbortController().signal;
const look = (href: string, reach: Reach = web.reach()) => lookAt(href, { reach, closing });
const at = (path: string, host = 'news.school.fi') => `http://${host}:${web.port}${path}`;

describe('addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.19.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not of the open internet', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2a00:1450:4001::1',
    '2606:4700::1111',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
    'http://localhost/',
    'http://db/',
    'http://a.localhost/',
    'http://printer.local/',
    'http://redis.internal/',
    'https://silta.school.fi/',
    'https://silta.school.fi./',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://user@93.184.216.34/',
    'http://:x@93.184.216.34/',
    'http://93.184.216.34:22/',
    'http://93.184.216.34:5432/',
    'https://93.184.216.34:8443/',
  ])('%s is never asked', async (href) => {
    await expect(needPlace(new URL(href), openWeb('https://silta.school.fi'))).rejects.toThrow();
  });

  test('an address of the open web is asked at the ports of the web', async () => {
    const reach = openWeb('https://silta.school.fi');
    expect(await needPlace(new URL('http://93.184.216.34/x'), reach)).toEqual({
      address: '93.184.216.34',
      port: 80,
    });
    expect(await needPlace(new URL('https://[2606:4700::1111]/'), reach)).toMatchObject({ port: 443 });
  });
});

describe('a name', () => {
  test('that is at a private address, also beside a public one, is not asked', async () => {
    for (const all of [[privateHere], [publicHere, privateHere], []])
      await expect(look(at('/'), web.reach({ 'news.school.fi': [all] }))).rejects.toThrow();
    expect(web.asked).toEqual([]);
  });

  test('is asked where it was found the first time, whatever its name server says afterwards', async () => {
    const reach = web.reach({ 'news.school.fi': [[publicHere], [privateHere]] });
    expect((await look(at('/'), reach)).title).toBe('At home');
    expect(web.asked).toEqual([`${publicHere} news.school.fi:${web.port} /`]);
    await expect(look(at('/'), reach)).rejects.toThrow();
    expect(web.asked).toHaveLength(1);
  });

  test('that nobody answers for is given up', async () => {
    const silent: Reach = { ...web.reach(), resolve: () => new Promise(() => undefined) };
    const ended = AbortSignal.timeout(200);
    await expect(lookAt(at('/'), { reach: silent, closing: ended })).rejects.toThrow('too slow');
  });
});

describe('a redirect', () => {
  test('is followed to what may be asked', async () => {
    web.serve('/moved', redirect('/'));
    expect((await look(at('/moved'))).title).toBe('At home');
  });

  test.each([
    ['a private address', () => `http://${privateHere}:${web.port}/`],
    ['a name of a private address', () => at('/', 'inner.example.com')],
    ['another port', () => 'http://news.school.fi:6379/'],
    ['another scheme', () => 'file:///etc/passwd'],
    ['a password', () => `http://a:b@news.school.fi:${web.port}/`],
    ['nothing', () => 'http://'],
  ])('to %s is not', async (_, to) => {
    web.serve('/away', redirect(to()));
    await expect(look(at('/away'), web.reach({ 'inner.example.com': [[privateHere]] }))).rejects.toThrow();
    expect(web.asked).toHaveLength(1);
  });

  test('is checked anew when the name has moved meanwhile', async () => {
    web.serve('/again', redirect('/'));
    await expect(
      look(at('/again'), web.reach({ 'news.school.fi': [[publicHere], [privateHere]] })),
    ).rejects.toThrow();
    expect(web.asked).toHaveLength(1);
  });

  test('in a ring ends', async () => {
    web.serve('/ring', redirect('/ring'));
    await expect(look(at('/ring'))).rejects.toThrow('too many redirects');
    expect(web.asked).toHaveLength(bounds.redirects.most + 1);
  });
});

describe('an answer', () => {
  test('without end is read only so far', async () => {
    web.serve('/endless', (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.write('<title>No end</title>');
      const more = () => {
        while (!response.destroyed && response.write('<p>'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    expect((await look(at('/endless'))).title).toBe('No end');
  });

  test(
    'drop by drop is cut',
    async () => {
      web.serve('/drip', (response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
      });
      const begin = performance.now();
      await expect(look(at('/drip'))).rejects.toThrow();
      expect(performance.now() - begin).toBeLessThan(bounds.askMs.most + 2_000);
    },
    bounds.askMs.most + 5_000,
  );

  test('that is packed is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    web.serve('/bomb', bytes(bomb, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }));
    await expect(look(at('/bomb'))).rejects.toThrow('packed');
  });

  test.each(['application/pdf', 'text/plain', 'image/svg+xml', 'application/json', ''])(
    'of the type “%s” is no page',
    async (type) => {
      web.serve('/type', bytes('<title>x</title>', { 'Content-Type': type }));
      await expect(look(at('/type'))).rejects.toThrow('type');
    },
  );

  test('with too many headers, another status or no title gives nothing', async () => {
    web.serve('/headers', bytes('x', { 'Content-Type': 'text/html', 'X-Long': 'x'.repeat(40_000) }));
    web.serve(
      '/status',
      (response) => void response.writeHead(203, { 'Content-Type': 'text/html' }).end('<title>x'),
    );
    web.serve('/silent', page('<title> \u200b\u202e </title>'));
    for (const path of ['/headers', '/status', '/silent', '/nowhere'])
      await expect(look(at(path))).rejects.toThrow();
  });

  test('nested without end, or full of beginnings, is looked through at once', async () => {
    const deep = '<div>'.repeat(90_000);
    web.serve('/deep', page(`<title>Deep</title>${deep}`));
    web.serve('/quotes', page(`<title>Quotes</title>${`<meta a="'`.repeat(45_000)}`));
    web.serve('/comments', page(`<title>Notes</title>${'<!--'.repeat(90_000)}`));
    web.serve('/spaces', page(`<title>Spaces</title><meta ${' '.repeat(400_000)}`));
    const begin = performance.now();
    for (const path of ['/deep', '/quotes', '/comments', '/spaces'])
      expect((await look(at(path))).title).not.toBe('');
    // What grows without end takes minutes; how fast the machine is does not matter.
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe('what is found', () => {
  test('is what the page says of itself, in letters that are seen', async () => {
    const long = 'ä'.repeat(900);
    web.serve(
      '/said',
      page(`
        <script>"<title>Not this</title>"</script><!-- <title>nor this</title> -->
        <meta property="og:title" content="Solder &amp; flux\u202e\u0007 &lt;b&gt;f&uuml;r&#x20;alle&lt;/b&gt;\r\nX-Evil: 1">
        <title>The other one</title>
        <META NAME=description CONTENT='${long}'>`),
    );
    const { title, description, picture } = await look(at('/said'));
    expect(title).toBe('Solder & flux <b>für alle</b> X-Evil: 1');
    expect(description).toHaveLength(limits.linkDescription);
    expect(picture).toBeNull();
  });

  test('keeps markup in a title as letters', async () => {
    web.serve('/markup', page('<title><img src=x onerror=alert(1)> & more</title>'));
    expect((await look(at('/markup'))).title).toBe('<img src=x onerror=alert(1)> & more');
  });

  test.each([
    ['by the answer', 'text/html; charset=ISO-8859-1', ''],
    ['by the page', 'text/html', '<meta charset="windows-1252">'],
  ])('is read in the letters named %s', async (_, type, meta) => {
    const html = Buffer.from(`${meta}<title>Lötstation für Prüfer</title>`, 'latin1');
    web.serve('/letters', bytes(html, { 'Content-Type': type }));
    expect((await look(at('/letters'))).title).toBe('Lötstation für Prüfer');
  });

  test('in letters that nobody knows is read as UTF-8', async () => {
    web.serve('/unknown', page('<title>Löten</title>', 'text/html; charset=klingon'));
    expect((await look(at('/unknown'))).title).toBe('Löten');
  });

  test('has the picture that the page names, of a kind that can do nothing', async () => {
    const photo = (await aPhoto(200, 100, 'png')).bytes;
    web.serve('/photo', bytes(photo, { 'Content-Type': 'image/png' }));
    web.serve(
      '/svg',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"/>', { 'Content-Type': 'image/svg+xml' }),
    );
    web.serve('/huge', bytes(Buffer.alloc(bounds.pictureBytes.most + 1), { 'Content-Type': 'image/png' }));
    const pictured = async (address: string) => {
      web.serve('/pictured', page(`<title>x</title><meta property="og:image" content="${address}">`));
      return (await look(at('/pictured'))).picture;
    };
    expect(await pictured('/photo')).toEqual(photo);
    for (const address of [
      '/svg',
      '/huge',
      '/nowhere',
      `http://${privateHere}:${web.port}/photo`,
      'data:image/png,x',
    ])
      expect(await pictured(address)).toBeNull();
    expect(web.asked.filter((line) => line.startsWith(privateHere))).toEqual([]);
  });

  test('is asked for without a word about who asks', async () => {
    await look(at('/?a=b#part'));
    expect(web.asked[0]).toMatch(/ \/\?a=b$/);
    expect(Object.keys(web.headers()).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });
});
