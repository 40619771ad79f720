/** Writes docs/metrics.md from the table that the server counts by. */
import { pathToFileURL } from 'node:url';
import { at } from '../steps/project.mjs';

const { definitions } = await import(pathToFileURL(at('server/dist/metrics/definitions.js')).href);

const row = ([name, { kind, labels = [], meaning }]) =>
  `| \`${name}\` | ${kind} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${meaning} |`;

/** The whole page as text. */
export function render() {
  return [
    '# Metrics',
    '',
    'What `METRICS_PORT` hands out for Prometheus, generated from `server/src/metrics/definitions.ts`. Labels hold words from',
    'closed lists and nothing about people. Beside these stand the usual ones of the process (`process_…`: processor,',
    'memory, open files) and of Node (`nodejs_…`: event-loop lag, heap, garbage collection). How to switch them on, and',
    'ready-made alerts: [docs/operating.md](operating.md).',
    '',
    '| metric | kind | labels | meaning |',
    '| --- | --- | --- | --- |',
    ...Object.entries(definitions).map(row),
    '',
  ].join('\n');
}
