/** Writes the simulation's table into docs/scaling.md; the words around it are written by hand. */
import { readFileSync } from 'node:fs';
import { outcome } from '../simulate.mjs';
import { at } from '../steps/project.mjs';

const place = /(<!-- npm run simulate -->\n)[\s\S]*?(<!-- end -->)/;

/** The whole page as text. */
export function render() {
  const page = readFileSync(at('docs/scaling.md'), 'utf8');
  return page.replace(place, (_, begin, end) => `${begin}\n\`\`\`text\n${outcome()}\n\`\`\`\n\n${end}`);
}
