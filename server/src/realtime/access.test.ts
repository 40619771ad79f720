/** Every command, sent by every role, on what is their own, their side's and the other side's. */
import { access } from '@silta/shared/access';
import type { Reach } from '@silta/shared/access';
import { commandNames } from '@silta/shared/commands';
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { InvitationId, PairId } from '@silta/shared/ids';
import type { RefusalCode } from '@silta/shared/refusals';
import { isStaff, roles } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { handlers } from '../registry.ts';
import {
  aComment,
  aPost,
  aSection,
  anInvitation,
  boardNamed,
  commentOn,
  plainRules,
  postBy,
} from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { SideName, World } from '../testing/world.ts';

type Whose = 'own' | 'side' | 'other' | 'nobody';

interface Case<N extends CommandName> {
  /** Whose the thing may be that it is about. */
  whose: readonly Whose[];
  /** Prepares what it is about; `actor` belongs to FI. */
  about: (actor: Person, whose: Whose) => Promise<Payload<N>> | Payload<N>;
  /** Who cannot see it, and so is told that it is not there. */
  hidden?: (role: Role, whose: Whose) => boolean;
  /** What a rule of its own says after the right was there. */
  butThen?: RefusalCode;
  /** It ends or changes the actor, so that somebody new has to come. */
  needsNewcomer?: true;
}

let world: World;

beforeAll(async () => {
  world = await aWorld();
  await world
    .as('teacher', 'FI')
    .send('board.setRules', { boardId: world.boardId, rules: plainRules })
    .succeeds();
});
afterAll(() => world.end());

const sideOf = (whose: Whose): SideName => (whose === 'other' ? 'DE' : 'FI');
const authorOf = (actor: Person, whose: Whose) =>
  whose === 'own' ? actor : world.as('learner', sideOf(whose), 2);
const ownSideOther = ['own', 'side', 'other'] as const;
const sideOther = ['side', 'other'] as const;
const nobody = ['nobody'] as const;
const hiddenInBin = (role: Role, whose: Whose) => whose !== 'own' && !isStaff({ role });
const text = { title: 'Now with flux', text: '', language: 'en', paper: 'sky' } as const;
const anyRank = 'V1';

/** A new board, so that the one that is watched stays open. */
async function spareBoard(): Promise<{ boardId: Payload<'board.create'>['id'] }> {
  const board = boardNamed('Spare');
  await world.as('teacher', 'FI').send('board.create', board).isDone();
  return { boardId: board.id };
}

const postOf = (actor: Person, whose: Whose) => aPost(world, authorOf(actor, whose));
const commentOf = async (actor: Person, whose: Whose) =>
  aComment(authorOf(actor, whose), await postOf(actor, whose));

async function memberOf(actor: Person, whose: Whose, role: Role): Promise<Person> {
  return whose === 'own' ? actor : world.welcome(role, sideOf(whose));
}

async function pairable(): Promise<Payload<'pair.make'>> {
  const [one, other] = await Promise.all([world.welcome('learner', 'FI'), world.welcome('learner', 'DE')]);
  return { id: newId<PairId>(), memberIds: [one.memberId, other.memberId] };
}

/** The owner of a side is its first coordinator; for everybody else it is their side's. */
const sidesFor = (actor: Person) => (actor.role === 'coordinator' ? 'own' : 'side');

type OnSocket = Exclude<CommandName, 'partnership.create' | 'member.join' | 'member.renewKey' | 'bin.empty'>;

