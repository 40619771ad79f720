/**
 * A world for tests: a partnership of two sides with every role on both, a board with two sections, a session, and another
 * partnership elsewhere. Everything in it came through the door, and everybody in it watches.
 */
import { glossaryOf } from '@silta/shared/glossary/room';
import { tasksOf } from '@silta/shared/tasks/room';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, InvitationId, RoomId, SectionId, SideId } from '@silta/shared/ids';
import type { SideDraft } from '@silta/shared/partnerships/commands';
import type { CommandAnswer } from '@silta/shared/protocol';
import { roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import type { House } from '../realtime/house.ts';
import { Mirror } from './mirror.ts';
import { sessionAbout } from './givenSessions.ts';
import { aPlace } from './place.ts';
import type { Place } from './place.ts';
import { Person } from './person.ts';
import type { Ids } from './person.ts';
import { Watcher } from './watcher.ts';

export type SideName = 'FI' | 'DE';
export const sideNames: readonly SideName[] = ['FI', 'DE'];

const drafts: Record<SideName, Omit<SideDraft, 'id'>> = {
  FI: {
    kind: 'school',
    name: 'Savonlinna',
    place: 'Savonlinna',
    country: 'FI',
    timeZone: 'Europe/Helsinki',
    languages: ['fi', 'en'],
  },
  DE: {
    kind: 'company',
    name: 'Paderborn',
    place: 'Paderborn',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'en'],
  },
};

/** Of one invitation. */
const mostUses = 100;

/** A partnership with its people; `World` is the one that is watched. */
export interface Partnership {
  partnershipId: RoomId;
  boardId: RoomId;
  sections: readonly [SectionId, SectionId];
  sessionId: RoomId;
  sides: Record<SideName, SideId>;
  as: (role: Role, side: SideName, nth?: 1 | 2) => Person;
  /** One more, who is not watched. */
  welcome: (role: Role, side: SideName) => Promise<Person>;
}

export interface World extends Partnership, Omit<Place, 'close'> {
  mirror: Mirror;
  /** Nothing to do with it: own people, own board. */
  elsewhere: Partnership;
  /** Ends it, after a last thorough check. */
  end: () => Promise<void>;
}

/** A world in a place of its own, which ends with it. */
export async function aWorld(options: { level?: string } = {}): Promise<World> {
  const place = await aPlace(options);
  const world = await aWorldIn(place);
  return { ...world, end: () => world.end().finally(place.close) };
}

/** One of many worlds in a place, where every test wants its own. */
export async function aWorldIn({ house, sockets, dataSource, databaseUrl, clock }: Place): Promise<World> {
  const [here, elsewhere] = await Promise.all([foundIn(house, roles), foundIn(house, ['learner'])]);
  const { partnership, people, mirror } = here;
  const watchers = [...people].map(([name, { accountId }]) => new Watcher(name, accountId, house, sockets));
  await mirror.add(...watchers);
  const end = async (): Promise<void> => {
    clock.aheadDays = 0;
    await mirror.check(true);
    for (const watcher of watchers) watcher.leave();
  };
  return {
    ...partnership,
    mirror,
    house,
    sockets,
    dataSource,
    databaseUrl,
    clock,
    elsewhere: elsewhere.partnership,
    end,
  };
}

interface Founded {
  partnership: Partnership;
  people: Map<string, Person>;
  mirror: Mirror;
}

