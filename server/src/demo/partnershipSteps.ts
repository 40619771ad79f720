/** How the partnership came about: founding, invitations, people one after the other, pairs. */
import { newId } from '@silta/shared/ids';
import type { InvitationId, PairId, WorkingGroupId } from '@silta/shared/ids';
import type { UiLanguage } from '@silta/shared/texts';
import { lengthOf } from './ago.ts';
import type { Ago } from './ago.ts';
import type { Cast } from './cast.ts';
import { invitations, microscopeGroup, names, pairs, partnershipName, people, sides } from './people.ts';
import type { DemoInvitation, Name } from './people.ts';
import type { Step } from './stage.ts';

const minute = 60_000;
const invited: Ago = '42 d';
const paired: Ago = '20 d';
const agreed: Ago = '18 d';

/** The Finnish coordinator founds; with it comes the code for the German one. */
export function foundingSteps(cast: Cast, start: number): Step[] {
  const founder = people.Kaisa;
  const payload = {
    id: cast.partnershipId,
    name: partnershipName,
    sides: [
      { id: cast.sides.FI, ...sides.FI },
      { id: cast.sides.DE, ...sides.DE },
    ],
    role: founder.role,
    memberId: cast.memberOf('Kaisa'),
    accountId: cast.accountOf('Kaisa'),
    memberName: 'Kaisa',
    memberLanguages: founder.languages as UiLanguage[],
  };
  const at = start - lengthOf(founder.joined);
  return [
    { at, room: cast.partnershipId, accountId: cast.accountOf('Kaisa'), name: 'partnership.create', payload },
  ];
}

/** Everybody else, and the pairs. `foundingId` is the invitation that waits for the German coordinator. */
export function peopleSteps(cast: Cast, start: number, foundingId: InvitationId): Step[] {
  const written = invitations.map((invitation) => ({ ...invitation, id: newId<InvitationId>() }));
  const invitationFor = (name: Name): InvitationId => {
    const { side, role } = people[name];
    return written.find((each) => people[each.by].side === side && each.role === role)?.id ?? foundingId;
  };
  return [
    ...written.map((each, i) => invitationStep(cast, start + i * minute, each)),
    ...names
      .filter((name) => name !== 'Kaisa')
      .map((name, i) => joinStep(cast, start + i * minute, name, invitationFor(name))),
    ...pairs.map((pair, i) => pairStep(cast, start + i * minute, pair)),
    groupStep(cast, start),
    chatStep(cast, start),
  ];
}

function invitationStep(cast: Cast, start: number, invitation: DemoInvitation & { id: InvitationId }): Step {
  const { id, by, role, useLimit, days } = invitation;
  const payload = { id, sideId: cast.sides[people[by].side], role, useLimit, days };
  const at = start - lengthOf(invited);
  return { at, room: cast.partnershipId, accountId: cast.accountOf(by), name: 'invitation.create', payload };
}

function joinStep(cast: Cast, start: number, name: Name, invitationId: InvitationId): Step {
  const { languages, joined } = people[name];
  const accountId = cast.accountOf(name);
  const payload = { id: cast.memberOf(name), accountId, invitationId, name, languages };
  return { at: start - lengthOf(joined), room: cast.partnershipId, accountId, name: 'member.join', payload };
}

/** Put by one side; the other has still to accept it, as its tick for a safe chat is missing, too. */
function chatStep(cast: Cast, start: number): Step {
  const words =
    'We write in simple English, kindly and briefly. Nothing private, no pictures of people. Whoever is not sure asks a teacher.';
  const payload = { was: 0, rule: 'everyone' as const, words };
  const at = start - lengthOf(agreed);
  return {
    ...{ at, room: cast.partnershipId, accountId: cast.accountOf('Ulrike') },
    ...{ name: 'partnership.setChatRules', payload },
  };
}

function groupStep(cast: Cast, start: number): Step {
  const memberIds = microscopeGroup.map((name) => cast.memberOf(name));
  const payload = { id: newId<WorkingGroupId>(), name: 'Microscope group', memberIds };
  const at = start - lengthOf(paired);
  return {
    ...{ at, room: cast.partnershipId, accountId: cast.accountOf('Kaisa') },
    ...{ name: 'workingGroup.make', payload },
  };
}

function pairStep(cast: Cast, start: number, pair: readonly Name[]): Step {
  const payload = { id: newId<PairId>(), memberIds: pair.map((name) => cast.memberOf(name)) };
  const at = start - lengthOf(paired);
  return { at, room: cast.partnershipId, accountId: cast.accountOf('Kaisa'), name: 'pair.make', payload };
}
