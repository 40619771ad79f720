/** Checks docs/security.md: every requirement of levels 1 and 2 stands there once, and every test that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { at } from '../steps/project.mjs';

const file = 'docs/security.md';

/** OWASP ASVS 5.0.0: how many requirements of levels 1 and 2 a section has; they come first in each, from 1 on. */
const sections = {
  ...{ 1.1: 2, 1.2: 9, 1.3: 11, 1.4: 3, 1.5: 2 },
  ...{ 2.1: 3, 2.2: 3, 2.3: 4, 2.4: 1 },
  ...{ 3.2: 2, 3.3: 4, 3.4: 6, 3.5: 5, 3.7: 2 },
  ...{ 4.1: 3, 4.2: 1, 4.3: 2, 4.4: 4 },
  ...{ 5.1: 1, 5.2: 3, 5.3: 2, 5.4: 3 },
  ...{ 6.1: 3, 6.2: 12, 6.3: 4, 6.4: 4, 6.5: 5, 6.6: 3, 6.8: 4 },
  ...{ 7.1: 3, 7.2: 4, 7.3: 2, 7.4: 5, 7.5: 2, 7.6: 2 },
  ...{ 8.1: 2, 8.2: 3, 8.3: 1, 8.4: 1 },
  ...{ 9.1: 3, 9.2: 4 },
  ...{ 10.1: 2, 10.2: 2, 10.3: 4, 10.4: 11, 10.5: 5, 10.6: 2, 10.7: 3 },
  ...{ 11.1: 2, 11.2: 3, 11.3: 3, 11.4: 4, 11.5: 1, 11.6: 1 },
  ...{ 12.1: 3, 12.2: 2, 12.3: 4 },
  ...{ 13.1: 1, 13.2: 5, 13.3: 2, 13.4: 5 },
  ...{ 14.1: 2, 14.2: 4, 14.3: 3 },
  ...{ 15.1: 3, 15.2: 3, 15.3: 7 },
  ...{ 16.1: 1, 16.2: 5, 16.3: 4, 16.4: 3, 16.5: 3 },
  ...{ 17.1: 1, 17.2: 4, 17.3: 2 },
};
const states = ['held', 'in part', 'not met', 'not here', 'operator'];

const text = readFileSync(at(file), 'utf8');
const rows = [...text.matchAll(/^\| (\d[^|]*?) *\| ([^|]*?) *\| ([^|]*?) *\| (.*?) *\|$/gm)].map(
  ([, numbers, words, state, by]) => ({ numbers, words, state, by }),
);
const wanted = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, i) => `${section}.${i + 1}`),
);

/** `1.2.6 – 1.2.8` stands for three. */
function numbersIn(cell) {
  const [first, last = first] = cell.split(' – ');
  const section = first.slice(0, first.lastIndexOf('.'));
  const [from, to] = [first, last].map((each) => Number(each.slice(each.lastIndexOf('.') + 1)));
  return Array.from({ length: to - from + 1 }, (_, i) => `${section}.${from + i}`);
}

function testFaults({ numbers, by }) {
  return [...by.matchAll(/`([\w/.-]+\.test\.tsx?)`(?:: [*_]([^*|]+?)[*_](?=[; .,|)]|$))?/g)].flatMap(
    ([, path, name]) => {
      if (!existsSync(at(path))) return [`${numbers}: ${path} is not there`];
      if (name === undefined) return [`${numbers}: which test of ${path}?`];
      return readFileSync(at(path), 'utf8').includes(name)
        ? []
        : [`${numbers}: ${path} has no test "${name}"`];
    },
  );
}

const found = rows.flatMap(({ numbers }) => numbersIn(numbers));
const faults = [
  ...wanted.filter((number) => !found.includes(number)).map((number) => `${number} is missing`),
  ...found.filter((number) => !wanted.includes(number)).map((number) => `${number} is not of level 1 or 2`),
  ...found
    .filter((number, place) => found.indexOf(number) !== place)
    .map((number) => `${number} stands there twice`),
  ...rows
    .filter(({ state }) => !states.includes(state))
    .map(({ numbers, state }) => `${numbers}: "${state}" is no state`),
  ...rows.filter(({ by }) => by === '').map(({ numbers }) => `${numbers}: by what, or why not?`),
  ...rows.flatMap(testFaults),
];
for (const fault of faults) console.log(`${file}: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
