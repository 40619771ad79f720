/** npm run docs: writes the pages that are made from code. With --check it only says which ones are not fresh. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildServer } from './steps/build.mjs';
import { at, say } from './steps/project.mjs';

/** Page by page: where it stands, and the module whose `render` makes it, or what is computed in it. */
const pages = {
  'docs/access.md': './docs/access.mjs',
  'docs/configuration.md': './docs/configuration.mjs',
  'docs/metrics.md': './docs/metrics.mjs',
  'docs/openapi.json': './docs/openapi.mjs',
  'docs/asyncapi.json': './docs/asyncapi.mjs',
  'docs/limits.md': './docs/limits.mjs',
  'docs/scaling.md': './docs/scaling.mjs',
  'docs/licences.md': './docs/licences.mjs',
};
const isCheck = process.argv.includes('--check');

await buildServer();
for (const [path, maker] of Object.entries(pages)) {
  const { render } = await import(maker);
  const fresh = render();
  const isFresh = existsSync(at(path)) && readFileSync(at(path), 'utf8') === fresh;
  if (isFresh) continue;
  if (isCheck) {
    say(`${path} is not fresh: npm run docs writes it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(at(path), fresh);
    say(`${path} written`);
  }
}
