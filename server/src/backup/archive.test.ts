/** Everything that can be wrong with an archive: damaged, cut short, or made by somebody who means harm. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newId } from '@silta/shared/ids';
import { migrations } from '../database/migrations.ts';
import { needed } from '../testing/world.ts';
import { checkArchive } from './checkArchive.ts';
import { needKnownSteps, needRoom } from './needs.ts';
import { writeTar } from './tar.ts';
import type { NewEntry } from './tar.ts';

const archive = new URL('../testing/archives/first.tar.gz', import.meta.url).pathname;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an archive that is not as it was', () => {
  const spoilt = (bytes: Buffer): string => {
    const path = join(folder, `${newId<string>()}.spoilt`);
    writeFileSync(path, bytes);
    return path;
  };

  test('a flipped byte is found wherever it is, or changes nothing', async () => {
    const whole = readFileSync(archive);
    const { manifest } = await checkArchive(archive);
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((i * (whole.length - 1)) / 59));
    for (const place of places) {
      const bytes = Buffer.from(whole);
      bytes[place] = needed(bytes[place]) ^ 0x10;
      const path = spoilt(bytes);
      const read = await checkArchive(path).catch((error: unknown) => String(error));
      if (typeof read === 'string') expect(read).toMatch(/ArchiveProblem: The archive|not a backup of Silta/);
      // In gzip's own header lies what nobody needs: the time, the system.
      else expect({ isHeader: place < 10, ...read }).toMatchObject({ isHeader: true, manifest });
      rmSync(path);
    }
  });

  test('one that was cut short says so', async () => {
    const whole = readFileSync(archive);
    for (const length of [20, 1_000, Math.floor(whole.length / 2), whole.length - 1]) {
      await expect(checkArchive(spoilt(whole.subarray(0, length)))).rejects.toThrow(/cut short/);
    }
    await expect(checkArchive(spoilt(Buffer.from('no archive at all')))).rejects.toThrow(
      /not a backup of Silta/,
    );
    await expect(checkArchive(join(folder, 'missing'))).rejects.toThrow(/There is no archive/);
  });

  async function archiveOf(entries: readonly NewEntry[], change = (tar: Buffer) => tar): Promise<string> {
    const chunks: Buffer[] = [];
    const all = (async function* () {
      yield* entries;
    })();
    for await (const chunk of writeTar(all)) chunks.push(chunk);
    return spoilt(gzipSync(change(Buffer.concat(chunks))));
  }
  const entry = (name: string, text = 'x'): NewEntry => ({
    name,
    bytes: text.length,
    content: [Buffer.from(text)],
  });

  test.each([
    'files/../../etc/cron.d/silta',
    '/etc/passwd',
    'files//etc/passwd',
    'files/..\\..\\x',
    'files/C:/x',
    'files/./x',
    'files/a\nb',
    'tables/post/../../x.copy',
    'tables/post;drop/000001.copy',
    'elsewhere',
  ])('a name that leads elsewhere: %j', async (name) => {
    await expect(checkArchive(await archiveOf([entry(name)]))).rejects.toThrow(/no backup of Silta has/);
  });

  test('links, things after the end, tables and claims of a stranger', async () => {
    const asLink = (tar: Buffer) => {
      tar.write('2', 156);
      const sum = tar
        .subarray(0, 512)
        .reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
      tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      return tar;
    };
    await expect(checkArchive(await archiveOf([entry('files/x')], asLink))).rejects.toThrow(/not a file/);
    const { manifest } = await checkArchive(archive);
    const claim = (more: object) => entry('manifest.json', JSON.stringify({ ...manifest, ...more }));
    const none = {
      tables: {},
      files: {
        count: 0,
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    };
    await checkArchive(await archiveOf([claim(none)]));
    await expect(checkArchive(await archiveOf([claim(none), entry('files/x')]))).rejects.toThrow(
      /after the end/,
    );
    await expect(
      checkArchive(await archiveOf([entry('tables/post/000001.copy'), claim(none)])),
    ).rejects.toThrow(/too many/);
    await expect(checkArchive(await archiveOf([claim({})]))).rejects.toThrow(/is not as it was/);
    await expect(
      checkArchive(await archiveOf([claim({ ...none, format: 'silta backup 2' })])),
    ).rejects.toThrow(/newer kind/);
    expect(() => needKnownSteps({ ...manifest, migrations: ['Drop1'] }, migrations)).toThrow(/newer Silta/);
  });

  test('what unpacks to a thousand times its size costs no memory', async () => {
    const zeros = Buffer.alloc(1024 * 1024);
    const bomb = {
      name: 'files/bomb',
      bytes: 300 * zeros.length,
      content: Array.from({ length: 300 }, () => zeros),
    };
    const path = await archiveOf([bomb]);
    const before = process.memoryUsage().rss;
    await expect(checkArchive(path)).rejects.toThrow(/cut short/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});

test('what does not fit on the disk is said before anything is done', async () => {
  await expect(needRoom(join(folder, 'not/yet/there'), 1e18)).rejects.toThrow(
    /not enough room .* MB are free/,
  );
});
