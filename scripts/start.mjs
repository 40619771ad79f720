/** npm start: installs what is missing, builds what has changed, and runs Silta in this very process. */
import { pathToFileURL } from 'node:url';
import { buildAll } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { at } from './steps/project.mjs';

/** Ctrl-C ends everything within five seconds, whatever still hangs on. */
const patience = 4_500;

await ensureInstalled();
await buildAll();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    setTimeout(() => process.exit(process.exitCode ?? 1), patience).unref();
  });
}
process.setSourceMapsEnabled(true);
const main = at('server/dist/main.js');
// One process, so that nothing is left behind when it is killed.
process.argv[1] = main;
await import(pathToFileURL(main).href);
