/** npm run fix: mends what a program can mend: format, some of lint, and the generated pages. */
import { existsSync } from 'node:fs';
import { buildServer } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { at, runNode } from './steps/project.mjs';

await ensureInstalled();
const lint = await runNode(at('node_modules/eslint/bin/eslint.js'), ['.', '--fix']);
const format = await runNode(at('node_modules/prettier/bin/prettier.cjs'), [
  '--write',
  '--log-level',
  'warn',
  '.',
]);
if (existsSync(at('scripts/docs.mjs'))) {
  await buildServer();
  await runNode(at('scripts/docs.mjs'));
}
process.exitCode = Math.max(lint.code, format.code);
