/** Finds and starts a Chromium: a given one, the system's, or the one that comes as an npm package. */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { at } from './project.mjs';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox, because root and containers have none; and nothing that talks to the outside by itself. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package's own settings name folders that are not ours. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** Starts a headless Chromium, with more arguments if need be; throws with advice when this machine has none. */
export async function openChromium(more = []) {
  const { chromium } = await import('playwright-core');
  const { path, env } = await findChromium();
  try {
    return await chromium.launch({
      executablePath: path,
      headless: true,
      args: [...quietly, ...more],
      env: { ...process.env, ...env },
    });
  } catch (cause) {
    throw new Error(`${path} does not start. Set CHROMIUM_PATH to a Chromium that does.`, { cause });
  }
}

/** The program and what its environment needs. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && isProgram(given)) return { path: given, env: {} };
  if (given) throw new Error(`CHROMIUM_PATH is "${given}", and no program is there.`);
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = [...candidates, ...macPaths].find(isProgram);
  if (installed) return { path: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  throw new Error('There is no Chromium here. Install one, or set CHROMIUM_PATH.');
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The package unpacks below one fixed name in the temporary folder and takes whatever is there for whole. Two tests at
 * once, or one that was ended, would leave a broken one: so it is unpacked aside and put in place when complete.
 */
function unpackChromium() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const cache = at('node_modules/.cache/silta');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, 'chromium-'));
    unpackInto(aside);
    try {
      renameSync(aside, folder);
    } catch (error) {
      // Somebody else was quicker.
      rmSync(aside, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { path: join(folder, 'chromium'), env: surroundings(folder) };
}

/** In a process of its own: the package takes the temporary folder from the environment, which jest hides from it. */
function unpackInto(folder) {
  const script = at('scripts/steps/unpackChromium.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium cannot be unpacked into ${folder}:\n${stderr}`);
  writeFileSync(join(folder, 'fonts/fonts.conf'), fontSettings);
}

/** A bare machine lacks the security library and has no fonts set up: both come along. */
function surroundings(folder) {
  const runs = spawnSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore' }).status === 0;
  return {
    ...(runs ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}
