/** npm run backup: everything Silta knows in one archive, while it runs or when it does not. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeBackup } from '../backup/takeBackup.ts';
import { reachDatabase } from '../database/reachDatabase.ts';
import { filesFolder, openStorage } from '../files/openStorage.ts';
import { productVersion, runCommand, say } from './command.ts';

const usage = `npm run backup -- [--to <folder or file.tar.gz>]

Without --to the archive goes into the folder backups in the data folder. It holds everything that people have
written: keep it where nobody else reads it, and a copy away from this machine.`;

await runCommand(async (config) => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    say(usage);
    return;
  }
  const to = pathOf(values.to ?? ownFolder(config.dataDir));
  const database = await reachDatabase(config, say);
  try {
    const begin = Date.now();
    const files = config.files.s3 ? await openStorage(config) : join(config.dataDir, filesFolder);
    const { tables, files: copied } = await takeBackup({
      databaseUrl: database.url,
      files,
      to,
      product: productVersion(),
    });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const size = (statSync(to).size / 1_000_000).toFixed(1);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    say(`${to}\n${rows} rows, ${copied.count} files, ${size} MB, written and read again in ${seconds} s`);
  } finally {
    await database.release();
  }
});

function ownFolder(dataDir: string): string {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A folder gets a name with the time in it. */
function pathOf(to: string): string {
  const path = resolve(process.env.INIT_CWD ?? '.', to);
  if (!existsSync(path) || !statSync(path).isDirectory()) return path;
  return join(path, `silta-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`);
}
