/** Whom a sender names: everybody, whole sides, people, or working groups. */
import * as z from 'zod/mini';
import { memberId, sideId, workingGroupId } from '../ids.ts';
import type { MemberId, WorkingGroupId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { WorkingGroup } from '../members/records.ts';
import type { Participants } from './records.ts';

export const participantsWish = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('all') }),
  z.strictObject({
    who: z.literal('sides'),
    sideIds: z.array(sideId).check(z.minLength(1), z.maxLength(limits.sides)),
  }),
  z.strictObject({
    who: z.literal('chosen'),
    memberIds: z.array(memberId).check(z.minLength(1), z.maxLength(limits.members)),
  }),
  z.strictObject({
    who: z.literal('groups'),
    groupIds: z.array(workingGroupId).check(z.minLength(1), z.maxLength(limits.workingGroups)),
  }),
]);
export type ParticipantsWish = z.infer<typeof participantsWish>;

type GroupOf = (id: WorkingGroupId) => Pick<WorkingGroup, 'memberIds'> | null;

/** With those who are in the groups now. */
export function participantsFrom(wish: ParticipantsWish, groupOf: GroupOf): Participants {
  if (wish.who !== 'groups') return wish;
  const memberIds = new Set<MemberId>(wish.groupIds.flatMap((id) => groupOf(id)?.memberIds ?? []));
  return { ...wish, memberIds: [...memberIds] };
}

/** As it was wished, to be changed and wished again. */
export function wishOf(participants: Participants): ParticipantsWish {
  const { who } = participants;
  return who === 'groups' ? { who, groupIds: participants.groupIds } : participants;
}

/** Once a group has changed, or is not there any more: then those whom it had stay, by their names. */
export function followed(participants: Participants, groupOf: GroupOf): Participants {
  if (participants.who !== 'groups') return participants;
  const { groupIds, memberIds } = participants;
  // Of nobody nothing stays; a list of nobody would mean those who are not told.
  return memberIds.length === 0 || groupIds.every((id) => groupOf(id) !== null)
    ? participantsFrom({ who: 'groups', groupIds }, groupOf)
    : { who: 'chosen', memberIds };
}

/** Nothing is chosen yet. */
export function isNobody(wish: ParticipantsWish): boolean {
  if (wish.who === 'all') return false;
  const chosen = wish.who === 'sides' ? wish.sideIds : wish.who === 'groups' ? wish.groupIds : wish.memberIds;
  return chosen.length === 0;
}
