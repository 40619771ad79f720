/** What tests of imported files need: files on disk, archives made by hand, and what the server makes of them. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { ZipFile } from 'yazl';
import { newId } from '@silta/shared/ids';
import { manifestPart } from '../transfer/archive.ts';
import { recognize } from '../transfer/recognize.ts';
import type { Found } from '../transfer/recognize.ts';
import { sealerOf } from '../transfer/seal.ts';

export class Desk {
  private constructor(
    readonly folder: string,
    private readonly dataSource: DataSource,
  ) {}

  static async of(dataSource: DataSource): Promise<Desk> {
    return new Desk(await mkdtemp(join(tmpdir(), 'silta-desk-')), dataSource);
  }

  async fileOf(bytes: Buffer | string): Promise<string> {
    const path = join(this.folder, newId());
    await writeFile(path, bytes);
    return path;
  }

  async looked(bytes: Buffer | string): Promise<Found> {
    return recognize(await this.fileOf(bytes), await sealerOf(this.dataSource));
  }

  clear(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

export function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A table as Padlet writes it. */
export const padlet = `Subject,Body,Attachment,Author,Created At,Section,Mood
Flux,We use it,https://example.org/a.jpg,Aino,2026-03-01 10:00 UTC,Soldering,happy
,"Two
lines",,Jonas,,ESD,
,,,,,,sad
`;

/** A manifest that tells of the parts as they are, with a seal that does not hold. */
export async function resealed(parts: Record<string, Buffer>): Promise<Buffer> {
  const { [manifestPart]: about, ...rest } = parts;
  const manifest = JSON.parse(String(about)) as object;
  const told = Object.entries(rest).map(([name, bytes]) => {
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const changed = { ...manifest, parts: told, seal: 'x' };
  return zipped({ ...rest, [manifestPart]: JSON.stringify(changed) });
}
