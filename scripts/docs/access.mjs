/** Writes docs/access.md from the one table of rights, so that a teacher can read who may do what. */
import { pathToFileURL } from 'node:url';
import { at } from '../steps/project.mjs';

const shared = (name) => import(pathToFileURL(at('shared/dist', `${name}.js`)).href);
const [{ access }, { commandNames }, { roles }] = await Promise.all(
  ['access', 'commands', 'roles'].map(shared),
);

const titles = {
  coordinator: 'coordinator',
  teacher: 'teacher',
  hostTutor: 'host tutor',
  manager: 'company manager',
  learner: 'learner',
  guest: 'guest',
};
const words = { any: 'everything', side: 'own side', own: 'own' };
const outsiders = { newcomer: 'people who are not yet members', server: 'the server itself' };

const line = (cells) => `| ${cells.join(' | ')} |`;

function row(name) {
  const outsider = Object.keys(outsiders).find((role) => access[name][role] !== undefined);
  if (outsider) return line([`\`${name}\``, ...roles.map(() => ''), outsiders[outsider]]);
  return line([`\`${name}\``, ...roles.map((role) => words[access[name][role]] ?? '–'), '']);
}

/** The whole page as text. */
export function render() {
  return [
    '# Who may do what',
    '',
    'One table for server and client, generated from `shared/src/access.ts`. A command is a row, its name is the name of',
    'the right. *everything*: on everybody’s; *own side*: on what belongs to one’s own side; *own*: on what is one’s own;',
    '–: not at all. What is not in a row is not allowed. What somebody cannot see is not there for them, whatever the row',
    'says, and a board’s own rules (locked, archived, who writes, approval, anonymous posts) come on top.',
    '',
    line(['command', ...roles.map((role) => titles[role]), 'only']),
    line(['---', ...roles.map(() => '---'), '---']),
    ...commandNames.map(row),
    '',
  ].join('\n');
}
