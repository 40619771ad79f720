/**
 * npm run audit: what is known to be wrong with the packages, from the registry or, with `--report FILE`, from what
 * `npm audit --json` has said elsewhere. Fails on high and critical findings that docs/dependencies.md has no reason for.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, fail, root, say } from './steps/project.mjs';

const grave = ['high', 'critical'];
const reasons = 'docs/dependencies.md';

/** Rows of the table of reasons: the advisory's number, and the day on which it is looked at again. */
function accepted() {
  const rows = readFileSync(at(reasons), 'utf8').matchAll(
    /^\|\s*(GHSA(?:-\w{4}){3})\s*\|.*\|\s*(\d{4}-\d\d-\d\d)\s*\|$/gm,
  );
  return new Map([...rows].map(([, advisory, until]) => [advisory, until]));
}

function readReport() {
  const given = process.argv.indexOf('--report');
  if (given > 0) return readFileSync(process.argv[given + 1] ?? '', 'utf8');
  const own = process.env.npm_execpath;
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const shell = program === 'npm' && process.platform === 'win32';
  // npm answers with 1 where it has found something; what it says decides.
  return spawnSync(program, [...first, 'audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell,
    timeout: 60_000,
  }).stdout;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const report = parse(readReport());
if (!report.vulnerabilities) {
  const why = report.message ?? report.error?.summary ?? 'it does not answer';
  fail(
    `Nothing can be said of the packages: the registry was not to be asked (${why}).\n` +
      'Run this where the registry can be reached, or keep the output of "npm audit --json" there and give it: ' +
      'npm run audit -- --report FILE',
  );
}

const known = accepted();
const today = new Date().toISOString().slice(0, 10);
const findings = Object.values(report.vulnerabilities)
  .flatMap(({ via }) => via.filter((each) => typeof each === 'object'))
  .map(({ url = '', name, severity, title }) => ({ advisory: url.split('/').at(-1), name, severity, title }));
const unique = [...new Map(findings.map((each) => [each.advisory, each])).values()];

for (const { advisory, name, severity, title } of unique) {
  const until = known.get(advisory);
  const isOpen = grave.includes(severity) && (until === undefined || until < today);
  if (isOpen) process.exitCode = 1;
  const note =
    until === undefined
      ? ''
      : until < today
        ? `; its reason ran out on ${until}`
        : `; has a reason until ${until}`;
  say(`${isOpen ? 'OPEN  ' : 'known '} ${severity.padEnd(8)} ${name}: ${title} (${advisory}${note})`);
}
say(
  process.exitCode === 1
    ? `Update, or write down in ${reasons} why it does not reach Silta.`
    : `${unique.length} findings, none grave and open`,
);