const cases: { [N in OnSocket]: Case<N> } = {
  'partnership.rename': { whose: nobody, about: () => ({ name: 'Electronics 2027' }) },
  'partnership.agreeToEnd': { whose: ['own', 'side'], about: () => ({}) },
  'partnership.keepGoing': { whose: ['own', 'side'], about: () => ({}) },
  'side.edit': {
    whose: ownSideOther,
    about: (_, whose) => ({
      sideId: world.sides[sideOf(whose)],
      kind: 'school',
      name: 'A',
      place: '',
      timeZone: 'UTC',
      languages: ['en'],
    }),
  },
  'side.handOver': {
    whose: ownSideOther,
    about: (_, whose) => ({
      sideId: world.sides[sideOf(whose)],
      memberId: world.as('coordinator', sideOf(whose)).memberId,
    }),
  },
  'member.edit': {
    whose: ownSideOther,
    about: async (actor, whose) => ({
      memberId: (await memberOf(actor, whose, 'learner')).memberId,
      name: 'Elli',
      languages: ['fi'],
    }),
  },
  'member.setRole': {
    whose: ownSideOther,
    needsNewcomer: true,
    about: async (actor, whose) => ({
      memberId: (await memberOf(actor, whose, 'teacher')).memberId,
      role: 'hostTutor',
    }),
  },
  'member.remove': {
    whose: ownSideOther,
    needsNewcomer: true,
    about: async (actor, whose) => ({ memberId: (await memberOf(actor, whose, 'learner')).memberId }),
  },
  'invitation.create': {
    whose: sideOther,
    about: (_, whose) => ({
      id: newId<InvitationId>(),
      sideId: world.sides[sideOf(whose)],
      role: 'learner',
      useLimit: 1,
      days: 1,
    }),
  },
  'invitation.renew': {
    whose: sideOther,
    hidden: (role, whose) => !isStaff({ role }) || whose === 'other',
    butThen: 'closedCode',
    about: async (_, whose) => ({ invitationId: await anInvitation(world.as('teacher', sideOf(whose))) }),
  },
  'invitation.revoke': {
    whose: sideOther,
    hidden: (role, whose) => !isStaff({ role }) || whose === 'other',
    about: async (_, whose) => ({ invitationId: await anInvitation(world.as('teacher', sideOf(whose))) }),
  },
  'pair.make': { whose: nobody, about: pairable },
  'pair.split': {
    whose: nobody,
    about: async () => {
      const pair = await pairable();
      await world.as('teacher', 'DE').send('pair.make', pair).isDone();
      return { pairId: pair.id };
    },
  },
  'pair.mix': { whose: nobody, about: () => ({}) },
  'board.create': { whose: nobody, about: () => boardNamed('Fresh') },
  'board.rename': { whose: nobody, about: () => ({ boardId: world.boardId, title: 'How we solder now' }) },
  'board.setLayout': { whose: nobody, about: () => ({ boardId: world.boardId, layout: 'wall' }) },
  'board.setRules': { whose: nobody, about: () => ({ boardId: world.boardId, rules: plainRules }) },
  'board.archive': { whose: nobody, about: spareBoard },
  'board.unarchive': { whose: nobody, about: spareBoard },
  'section.create': { whose: nobody, about: () => ({ id: newId(), title: 'Answers', rank: anyRank }) },
  'section.rename': { whose: nobody, about: () => ({ sectionId: world.sections[0], title: 'First' }) },
  'section.move': { whose: nobody, about: () => ({ sectionId: world.sections[0], rank: anyRank }) },
  'section.remove': {
    whose: nobody,
    about: async () => ({ sectionId: await aSection(world.as('teacher', 'FI')) }),
  },
  'post.create': { whose: nobody, about: () => postBy(world) },
  'post.edit': { whose: ownSideOther, about: async (...of) => ({ postId: await postOf(...of), ...text }) },
  'post.move': {
    whose: ownSideOther,
    about: async (...of) => ({ postId: await postOf(...of), sectionId: world.sections[1], rank: anyRank }),
  },
  'post.approve': { whose: ownSideOther, about: async (...of) => ({ postId: await postOf(...of) }) },
  'post.delete': { whose: ownSideOther, about: async (...of) => ({ postId: await postOf(...of) }) },
  'post.restore': {
    whose: ownSideOther,
    hidden: hiddenInBin,
    about: async (actor, whose) => {
      const postId = await postOf(actor, whose);
      await authorOf(actor, whose).send('post.delete', { postId }).isDone();
      return { postId };
    },
  },
  'comment.create': { whose: ownSideOther, about: async (...of) => commentOn(await postOf(...of)) },
  'comment.edit': {
    whose: ownSideOther,
    about: async (...of) => ({ commentId: await commentOf(...of), text: 'Yes.' }),
  },
  'comment.delete': { whose: ownSideOther, about: async (...of) => ({ commentId: await commentOf(...of) }) },
  'comment.restore': {
    whose: ownSideOther,
    hidden: hiddenInBin,
    about: async (actor, whose) => {
      const commentId = await commentOf(actor, whose);
      await authorOf(actor, whose).send('comment.delete', { commentId }).isDone();
      return { commentId };
    },
  },
  'reaction.set': {
    whose: ownSideOther,
    about: async (...of) => ({ postId: await postOf(...of), useful: true }),
  },
};
const onSocket = Object.keys(cases) as OnSocket[];

