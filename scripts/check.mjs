/** npm run check: format, types, lint, walls, unused, texts, docs, pages and rules; a line each, and all that is wrong. */
import { existsSync } from 'node:fs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { buildServer } from './steps/build.mjs';
import { at, runNode, say, tsc } from './steps/project.mjs';

/** Colours only for a person at a terminal. */
const colours = process.stdout.isTTY ? ['--pretty'] : ['--pretty', 'false'];

const node =
  (path, ...args) =>
  () =>
    runNode(at(path), args, { quiet: true });

const steps = {
  // The slowest first, so that the two cores end together.
  lint: node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  types: async () => {
    const packages = ['shared', 'server', 'client'];
    const results = await Promise.all(
      packages.map((name) => runNode(tsc, ['-p', name, ...colours], { quiet: true })),
    );
    return {
      code: Math.max(...results.map(({ code }) => code)),
      output: results.map(({ output }) => output).join(''),
    };
  },
  format: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  walls: node(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...['shared/src', 'server/src', 'client/src', 'client/journeys'],
  ),
  unused: node('node_modules/knip/bin/knip.js'),
  texts: node('scripts/checks/locales.mjs'),
  docs: async () => {
    if (!existsSync(at('scripts/docs.mjs'))) return { code: 0, output: '' };
    return runNode(at('scripts/docs.mjs'), ['--check'], { quiet: true });
  },
  pages: node('scripts/checks/pages.mjs'),
  rules: node('scripts/checks/rules.mjs'),
  security: node('scripts/checks/security.mjs'),
};

await ensureInstalled();
// The generated pages are written from what the server is built into.
await buildServer();

const waiting = Object.entries(steps);
const failed = [];

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, step] = next;
    const begin = Date.now();
    const { code, output } = await step();
    const took = `${((Date.now() - begin) / 1000).toFixed(1)} s`;
    say(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${took}`);
    if (code !== 0) failed.push({ name, output });
  }
}

await Promise.all([work(), work()]);
for (const { name, output } of failed) say(`\n── ${name} ──\n${output.trim()}`);
if (failed.length > 0)
  say(`\n${failed.map(({ name }) => name).join(', ')}: failed. npm run fix mends format and some of lint.`);
process.exitCode = failed.length > 0 ? 1 : 0;
