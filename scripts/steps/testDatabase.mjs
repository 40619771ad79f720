/** Before the tests that need one: starts one PostgreSQL and prepares the template that every test file copies. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { at } from './project.mjs';

const template = 'silta_template';

/** Jest calls this once, before the workers start; they find the address in SILTA_TEST_DATABASE_URL. */
export default async function startTestDatabase() {
  if (!existsSync(at('server/dist/main.js')))
    throw new Error('Run the tests by npm test, which builds the server first.');
  process.env.SILTA_TEST_DATABASE_URL ??= await startEmbedded();
  await prepareTemplate(process.env.SILTA_TEST_DATABASE_URL);
}

const compiled = (path) => import(pathToFileURL(at('server/dist', path)).href);

async function startEmbedded() {
  const { startEmbeddedPostgres } = await compiled('database/embeddedPostgres.js');
  const folder = mkdtempSync(join(process.env.SILTA_TEST_DIR ?? tmpdir(), 'database-'));
  chmodSync(folder, 0o711);
  const running = await startEmbeddedPostgres(folder, { durable: false, maxConnections: 200 });
  globalThis.stopTestDatabase = async () => {
    await running.stop();
    for (const path of [running.folder, folder]) rmSync(path, { recursive: true, force: true });
    if (!running.folder.startsWith(folder)) rmSync(dirname(running.folder), { recursive: true, force: true });
  };
  return running.url;
}

async function prepareTemplate(url) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const { createDataSource } = await compiled('database/dataSource.js');
  const target = new URL(url);
  target.pathname = `/${template}`;
  const source = createDataSource(target.href, []);
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}
