/** What is done with small groups: opened, given time, mixed anew, brought back; and what each writes as its result. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import {
  agendaItemId,
  boardId,
  findingId,
  groupId,
  groupingId,
  memberId,
  postId,
  sectionId,
} from '../ids.ts';
import type { FindingId, RoomId } from '../ids.ts';
import { limits, line, optionalLine } from '../texts.ts';
import { isSafeAddress } from './calls.ts';
import { groupPurpose } from './groupRecords.ts';
import type { Finding } from './groupRecords.ts';

const minutes = z.int().check(z.gte(1), z.lte(limits.sessionMinutes));
/** The `step` of the grouping that the sender saw. Two who press at once: the second is refused with `conflict`. */
const ofClock = { groupingId, seen: z.int().check(z.gte(0)) };
const place = z.nullable(z.strictObject({ boardId, sectionId: z.nullable(sectionId) }));
const callUrl = optionalLine(limits.callUrl).check(z.refine((url) => url === '' || isSafeAddress(url)));
const about = {
  text: line(limits.findingText),
  post: z.nullable(z.strictObject({ boardId, postId })),
};

/** Nothing of the clock and of who is where is guessed: others do the same at the same moment. */
export const groupCommands = {
  /** As they were made on the device of whoever opens them; of teams, those that were made last count. */
  'grouping.open': defineCommand({
    room: 'session',
    payload: z.strictObject({
      id: groupingId,
      purpose: groupPurpose,
      agendaItemId: z.nullable(agendaItemId),
      minutes: z.nullable(minutes),
      groups: z
        .array(
          z.strictObject({
            id: groupId,
            memberIds: z.array(memberId).check(z.minLength(1), z.maxLength(limits.members)),
            place,
            callUrl,
          }),
        )
        .check(z.minLength(1), z.maxLength(limits.groupsAtOnce)),
    }),
  }),
  'grouping.extend': defineCommand({
    room: 'session',
    payload: z.strictObject({ ...ofClock, minutes: z.int().check(z.gte(1), z.lte(limits.extraMinutes)) }),
  }),
  /** Everybody is where the others are, and sees what each group has found out. */
  'grouping.bringBack': defineCommand({ room: 'session', payload: z.strictObject(ofClock) }),
  /** Into this group, and out of the one where they were. */
  'group.move': defineCommand({ room: 'session', payload: z.strictObject({ groupId, memberId }) }),
  /** Whoever came late is put where they fit; who is in a group stays there. */
  'group.join': defineCommand({ room: 'session', payload: z.strictObject({ groupingId }) }),
  /** Where it works and meets. */
  'group.setPlace': defineCommand({
    room: 'session',
    payload: z.strictObject({ groupId, place, callUrl }),
    guess: (changes, { groupId: id, ...fields }) => {
      const group = changes.get('group', id);
      if (group) changes.put('group', { ...group, ...fields });
    },
  }),
  'finding.add': defineCommand({
    room: 'session',
    payload: z.strictObject({ id: findingId, groupId, ...about }),
    guess: (changes, { groupId: of, ...fields }, { viewer, roomId, at }) => {
      const group = changes.get('group', of);
      const { memberId: authorId, sideId } = viewer;
      if (!group || authorId === null) return;
      const { groupingId: round, memberIds: readerIds } = group;
      const own = { roomId: roomId as RoomId, groupingId: round, groupId: of, authorId, sideId };
      changes.put('finding', { ...fields, ...own, writtenAt: at, readerIds, shownAt: null });
    },
  }),
  'finding.edit': defineCommand({
    room: 'session',
    payload: z.strictObject({ findingId, ...about }),
    guess: (changes, { findingId: id, ...fields }) => edit(changes, id, fields),
  }),
  'finding.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ findingId }),
    guess: (changes, { findingId: id }) => changes.remove('finding', id),
  }),
};

function edit(changes: RecordChanges, id: FindingId, fields: Partial<Finding>): void {
  const finding = changes.get('finding', id);
  if (finding) changes.put('finding', { ...finding, ...fields });
}
