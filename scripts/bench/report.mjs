/** Rows as a table for people and as JSON for machines, and the page docs/performance.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at, say } from '../steps/project.mjs';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** `ours` and `raw` are the values of the repeated, interleaved runs. */
export function row(name, unit, ours, { raw = null, goal = '' } = {}) {
  const middle = median(ours);
  const limit = raw && median(raw);
  return {
    name,
    unit,
    ours: round(middle),
    range: [round(Math.min(...ours)), round(Math.max(...ours))],
    raw: limit === null ? null : round(limit),
    ratio: limit === null ? null : Number((middle / limit).toPrecision(3)),
    goal,
  };
}

export function report(rows, seconds) {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
  const table = [
    '| what | Silta (median, range) | raw limit in the same run | ratio | goal |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map(line),
  ].join('\n');
  say(`\n${table}\n\n${machine}; measured in ${Math.round(seconds)} s`);
  mkdirSync(at('.data'), { recursive: true });
  writeFileSync(at('.data/bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  writeFileSync(at('docs/performance.md'), page(table, machine));
  say('Written to docs/performance.md and .data/bench.json.');
}

function line({ name, unit, ours, range, raw, ratio, goal }) {
  const spread = range[0] === range[1] ? '' : ` (${range[0]} to ${range[1]})`;
  return `| ${name} | ${ours}${spread} ${unit} | ${raw === null ? '' : `${raw} ${unit}`} | ${ratio ?? ''} | ${goal} |`;
}

function page(table, machine) {
  return `# Performance

Made by \`npm run bench\`: every row is measured on one machine in one run, beside a raw limit taken in the same run
(bare \`pg\`, bare \`ws\`), interleaved, three times. Ratios travel between machines; figures do not. No test fails on a
timing.

${table}

Measured on: ${machine}.

- *Posts acknowledged*, raw: \`pg\` alone, five statements on one locked row (number, post, log, receipt, commit).
- *Posts delivered*, raw: \`ws\` alone, each message sent to each connection. *Server CPU* is the server process's own,
  without PostgreSQL and without the people that the bench plays.
- *End to end*, raw: \`ws\` and \`pg\` alone, with neither rights nor rooms; what waits together is one transaction and one
  message. Server and database share one core, the people that the bench plays have the other.
- Bytes are gzipped, as the server sends them; typefaces are compressed already.
`;
}
