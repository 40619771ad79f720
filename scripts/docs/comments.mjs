/** Reads what the code says about its own shapes, so that the published contract says the same in the same words. */
import { readFileSync } from 'node:fs';
import { at } from '../steps/project.mjs';

const declaration = /^(?:export )?const (\w+)\b/;
const field = /^\s+'?([\w.]+)'?[:,(]/;

/** The comment above each constant (`post`) and above each field in one (`post.authorId`), by that name. */
export function commentsIn(path) {
  const comments = new Map();
  let inside = '';
  let open = null;
  let said = '';
  for (const line of readFileSync(at(path), 'utf8').split('\n')) {
    const starts = /^\s*\/\*\*/.test(line);
    if (starts) open = [];
    if (open) {
      open.push(line.replace(/^\s*\/?\*+\/?\s?/, '').replace(/\s*\*\/\s*$/, ''));
      if (line.includes('*/')) [said, open] = [open.join(' ').trim(), null];
      continue;
    }
    const name = declaration.exec(line)?.[1];
    if (name) inside = name;
    const key = name ?? (field.test(line) ? `${inside}.${field.exec(line)[1]}` : null);
    if (key && said) comments.set(key, said);
    said = '';
  }
  return comments;
}

/** What each code of the list of refusals means. */
export function refusalMeanings() {
  const source = readFileSync(at('shared/src/refusals.ts'), 'utf8');
  return new Map(
    [...source.matchAll(/^ {2}'(\w+)',(?: \/\/ (.+))?$/gm)].map(([, code, text = '']) => [code, text]),
  );
}