/** What the table promises, read without the help of `can`. */
function isAllowed(reach: Reach | undefined, whose: Whose): boolean {
  if (reach === undefined) return false;
  if (reach === 'any') return true;
  return whose === 'own' || (reach === 'side' && whose === 'side');
}

/** Guests write nothing, so nothing of what is written is theirs; sides belong to somebody or to their side. */
function isPossible(name: OnSocket, actor: Person, whose: Whose): boolean {
  if (name.startsWith('side.') || name.startsWith('partnership.'))
    return !['own', 'side'].includes(whose) || whose === sidesFor(actor);
  return whose !== 'own' || actor.role !== 'guest' || name.startsWith('member.');
}

async function attempt(name: OnSocket, role: Role, whose: Whose): Promise<void> {
  const { about, hidden, butThen, needsNewcomer } = cases[name];
  const actor = needsNewcomer ? await world.welcome(role, 'FI') : world.as(role, 'FI');
  if (!isPossible(name, actor, whose)) return;
  const sent = actor.send(name, await about(actor, whose));
  if (hidden?.(role, whose)) await sent.refuses('notFound');
  else if (!isAllowed(access[name][role], whose)) await sent.refuses('forbidden');
  else if (butThen) await sent.refuses(butThen);
  else await sent.succeeds();
}

test('D9 every command is tried by every role', () => {
  const elsewhere = ['partnership.create', 'member.join', 'member.renewKey', 'bin.empty'];
  expect([...onSocket, ...elsewhere].sort()).toEqual([...commandNames].sort());
});

test('a command without a target is for everybody’s things or for nobody’s', () => {
  const aimless = onSocket.filter((name) => handlers[name].target === undefined);
  expect(aimless.filter((name) => Object.values(access[name]).some((reach) => reach !== 'any'))).toEqual([]);
});

describe.each(onSocket)('%s', (name) => {
  test.each(roles)('by a %s is what the table of rights says', async (role) => {
    for (const whose of cases[name].whose) await attempt(name, role, whose);
  });

  test('by a stranger or a removed member finds nothing', async () => {
    const stranger = world.elsewhere.as('coordinator', 'FI');
    const removed = await world.welcome('teacher', 'FI');
    await world.as('coordinator', 'FI').send('member.remove', { memberId: removed.memberId }).succeeds();
    const whose = cases[name].whose.at(-1) ?? 'nobody';
    const payload = await cases[name].about(world.as('learner', 'FI'), whose);
    const room =
      name.startsWith('post') ||
      name.startsWith('comment') ||
      name.startsWith('section') ||
      name === 'reaction.set'
        ? world.boardId
        : world.partnershipId;
    await stranger.send(name, payload, { room }).refuses('notFound');
    await removed.send(name, payload, { room }).refuses('notFound');
  });
});

test.each(['partnership.create', 'member.join', 'member.renewKey', 'bin.empty'])(
  'D10 %s is never taken from a socket',
  async (name) => {
    for (const role of roles) await world.as(role, 'FI').sendAnything(name, {}).refuses('forbidden');
  },
);
