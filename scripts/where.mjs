/** npm run where -- post.edit: the schema, the right, the handler and the tests of one command. */
import { existsSync, readFileSync } from 'node:fs';
import { at, fail, filesBelow, say } from './steps/project.mjs';

const [command] = process.argv.slice(2);
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every line that matches, as path:line, with what stands there. */
function linesWith(pattern, folders, paths) {
  return filesBelow(folders, paths).flatMap((path) =>
    readFileSync(at(path), 'utf8')
      .split('\n')
      .map((text, place) => ({ path, text, where: `${path}:${place + 1}` }))
      .filter(({ text }) => pattern.test(text)),
  );
}

const isTest = ({ path }) => /\.test\.tsx?$|\/testing\//.test(path);
const everyName = () => [
  ...new Set(
    linesWith(/^\s+'\w+\.\w+':/, ['shared/src'], /\/commands\.ts$/).map(({ text }) => text.split("'")[1]),
  ),
];

if (!command) fail(`Which command? For example: npm run where -- post.edit\n\n${everyName().join('\n')}`);
const named = new RegExp(`['"\`]${escaped(command)}['"\`]`);
const key = new RegExp(`^\\s*['"]${escaped(command)}['"]\\s*[:(]`);

const found = {
  schema: linesWith(key, ['shared/src'], /\/commands\.ts$/),
  right: existsSync(at('shared/src/access.ts'))
    ? linesWith(key, ['shared/src'], /^shared\/src\/access\.ts$/)
    : [],
  handler: linesWith(key, ['server/src'], /\.ts$/).filter((line) => !isTest(line)),
  sent: linesWith(named, ['client/src'], /\.tsx?$/).filter((line) => !isTest(line)),
  tests: linesWith(named, ['shared/src', 'server/src', 'client/src', 'client/journeys'], /\.tsx?$/).filter(
    isTest,
  ),
};
if (found.schema.length === 0) {
  const near = everyName().filter((name) =>
    name.split('.').some((word) => command.split('.').includes(word)),
  );
  fail(`There is no command ${command}.${near.length > 0 ? ` Near it: ${near.join(', ')}` : ''}`);
}
for (const [what, lines] of Object.entries(found)) {
  if (lines.length === 0) say(`${what.padEnd(8)} –`);
  lines.forEach(({ where, text }, place) => {
    say(`${(place === 0 ? what : '').padEnd(8)} ${where}${what === 'right' ? `   ${text.trim()}` : ''}`);
  });
}
