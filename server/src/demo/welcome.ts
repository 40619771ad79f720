/** What the person who starts Silta should read. */
import { isOpen } from '@silta/shared/members/records';
import type { SideKind } from '@silta/shared/partnerships/records';
import type { RoomId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import type { House } from '../realtime/house.ts';
import { demoPassword, emailOf, people, sides } from './people.ts';
import type { Name } from './people.ts';

const staffToTry: readonly Name[] = ['Kaisa', 'Sari', 'Ulrike', 'Heike', 'Markus', 'Birgit'];
const learnersToTry: readonly Name[] = ['Aino', 'Jonas'];

const words: Record<Role, string> = {
  coordinator: 'coordinator',
  teacher: 'teacher',
  hostTutor: 'host tutor',
  manager: 'company manager',
  learner: 'student',
  guest: 'guest',
};

/** Plain lines: the addresses, and how to get in. The demo's sign-ins stand there only while its people exist. */
export async function welcome(
  house: House,
  addresses: readonly string[],
  isDemo: boolean,
): Promise<string[]> {
  const [own = '', ...others] = addresses;
  const phone = others.map((each) => `On a phone in the same network: ${each}`);
  const address = ['', `Silta is ready: ${own}`, ...phone, ''];
  const partnershipId = await findDemo(house);
  if (partnershipId === null) return [...address, ...beginning];
  if (!isDemo) return [...address, ...beginning, '', ...warning];
  return [...address, ...signIns, '', ...(await classCodes(house, partnershipId))];
}

const beginning = [
  'Open the address, make your account with e-mail and password, and create your first partnership.',
  'Everybody else comes with the codes that you then find under People.',
];

const warning = [
  'Careful: the invented people of the demo are still in this database, and their passwords are public.',
  'For real work take a new DATA_DIR or database, with DEMO=off.',
];

const signIns = [
  'This is a demo. Its people are invented and its passwords are public: write nothing private here.',
  '',
  `Staff sign in with e-mail, and all with the password  ${demoPassword}`,
  ...table(staffToTry.map((name) => [...whoIs(name), emailOf(name)])),
  '',
  'Learners come back with their return key',
  ...table(learnersToTry.map((name) => [...whoIs(name), people[name].returnKey ?? ''])),
];

async function findDemo({ dataSource }: House): Promise<RoomId | null> {
  const [found]: { roomId: RoomId }[] = await dataSource.query(
    `select m."roomId" from "member" m join "account" a on a."id" = m."accountId"
      where a."email" = $1 and m."removedAt" is null order by m."joinedAt" limit 1`,
    [emailOf('Kaisa')],
  );
  return found?.roomId ?? null;
}

/** The codes with which new learners can join just now. */
async function classCodes({ dataSource, tables }: House, partnershipId: RoomId): Promise<string[]> {
  const invitations = await tables.loadRoom(dataSource.manager, 'invitation', partnershipId);
  const rooms = await tables.loadRoom(dataSource.manager, 'side', partnershipId);
  const now = new Date().toISOString();
  const open = invitations.filter((invitation) => invitation.role === 'learner' && isOpen(invitation, now));
  const rows = rooms
    .sort((a, b) => a.position - b.position)
    .flatMap((side) => {
      const invitation = open.find((each) => each.sideId === side.id);
      if (!invitation) return [];
      const free = invitation.useLimit - invitation.uses;
      return [[side.country, learnerOf(side.kind), '', invitation.code, `${free} more can join`]];
    });
  return rows.length === 0
    ? []
    : ['Or join as somebody new, with a class code and a first name', ...table(rows)];
}

function whoIs(name: Name): string[] {
  const { side, role } = people[name];
  return [side, role === 'learner' ? learnerOf(sides[side].kind) : words[role], name];
}

function learnerOf(kind: SideKind): string {
  return kind === 'company' ? 'apprentice' : 'student';
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [2, 15, 6, 12];
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
}
