/** npm run restore: brings an archive back into an empty database, or only looks whether it is whole. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkArchive } from '../backup/checkArchive.ts';
import type { Manifest } from '../backup/manifest.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import type { Config } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embeddedPostgres.ts';
import { migrations } from '../database/migrations.ts';
import { filesFolder, openStorage } from '../files/openStorage.ts';
import { runCommand, say } from './command.ts';

const usage = `npm run restore -- <archive> [--check] [--into <postgres://…>]

Into the configured database, or the one that --into names; it must be empty, and no server may run on it.
--check only looks whether the archive is whole.`;

await runCommand(async (config) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      into: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [archive] = positionals;
  if (archive === undefined || values.help) throw new Error(usage);
  const from = resolve(process.env.INIT_CWD ?? '.', archive);
  if (values.check) {
    const { manifest } = await checkArchive(from);
    say(`The archive is whole. ${describe(manifest)}`);
    return;
  }
  say('Checking the archive …');
  say(`Restored. ${describe(await restore(from, values.into, config))}`);
});

async function restore(from: string, into: string | undefined, config: Config): Promise<Manifest> {
  const databaseUrl = into ?? config.databaseUrl;
  const files = join(config.dataDir, filesFolder);
  const store = config.files.s3 ? await openStorage(config) : null;
  const parts = { from, files, store, steps: migrations };
  if (databaseUrl !== undefined) return restoreBackup({ ...parts, databaseUrl, isDatabaseHere: false });
  const embedded = await startEmbeddedPostgres(config.dataDir, { say });
  try {
    return await restoreBackup({ ...parts, databaseUrl: embedded.url, isDatabaseHere: true });
  } finally {
    await embedded.stop();
  }
}

function describe({ product, madeAt, tables, files }: Manifest): string {
  const rows = (name: string) => tables[name]?.rows ?? 0;
  return (
    `Made by Silta ${product} at ${madeAt}: ${rows('partnership')} partnerships, ${rows('member')} members, ` +
    `${rows('post')} posts, ${files.count} files.`
  );
}
