/** Checks that every numbered rule of docs/realtime.md is quoted by the name of a test, and that no test quotes another. */
import { existsSync, readFileSync } from 'node:fs';
import { at, filesBelow } from '../steps/project.mjs';

const file = 'docs/realtime.md';
const ruleLine = /^\s*- \*\*([A-Z]\d+)\*\*/gm;
const testName = /(?:\b(?:test|it|describe)(?:\.\w+)*\(|\]\s*(?:as const)?,?\s*\)\()\s*(['"`])([\s\S]*?)\1/g;

const rules = existsSync(at(file))
  ? [...readFileSync(at(file), 'utf8').matchAll(ruleLine)].map(([, rule]) => rule)
  : [];
const letters = [...new Set(rules.map((rule) => rule[0]))].join('');
const quoted = new Map();
for (const path of filesBelow(
  ['shared/src', 'server/src', 'client/src', 'client/journeys'],
  /\.test\.tsx?$/,
)) {
  for (const [, , name] of readFileSync(at(path), 'utf8').matchAll(testName)) {
    for (const [rule] of name.matchAll(new RegExp(`\\b[${letters || 'A'}]\\d+\\b`, 'g')))
      quoted.set(rule, path);
  }
}

const faults = [
  ...(rules.length === 0 ? [`${file} has no rules like "- **D1** …".`] : []),
  ...rules
    .filter((rule, place) => rules.indexOf(rule) !== place)
    .map((rule) => `${file}: ${rule} stands there twice`),
  ...rules.filter((rule) => !quoted.has(rule)).map((rule) => `${file}: no test quotes ${rule}`),
  ...[...quoted]
    .filter(([rule]) => !rules.includes(rule))
    .map(([rule, path]) => `${path}: quotes ${rule}, which is no rule`),
];
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
