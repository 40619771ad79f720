/** Writes docs/configuration.md from the table that the server reads its environment with. */
import { pathToFileURL } from 'node:url';
import { at } from '../steps/project.mjs';

const { settings } = await import(pathToFileURL(at('server/dist/config.js')).href);

const row = ([name, { fallback, shown, secret, allowed, meaning }]) =>
  `| \`${name}\`${secret ? ` or \`${name}_FILE\`` : ''} | ${meaning} | ${allowed} | ${shown ?? `\`${fallback}\``} |`;

/** The whole page as text. */
export function render() {
  return [
    '# Configuration',
    '',
    'Everything is set by environment variables, read once at the start (`server/src/config.ts`, from which this page',
    'is generated). An empty variable counts as unset. A wrong value ends the start with a message that names it.',
    '',
    'A secret may stand in a file instead: the variable with `_FILE` behind its name then holds the path of that file, as',
    'Docker and others hand out secrets.',
    '',
    '| variable | meaning | allowed | when unset |',
    '| --- | --- | --- | --- |',
    ...Object.entries(settings).map(row),
    '',
  ].join('\n');
}
