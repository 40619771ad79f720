/** Runs one of the operator's commands of the server in this very process, so that its exit code is ours. */
import { pathToFileURL } from 'node:url';
import { buildServer } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { at } from './project.mjs';

export async function runOperator(name) {
  await ensureInstalled();
  await buildServer();
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(at('server/dist/operator', `${name}.js`)).href);
}
