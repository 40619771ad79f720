/** What both published documents say of themselves. */
import { readFileSync } from 'node:fs';
import { at } from '../steps/project.mjs';

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The `info` of OpenAPI and AsyncAPI alike. */
export const about = (what) => ({
  title: 'Silta',
  version,
  description: `${what} How to write a client: client.md. Fields that you do not know: look past them.`,
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
});
