/** What every storage does alike: the disk, and an S3-compatible store that runs here (moto, where Python has it). */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { newId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import { diskStorage } from './diskStorage.ts';
import { s3Storage } from './s3Storage.ts';
import { keyOf, pathOf } from './storage.ts';
import type { Key, Storage } from './storage.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silta-storage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A local file with this in it. */
function local(content: string | Buffer): string {
  const path = join(folder, newId());
  writeFileSync(path, content);
  return path;
}

interface Place {
  storage: Storage;
  end: () => void;
}

const places: Record<string, () => Promise<Place>> = {
  disk: () => {
    const storage = diskStorage(join(folder, 'files'));
    return Promise.resolve({ storage, end: () => storage.close() });
  },
  ...(hasMoto() && { S3: s3ByMoto }),
};

/** What runs here as an S3 store: of Python, because no package of Node is one that others test against. */
function hasMoto(): boolean {
  return spawnSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' }).status === 0;
}

async function s3ByMoto(): Promise<Place> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const keys = { endpoint, region: 'us-east-1', accessKey: 'silta', secretKey: 'a secret' };
  await bucketIn(keys, server);
  const storage = s3Storage({ ...keys, bucket: 'silta-files' });
  return {
    storage,
    end: () => {
      storage.close();
      server.kill();
    },
  };
}

async function bucketIn(
  {
    endpoint,
    region,
    accessKey,
    secretKey,
  }: { endpoint: string; region: string; accessKey: string; secretKey: string },
  server: ChildProcess,
): Promise<void> {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  });
  for (let tries = 0; ; tries += 1) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: 'silta-files' }));
      client.destroy();
      return;
    } catch (error) {
      if (tries > 60 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function partsOf({ list }: Storage, id?: FileId): Promise<string[]> {
  const names: string[] = [];
  for await (const part of list())
    if (id === undefined || part.id === id) names.push(`${part.name} ${part.bytes}`);
  return names;
}

describe.each(Object.keys(places))('a storage: %s', (name) => {
  let storage: Storage;
  let end: () => void;
  beforeAll(async () => {
    ({ storage, end } = await (places[name] as () => Promise<Place>)());
  }, 30_000);
  afterAll(() => end());

  const read = async (key: Key, range?: { from: number; to: number }) => {
    const content = await storage.open(key, range);
    return content ? (await buffer(content)).toString() : null;
  };

  test('keeps what it is given, whole and in part, and takes the local file', async () => {
    const key = { id: newId<FileId>(), name: 'original' };
    const path = local('0123456789');
    await storage.put(key, path);
    expect(existsSync(path)).toBe(false);
    expect(await storage.bytesOf(key)).toBe(10);
    expect(await read(key)).toBe('0123456789');
    expect(await read(key, { from: 2, to: 4 })).toBe('234');
    expect(await read(key, { from: 9, to: 9 })).toBe('9');
  });

  test('has the newer one where a name is given twice', async () => {
    const key = { id: newId<FileId>(), name: 'piece-0-ab' };
    await storage.put(key, local('older and longer'));
    await storage.put(key, local('newer'));
    expect(await read(key)).toBe('newer');
  });

  test('keeps large ones byte for byte', async () => {
    const key = { id: newId<FileId>(), name: 'original' };
    const content = Buffer.alloc(9_000_000, 'bridge');
    await storage.put(key, local(content));
    const found = await storage.open(key);
    expect(found && (await buffer(found)).equals(content)).toBe(true);
  });

  test('has the same bytes under another name, and keeps them when the first goes', async () => {
    const [from, to] = [newId<FileId>(), newId<FileId>()].map((id) => ({ id, name: 'large' }));
    if (!from || !to) throw new Error('two keys');
    await storage.put(from, local('once, and twice'));
    expect(await storage.copy(from, to)).toBe(true);
    await storage.removeAll(from.id);
    expect(await read(to)).toBe('once, and twice');
    expect(await storage.copy(from, to)).toBe(false);
  });

  test('says of what is missing that it is missing', async () => {
    const key = { id: newId<FileId>(), name: 'original' };
    expect(await storage.open(key)).toBeNull();
    expect(await storage.open(key, { from: 0, to: 1 })).toBeNull();
    expect(await storage.bytesOf(key)).toBeNull();
    await storage.remove(key);
    await storage.removeAll(key.id);
  });

  test('lists all there is, and lets go of one part or of everything of a file', async () => {
    const [one, other] = [newId<FileId>(), newId<FileId>()];
    for (const name of ['small', 'large', 'piece-0-ab']) await storage.put({ id: one, name }, local(name));
    await storage.put({ id: other, name: 'original' }, local('x'));
    expect(await partsOf(storage, one)).toEqual(['large 5', 'piece-0-ab 10', 'small 5']);
    await storage.remove({ id: one, name: 'piece-0-ab' });
    expect(await partsOf(storage, one)).toEqual(['large 5', 'small 5']);
    await storage.removeAll(one);
    expect(await partsOf(storage, one)).toEqual([]);
    expect(await partsOf(storage, other)).toEqual(['original 1']);
  });

  test('is read by many at once', async () => {
    const key = { id: newId<FileId>(), name: 'original' };
    await storage.put(key, local('many'));
    const all = await Promise.all(Array.from({ length: 40 }, () => read(key)));
    expect(new Set(all)).toEqual(new Set(['many']));
  });
});

if (!hasMoto()) test.skip('S3: Python has no moto here (pip install "moto[server]")', () => undefined);

test('a half written file is never there under its name', async () => {
  const storage = diskStorage(join(folder, 'atomic'));
  const key = { id: newId<FileId>(), name: 'original' };
  await expect(storage.put(key, join(folder, 'none'))).rejects.toThrow();
  expect(await storage.bytesOf(key)).toBeNull();
  expect(readdirSync(folder)).not.toContain('none');
});

test('keys and paths are one for the other, and nothing else is a path', () => {
  const key = { id: newId<FileId>(), name: 'piece-0-ab12' };
  expect(keyOf(pathOf(key))).toEqual(key);
  for (const path of [
    'x',
    '../etc/passwd',
    `ab/${newId()}/../x`,
    `ab/${newId()}/A`,
    `ab/${newId()}/x/y`,
    `/${pathOf(key)}`,
  ])
    expect(keyOf(path)).toBeNull();
});
