/** What people may want to do about people. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { accountId, invitationId, memberId, pairId, sideId, workingGroupId } from '../ids.ts';
import type { MemberId, RoomId } from '../ids.ts';
import { role } from './records.ts';
import type { WorkingGroup } from './records.ts';
import { languages, limits, line } from '../texts.ts';

export const memberCommands = {
  /** Sent by the server itself once a code has been checked at sign-in. */
  'member.join': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ id: memberId, accountId, invitationId, name: line(limits.name), languages }),
  }),
  'member.edit': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ memberId, name: line(limits.name), languages }),
    guess: (changes, { memberId: id, ...fields }) => {
      const record = changes.get('member', id);
      if (record) changes.put('member', { ...record, ...fields });
    },
  }),
  'member.setRole': defineCommand({ room: 'partnership', payload: z.strictObject({ memberId, role }) }),
  'member.remove': defineCommand({ room: 'partnership', payload: z.strictObject({ memberId }) }),
  /** Sent by the server itself, at an operator's wish: nothing tells any more who this was. */
  'member.forget': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
  /** A new return key for somebody of one's own side; the key itself travels by REST, once. */
  'member.renewKey': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
  'invitation.create': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: invitationId,
      sideId,
      role,
      useLimit: z.int().check(z.gte(1), z.lte(100)),
      days: z.int().check(z.gte(1), z.lte(180)),
    }),
  }),
  /** The invitation that founds a side gets a new code and new time, as long as nobody of that side has come. */
  'invitation.renew': defineCommand({ room: 'partnership', payload: z.strictObject({ invitationId }) }),
  'invitation.revoke': defineCommand({ room: 'partnership', payload: z.strictObject({ invitationId }) }),
  /** Sent by the server itself: what has ended long ago goes. */
  'invitation.clear': defineCommand({ room: 'partnership', road: 'rest', payload: z.strictObject({}) }),
  'pair.make': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: pairId,
      memberIds: z.array(memberId).check(z.minLength(2), z.maxLength(3)),
    }),
  }),
  'pair.split': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ pairId }),
    guess: (changes, payload) => changes.remove('pair', payload.pairId),
  }),
  /** All learners anew: across the sides, a common language first, not the partner of last time. */
  'pair.mix': defineCommand({ room: 'partnership', payload: z.strictObject({}) }),
  /** Anybody but guests; refuses with `invalid` what names one. */
  'workingGroup.make': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: workingGroupId,
      name: line(limits.name),
      memberIds: z.array(memberId).check(z.maxLength(limits.members)),
    }),
    guess: (changes, group, { roomId, at }) =>
      changes.put('workingGroup', { ...group, roomId: roomId as RoomId, madeAt: at }),
  }),
  /** Who comes and who goes, so that two who change it at once both have their way. */
  'workingGroup.edit': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      workingGroupId,
      name: line(limits.name),
      joiningIds: z.array(memberId).check(z.maxLength(limits.members)),
      leavingIds: z.array(memberId).check(z.maxLength(limits.members)),
    }),
    guess: (changes, { workingGroupId: id, ...wish }) => {
      const group = changes.get('workingGroup', id);
      if (group) changes.put('workingGroup', regrouped(group, wish));
    },
  }),
  /** What was set for it stays with those who were in it. */
  'workingGroup.remove': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ workingGroupId }),
    guess: (changes, payload) => changes.remove('workingGroup', payload.workingGroupId),
  }),
};

/** The group once some have come and others gone. */
export function regrouped(
  group: WorkingGroup,
  {
    name,
    joiningIds,
    leavingIds,
  }: { name: string; joiningIds: readonly MemberId[]; leavingIds: readonly MemberId[] },
): WorkingGroup {
  const staying = group.memberIds.filter((id) => !leavingIds.includes(id));
  return { ...group, name, memberIds: [...new Set([...staying, ...joiningIds])] };
}
