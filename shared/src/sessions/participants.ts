/** Who takes part in a session, who needs a part in it, and who has none yet. */
import type { MemberId, SideId } from '../ids.ts';
import type { Member } from '../members/records.ts';
import type { Part, Participants } from './records.ts';

export type Somebody = Pick<Member, 'id' | 'sideId' | 'role' | 'removedAt'>;

export function takesPart(
  participants: Participants,
  { memberId, sideId }: { memberId: MemberId | null; sideId: SideId },
): boolean {
  if (participants.who === 'all') return true;
  if (participants.who === 'sides') return participants.sideIds.includes(sideId);
  return memberId !== null && participants.memberIds.includes(memberId);
}

/** Those whom it names. */
export const namedIn = (participants: Participants): readonly MemberId[] =>
  'memberIds' in participants ? participants.memberIds : [];

/** The same for those who are not told who else is named. */
export function withoutNames(participants: Participants): Participants {
  if (participants.who === 'groups') return { who: 'groups', groupIds: [], memberIds: [] };
  return participants.who === 'chosen' ? { who: 'chosen', memberIds: [] } : participants;
}

/** Told without its names, as to learners: they see it only where they are among them. */
export function isUntold(participants: Participants): boolean {
  if (participants.who === 'groups') return participants.groupIds.length === 0;
  return participants.who === 'chosen' && participants.memberIds.length === 0;
}

/** All who are still there; guests look on. */
export function participantsOf<M extends Somebody>(participants: Participants, members: readonly M[]): M[] {
  return members.filter(
    ({ id, sideId, role, removedAt }) =>
      removedAt === null && role !== 'guest' && takesPart(participants, { memberId: id, sideId }),
  );
}

/** The learners among them: nobody of these is only an onlooker. Where no learner takes part, everybody. */
export function thoseWhoNeedAPart<M extends Somebody>(
  participants: Participants,
  members: readonly M[],
): M[] {
  const all = participantsOf(participants, members);
  const learners = all.filter(({ role }) => role === 'learner');
  return learners.length > 0 ? learners : all;
}

export function withoutPart<M extends Somebody>(
  participants: Participants,
  members: readonly M[],
  parts: readonly Pick<Part, 'memberId'>[],
): M[] {
  const having = new Set(parts.map(({ memberId }) => memberId));
  return thoseWhoNeedAPart(participants, members).filter(({ id }) => !having.has(id));
}
