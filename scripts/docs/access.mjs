/** Writes docs/access.md from the tables of rights, requests and routes, so that a teacher can read who may do what. */
import { shared } from './shapes.mjs';
import { outsiders, partsIn, reaches, titles, whoMay } from './whoMay.mjs';

const [{ access }, { commandNames }, { roles }, { askedBy }, { routes }] = await Promise.all(
  ['access', 'commands', 'roles', 'protocol', 'routes'].map(shared),
);

const line = (cells) => `| ${cells.join(' | ')} |`;

function row(name) {
  const outsider = Object.keys(outsiders).find((role) => access[name][role] !== undefined);
  if (outsider) return line([`\`${name}\``, ...roles.map(() => ''), outsiders[outsider]]);
  const parts = partsIn(name);
  const also = parts.length > 0 ? `also ${parts.join(', ')}` : '';
  return line([`\`${name}\``, ...roles.map((role) => reaches[access[name][role]] ?? '–'), also]);
}

/** The whole page as text. */
export function render() {
  return [
    '# Who may do what',
    '',
    'One table for server and client, generated from `shared/src/access.ts`. A command is a row, its name is the name of',
    'the right. *everything*: on everybody’s; *own side*: on what belongs to one’s own side; *own*: on what is one’s own;',
    '–: not at all. What is not in a row is not allowed. What somebody cannot see is not there for them, whatever the row',
    'says, and a board’s own rules (locked, archived, who writes, approval, anonymous posts) come on top. Some rights in a',
    'session hang on a part: *also* names those who may do it to everything while they have that part in that very session;',
    'a guest never ([decision 33](decisions/33-a-part-can-carry-a-right.md)).',
    '',
    line(['command', ...roles.map((role) => titles[role]), 'only, or also']),
    line(['---', ...roles.map(() => '---'), '---']),
    ...commandNames.map(row),
    '',
    ...byAddress(),
  ].join('\n');
}

/** The roads by which one gets there. */
function byAddress() {
  return [
    '## By which address',
    '',
    'What can be asked of the server at all: over the socket, and by REST. Nothing else is registered. Every cell of this',
    'page is tried against a running server by every role, by their own side and the other side, by members of another',
    'partnership, by removed members and by nobody: `server/src/realtime/matrix.test.ts`, `server/src/http/routes.test.ts`.',
    '',
    line(['socket', 'who may']),
    line(['---', '---']),
    ...Object.entries(askedBy).map(([name, who]) => line([`\`${name}\``, whoMay(who)])),
    '',
    line(['REST', 'who may', 'what it does']),
    line(['---', '---', '---']),
    ...Object.values(routes).map(({ method, path, who, summary }) =>
      line([`\`${method} ${path}\``, whoMay(who), summary]),
    ),
    '',
  ];
}
