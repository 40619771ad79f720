/** What the commands may be tried with that are about the partnership, its sides, members, invitations and pairs. */
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { InvitationId, PairId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { nobody, ownSideOther, sideOf, sideOther } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aWorkingGroup, anInvitation, groupOf } from './given.ts';
import type { Person } from './person.ts';

type OfPeople = Extract<
  CommandName,
  | 'partnership.rename'
  | 'partnership.setLinkPreviews'
  | 'partnership.setMapTiles'
  | 'partnership.setChatRules'
  | 'partnership.acceptChatRules'
  | 'partnership.listWords'
  | 'partnership.unlistWord'
  | 'partnership.agreeToEnd'
  | 'partnership.keepGoing'
  | 'side.edit'
  | 'side.setCallTools'
  | 'side.setFreeDays'
  | 'side.handOver'
  | 'member.edit'
  | 'member.setRole'
  | 'member.remove'
  | 'invitation.create'
  | 'invitation.renew'
  | 'invitation.revoke'
  | 'pair.make'
  | 'pair.split'
  | 'pair.mix'
  | `workingGroup.${string}`
>;

async function memberOf({ world, actor, whose }: Tried, role: Role): Promise<Person> {
  return whose === 'own' ? actor : world.welcome(role, sideOf(whose));
}

async function pairable({ world }: Pick<Tried, 'world'>): Promise<Payload<'pair.make'>> {
  const [one, other] = await Promise.all([world.welcome('learner', 'FI'), world.welcome('learner', 'DE')]);
  return { id: newId<PairId>(), memberIds: [one.memberId, other.memberId] };
}

export const peopleCases: { [N in OfPeople]: Case<N> } = {
  'partnership.rename': { whose: nobody, about: () => ({ name: 'Electronics 2027' }) },
  'partnership.setLinkPreviews': { whose: nobody, about: () => ({ linkPreviews: false }) },
  'partnership.setMapTiles': { whose: nobody, about: () => ({ mapTiles: false }) },
  // Tried side by side: a version that nobody has seen shows that the right was there.
  'partnership.setChatRules': {
    whose: nobody,
    about: () => ({ was: 999, rule: 'staff', words: 'Be kind.' }),
    butThen: 'conflict',
  },
  'partnership.acceptChatRules': {
    whose: nobody,
    about: () => ({ was: 999 }),
    butThen: 'conflict',
  },
  'partnership.listWords': { whose: nobody, about: () => ({ words: ['rude', 'shut up'] }) },
  'partnership.unlistWord': { whose: nobody, about: () => ({ word: 'rude' }) },
  'partnership.agreeToEnd': { whose: ['own', 'side'], about: () => ({}) },
  'partnership.keepGoing': { whose: ['own', 'side'], about: () => ({}) },
  'side.edit': {
    whose: ownSideOther,
    about: ({ world, whose }) => ({
      sideId: world.sides[sideOf(whose)],
      kind: 'school',
      name: 'A',
      place: '',
      timeZone: 'UTC',
      languages: ['en'],
    }),
  },
  'side.setCallTools': {
    whose: ownSideOther,
    about: ({ world, whose }) => ({ sideId: world.sides[sideOf(whose)], tools: ['teams'] }),
  },
  'side.setFreeDays': {
    whose: ownSideOther,
    about: ({ world, whose }) => ({
      sideId: world.sides[sideOf(whose)],
      days: [{ from: '2026-10-12', until: '2026-10-18', name: 'Autumn holidays' }],
    }),
  },
  'side.handOver': {
    whose: ownSideOther,
    about: ({ world, whose }) => ({
      sideId: world.sides[sideOf(whose)],
      memberId: world.as('coordinator', sideOf(whose)).memberId,
    }),
  },
  'member.edit': {
    whose: ownSideOther,
    about: async (tried) => ({
      memberId: (await memberOf(tried, 'learner')).memberId,
      name: 'Elli',
      languages: ['fi'],
    }),
  },
  'member.setRole': {
    whose: ownSideOther,
    needsNewcomer: true,
    about: async (tried) => ({
      memberId: (await memberOf(tried, 'teacher')).memberId,
      role: 'hostTutor',
    }),
  },
  'member.remove': {
    whose: ownSideOther,
    needsNewcomer: true,
    about: async (tried) => ({ memberId: (await memberOf(tried, 'learner')).memberId }),
  },
  'invitation.create': {
    whose: sideOther,
    about: ({ world, whose }) => ({
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
    about: async ({ world, whose }) => ({
      invitationId: await anInvitation(world.as('teacher', sideOf(whose))),
    }),
  },
  'invitation.revoke': {
    whose: sideOther,
    hidden: (role, whose) => !isStaff({ role }) || whose === 'other',
    about: async ({ world, whose }) => ({
      invitationId: await anInvitation(world.as('teacher', sideOf(whose))),
    }),
  },
  'pair.make': { whose: nobody, about: pairable },
  'pair.split': {
    whose: nobody,
    about: async ({ world }) => {
      const pair = await pairable({ world });
      await world.as('teacher', 'DE').send('pair.make', pair).isDone();
      return { pairId: pair.id };
    },
  },
  'pair.mix': { whose: nobody, about: () => ({}) },
  'workingGroup.make': { whose: nobody, about: ({ world }) => groupOf(world.as('learner', 'FI')) },
  'workingGroup.edit': {
    whose: nobody,
    about: async ({ world }) => {
      const workingGroupId = await aWorkingGroup(world.as('teacher', 'DE'));
      const joiningIds = [world.as('learner', 'FI').memberId];
      return { workingGroupId, name: 'Solder team', joiningIds, leavingIds: [] };
    },
  },
  'workingGroup.remove': {
    whose: nobody,
    about: async ({ world }) => ({ workingGroupId: await aWorkingGroup(world.as('teacher', 'DE')) }),
  },
};
