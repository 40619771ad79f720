/** Says in words who may do something: a route, a request of the socket, a command. */
import { shared } from './shapes.mjs';

const [{ access }, { roles }, { partRoles }] = await Promise.all(
  ['access', 'roles', 'sessions/partRoles'].map(shared),
);

export const titles = {
  coordinator: 'coordinator',
  teacher: 'teacher',
  hostTutor: 'host tutor',
  manager: 'company manager',
  learner: 'learner',
  guest: 'guest',
};
export const reaches = { any: 'everything', side: 'own side', own: 'own' };
export const outsiders = { newcomer: 'people who are not yet members', server: 'the server itself' };

/** Parts that give the right, too, in the session where somebody has them. */
export function partsIn(name) {
  return partRoles.filter((part) => access[name][part] !== undefined).map((part) => partTitles[part]);
}

const partTitles = {
  facilitator: 'facilitator',
  host: 'host',
  guide: 'guide',
  presenter: 'presenter',
  questions: 'questions',
  notes: 'notes',
  timekeeper: 'timekeeper',
  technology: 'technology',
  languageHelper: 'language helper',
};

const groups = {
  anybody: 'anybody',
  signedIn: 'anybody who is signed in',
  withEmail: 'staff: whoever is signed in with an e-mail address',
  member: 'members of the partnership to which the room belongs; to others it is not there',
  reader: 'members who see it on the screen; to others it is not there',
  own: 'whoever has made it, while they are members; to others it is not there',
  entered: 'whoever has entered the room with this connection',
};

/** A group, or the row of the access table under the name of a command. */
export function whoMay(who) {
  if (groups[who]) return groups[who];
  const outsider = Object.keys(outsiders).find((role) => access[who][role] !== undefined);
  if (outsider) return outsiders[outsider];
  return roles
    .filter((role) => access[who][role] !== undefined)
    .map((role) => `${titles[role]} (${reaches[access[who][role]]})`)
    .concat(partsIn(who).map((part) => `whoever has the part ${part} there`))
    .join(', ');
}
