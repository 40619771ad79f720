/** What an archive says of itself, in its last entry: by this everything before it is checked. */
import { z } from 'zod';
import { ArchiveProblem } from './archiveProblem.ts';
import { plain } from './tar.ts';

export const manifestName = 'manifest.json';
/** A table is cut into parts, so that its length need not be known when it begins. */
export const partBytes = 4 * 1024 * 1024;
/** Far more than a manifest of ours ever has. */
export const mostManifestBytes = 1024 * 1024;

const content = z.strictObject({
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const tableContent = content.extend({ columns: z.array(z.string()).min(1), rows: z.int().nonnegative() });

/** `files`: the checksum is over one line for each, made by `lineOf`. */
export const manifest = z.strictObject({
  format: z.literal('silta backup 1'),
  product: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string(), tableContent),
  files: content.extend({ count: z.int().nonnegative() }),
});
export type Manifest = z.infer<typeof manifest>;

export function readManifest(text: string): Manifest {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new ArchiveProblem(
      'What the archive says of itself cannot be read: it is damaged, or of a newer kind.',
    );
  }
}

export function lineOf(file: { path: string; bytes: number; sha256: string }): string {
  return `${file.sha256} ${file.bytes} ${file.path}\n`;
}

/** What an entry is, by its name; refuses names that no backup of ours has, whatever they would do on a disk. */
export function kindOf(name: string): { table: string } | { file: string } | 'manifest' {
  if (name === manifestName) return 'manifest';
  const [, table] = /^tables\/([a-zA-Z]\w{0,62})\/\d{6}\.copy$/.exec(name) ?? [];
  if (table !== undefined) return { table };
  const file = name.startsWith('files/') ? name.slice('files/'.length) : '';
  if (isSafe(file)) return { file };
  throw new ArchiveProblem(`The archive holds something that no backup of Silta has: ${plain(name)}`);
}

/** A relative path that stays below its folder on every system. */
export function isSafe(path: string): boolean {
  const parts = path.split('/');
  return (
    parts.every((part) => /^[^\\:*?"<>|\p{Cc}]+$/u.test(part) && !/^\.+$/.test(part)) && path.length <= 250
  );
}
