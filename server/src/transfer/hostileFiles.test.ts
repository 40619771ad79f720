/** Files that mean no good: refused before they cost anything, and gone afterwards. */
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Desk, padlet, zipped } from '../testing/desk.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { transfer } from './bounds.ts';
import { Incoming } from './incoming.ts';

let world: World;
let desk: Desk;

beforeAll(async () => {
  world = await aWorld();
  desk = await Desk.of(world.dataSource);
});
afterAll(async () => {
  await desk.clear();
  await world.end();
});

describe('hostile archives', () => {
  const named = async (name: string) => {
    const zip = await zipped({ 'aaaaaaaaaa.csv': padlet });
    const from = Buffer.from('aaaaaaaaaa.csv');
    const to = Buffer.from(name.padEnd(from.length, '.').slice(0, from.length));
    for (let at = zip.indexOf(from); at >= 0; at = zip.indexOf(from, at + 1)) to.copy(zip, at);
    return zip;
  };

  test.each(['../../../etc/p', '/etc/passwd.cs', 'c:\\windows.csv', 'a\\..\\..\\b.csv'])(
    'a name that leads elsewhere: %s',
    async (name) => {
      await expect(named(name).then((zip) => desk.looked(zip))).rejects.toMatchObject({ code: 'unreadable' });
    },
  );

  test('a bomb, by what it says and by what it does', async () => {
    const bomb = await zipped({ 'posts.csv': Buffer.alloc(30_000_000, 'a') });
    await expect(desk.looked(bomb)).rejects.toMatchObject({ details: { field: 'hostileArchive' } });
    // The same, with a size that is a lie: 1 000 bytes.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(30_000_000);
    const lie = Buffer.from(bomb);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1_000);
    for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 1)) small.copy(lie, at);
    await expect(desk.looked(lie)).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('too many parts, parts of one name, and half an archive', async () => {
    const many = await zipped({ 'posts.csv': padlet });
    // As the end of the archive says it (APPNOTE 4.3.16).
    many.writeUInt16LE(transfer.parts.most + 1, many.length - 12);
    await expect(desk.looked(many)).rejects.toMatchObject({ details: { field: 'tooMuchInside' } });
    const zip = await zipped({ 'posts.csv': padlet });
    await expect(desk.looked(zip.subarray(0, zip.length - 30))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(desk.looked(Buffer.from('PK\x03\x04'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('a file on its way', () => {
  const request = (body: Readable, headers: object = {}) =>
    Object.assign(body, { headers: { 'content-type': 'application/octet-stream', ...headers } }) as never;

  test('is gone afterwards, whatever became of it', async () => {
    const incoming = new Incoming(desk.folder);
    await incoming.hold(request(Readable.from([Buffer.from('x')])), () => Promise.resolve());
    const failing = incoming.hold(request(Readable.from([Buffer.from('x')])), () =>
      Promise.reject(new Error('no')),
    );
    await expect(failing).rejects.toThrow('no');
    const large = Readable.from(Array.from({ length: 25 }, () => Buffer.alloc(1_000_000)));
    await expect(incoming.hold(request(large), () => Promise.resolve())).rejects.toMatchObject({
      code: 'tooLarge',
    });
    const cut = new Readable({
      read() {
        this.destroy(new Error('cut'));
      },
    });
    await expect(incoming.hold(request(cut), () => Promise.resolve())).rejects.toMatchObject({
      code: 'unavailable',
    });
    const empty = incoming.hold(request(Readable.from([])), () => Promise.resolve());
    await expect(empty).rejects.toMatchObject({ details: { field: 'empty' } });
    expect(await readdir(incoming.folder)).toEqual([]);
  });

  test('left by a killed server it is deleted at the next start, one under way is not', async () => {
    const late = new Incoming(desk.folder);
    await late.hold(request(Readable.from([Buffer.from('x')])), async (path) => {
      await late.tidy();
      expect(await readdir(late.folder)).toHaveLength(1);
      expect(path).toContain(late.folder);
    });
  });
});