/** Founds one through the door of a house, with two of each role on either side and a board; nobody watches it yet. */
export async function foundIn(house: House, most: readonly Role[]): Promise<Founded> {
  const partnershipId = newId<RoomId>();
  const boardId = newId<RoomId>();
  const sections = [newId<SectionId>(), newId<SectionId>()] as const;
  const sides = { FI: newId<SideId>(), DE: newId<SideId>() };
  const session = sessionAbout('The PLC line');
  const sessionId = session.id;
  const shelves = [glossaryOf(partnershipId), tasksOf(partnershipId)];
  const mirror = new Mirror(house, [partnershipId, boardId, sessionId, ...shelves]);
  const place = { house, mirror, partnershipId, boardId, sessionId };
  const people = new Map<string, Person>();
  const add = (side: SideName, ids: Ids) =>
    people.set(`coordinator 1 of ${side}`, new Person(place, ids, sides[side], 'coordinator'));

  const founder = someIds();
  await create(house, partnershipId, sides, founder);
  add('FI', founder);
  const other = someIds();
  await join(house, partnershipId, await foundingInvitation(house, partnershipId), other);
  add('DE', other);
  const coordinators = { FI: founder, DE: other };
  const invitations = new Map<string, { id: Promise<InvitationId>; uses: number }>();
  const invite = async (role: Role, side: SideName): Promise<InvitationId> => {
    const id = newId<InvitationId>();
    const invitation = { id, sideId: sides[side], role, useLimit: mostUses, days: 100 };
    await sender(house, coordinators[side].accountId)(partnershipId, 'invitation.create', invitation);
    return id;
  };
  const welcome: Partnership['welcome'] = async (role, side) => {
    const known = invitations.get(`${role} ${side}`);
    const invitation = known && known.uses < mostUses ? known : { id: invite(role, side), uses: 0 };
    invitations.set(`${role} ${side}`, invitation);
    invitation.uses += 1;
    const ids = someIds();
    await join(house, partnershipId, await invitation.id, ids);
    return new Person(place, ids, sides[side], role);
  };
  const come = async (side: SideName, role: Role, nth: number): Promise<void> => {
    const name = `${role} ${nth} of ${side}`;
    if (!people.has(name)) people.set(name, await welcome(role, side));
  };
  const coming = sideNames.flatMap((side) => most.map((role) => ({ side, role })));
  await Promise.all(coming.flatMap(({ side, role }) => [come(side, role, 1), come(side, role, 2)]));
  const places = ['I', 'k'].map((mark, i) => ({
    id: sections[i],
    title: `Section ${i + 1}`,
    rank: `${mark}1`,
  }));
  const board = { id: boardId, title: 'How we solder', layout: 'columns', sections: places };
  await sender(house, founder.accountId)(partnershipId, 'board.create', board);
  await sender(house, founder.accountId)(partnershipId, 'session.plan', session);
  const as: Partnership['as'] = (role, side, nth = 1) => needed(people.get(`${role} ${nth} of ${side}`));
  const partnership = { partnershipId, boardId, sessionId, sections, sides, as, welcome };
  return { partnership, people, mirror };
}

function someIds(): Ids {
  return { accountId: newId(), memberId: newId() };
}

async function create(
  house: House,
  id: RoomId,
  sides: Record<SideName, SideId>,
  { accountId, memberId }: Ids,
) {
  await sender(house, accountId)(id, 'partnership.create', {
    id,
    name: 'Electronics',
    sides: sideNames.map((side) => ({ id: sides[side], ...drafts[side] })),
    role: 'coordinator',
    memberId,
    accountId,
    memberName: 'Aino Virtanen',
    memberLanguages: ['fi', 'en'],
  });
}

/** As the REST controller does it once the code is found. */
export async function join(
  house: House,
  room: RoomId,
  invitationId: InvitationId,
  { accountId, memberId }: Ids,
) {
  const payload = { id: memberId, accountId, invitationId, name: 'Somebody', languages: ['en'] };
  await sender(house, accountId)(room, 'member.join', payload);
}

export async function foundingInvitation(house: House, room: RoomId): Promise<InvitationId> {
  const [row]: { id: InvitationId }[] = await house.dataSource.query(
    `select "id" from "invitation" where "roomId" = $1 and "founding"`,
    [room],
  );
  return needed(row).id;
}

/** Sends by the road on which a controller would, and insists. */
function sender(house: House, accountId: AccountId) {
  return async (room: RoomId, name: string, payload: unknown): Promise<number> => {
    const id = newId<CommandId>();
    const answer: CommandAnswer = await house.door.send({ id, room, name, payload, accountId, road: 'rest' });
    if (!answer.ok) throw new Error(`${name} refused: ${answer.code} ${JSON.stringify(answer.details)}`);
    return answer.seq;
  };
}

/** What must be there, or the test is wrong. */
export function needed<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the test lacks something');
  return value;
}
