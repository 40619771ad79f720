/** What the lock file says of the packages that are installed beside the code: read once, for licences and the SBOM. */
import { existsSync, readFileSync } from 'node:fs';
import { at } from './project.mjs';

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Every package that the server or the client runs with, in the order of their names: `path` below the project, `name`,
 * `version`, `licence`, and the lock file's own `entry`. Packages for other kinds of machines are in it too.
 */
export function productionPackages() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, entry]) => ({
      path,
      entry,
      name: nameOf(path),
      version: entry.version,
      licence: entry.license ?? licenceIn(path),
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path));
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Old packages say it in another way, which the lock file leaves out. */
function licenceIn(path) {
  const manifest = at(path, 'package.json');
  if (!existsSync(manifest)) return null;
  const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8'));
  const all = [license ?? licenses ?? []].flat().map((each) => each.type ?? each);
  return all.length > 0 ? all.join(' OR ') : licenceFile(path);
}

/** Some say it only in the text that they bring along. */
function licenceFile(path) {
  const file = at(path, 'LICENSE');
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('MIT License') ? 'MIT' : null;
}

/** Where a package finds another one: in its own folder, or in one above it. Null where an optional one is missing. */
export function pathFrom(path, name, known) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (known.has(found)) return found;
    if (folder === '' || !folder.includes('/node_modules/')) {
      return known.has(`node_modules/${name}`) ? `node_modules/${name}` : null;
    }
  }
}
