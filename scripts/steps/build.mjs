/** Builds the server and the client where their sources have changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { compressBelow } from './compress.mjs';
import { at, fail, filesBelow, runNode, say, tsc } from './project.mjs';

/** Colours only for a person at a terminal. */
const colours = process.stdout.isTTY ? ['--pretty'] : ['--pretty', 'false'];

const settings = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];

const server = {
  name: 'server',
  sources: () => [
    ...settings,
    ...filesBelow(['shared', 'server'], /^(shared|server)\/(src\/|tsconfig|package)/),
  ],
  result: 'server/dist/main.js',
  make: async () => {
    removeOrphans('shared');
    removeOrphans('server');
    return runNode(tsc, ['-b', ...colours], { quiet: true });
  },
};

const client = {
  name: 'client',
  sources: () => [...settings, ...filesBelow(['client', 'shared/src'], /^(?!client\/journeys\/)/)],
  result: 'client/dist/index.html',
  make: async () => {
    const vite = at('node_modules/vite/bin/vite.js');
    const result = await runNode(vite, ['build', 'client', '--logLevel', 'warn'], { quiet: true });
    if (result.code === 0) await compressBelow(at('client/dist'));
    return result;
  },
};

export const buildServer = (options) => build(server, options);

/** Builds both at once; ends the process with the compiler's messages when one fails. */
export const buildAll = (options) => Promise.all([build(server, options), build(client, options)]);

async function build({ name, sources, result, make }, { force = false } = {}) {
  const stampFile = at(`node_modules/.cache/silta/built-${name}`);
  const stamp = fingerprint(sources().filter((path) => !/\.test\.tsx?$|\/testing\//.test(path)));
  const isBuilt =
    existsSync(at(result)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isBuilt && !force) return;
  const begin = Date.now();
  say(`Building the ${name} …`);
  rmSync(stampFile, { force: true });
  const { code, output } = await make();
  if (code !== 0) fail(`${output}\nThe ${name} cannot be built; the reasons stand above.`);
  mkdirSync(at('node_modules/.cache/silta'), { recursive: true });
  writeFileSync(stampFile, stamp);
  say(`  ${name} built in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

/** Paths, sizes and times tell a change without reading every file. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (!existsSync(at(path))) continue;
    const { size, mtimeMs } = statSync(at(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The compiler leaves behind what it once made from files that are gone; a gone migration must not run. */
function removeOrphans(name) {
  if (!existsSync(at(name, 'dist'))) return;
  for (const path of compiledFiles(name)) {
    const source = path.replace(`${name}/dist/`, `${name}/src/`).replace(/\.js$/, '.ts');
    if (existsSync(at(source))) continue;
    for (const suffix of ['.js', '.js.map', '.d.ts'])
      rmSync(at(path.replace(/\.js$/, suffix)), { force: true });
  }
}

const compiledFiles = (name) => filesBelow([`${name}/dist`], /\.js$/);
