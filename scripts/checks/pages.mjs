/** Checks what people wrote into the pages: no marks of a merge, and no page of this house that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, filesBelow } from '../steps/project.mjs';

const pages = ['README.md', ...filesBelow(['docs', 'deploy', 'examples'], /\.md$/)];
const merged = /^(\| |> )*(<<<<<<< |=======\s*(\||$)|(> ?){7} ?\w)/m;

const faults = pages.flatMap((page) => {
  const text = readFileSync(at(page), 'utf8');
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)[^)]*\)/g)].map(([, path]) => path);
  return [
    ...(merged.test(text) ? [`${page}: holds both sides of a merge`] : []),
    ...links
      .filter((path) => !existsSync(at(join(dirname(page), path))))
      .map((path) => `${page}: there is no ${path}`),
  ];
});
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
