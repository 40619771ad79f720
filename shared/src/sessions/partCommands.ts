/** What people may want to do with the parts of a session: staff give them, learners ask for one or swap theirs. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { agendaItemId, memberId, partId } from '../ids.ts';
import type { MemberId, PartId, RoomId, SideId } from '../ids.ts';
import { limits, optionalLine } from '../texts.ts';
import { withLeaders } from './leading.ts';
import { partRole } from './records.ts';
import type { Part } from './records.ts';

const what = {
  role: partRole,
  ownRole: optionalLine(limits.ownRole),
  agendaItemId: z.nullable(agendaItemId),
};
const newPart = z.strictObject({ id: partId, ...what, memberId: z.nullable(memberId) });
export type NewPart = z.infer<typeof newPart>;

/** An open part that somebody gets. */
const gift = z.strictObject({ partId, memberId });

export const partCommands = {
  'part.add': defineCommand({
    room: 'session',
    payload: newPart,
    guess: (changes, part, { roomId, at }) => {
      add(changes, part, { roomId: roomId as RoomId, addedAt: at });
      lead(changes);
    },
  }),
  'part.edit': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId, ...what }),
    guess: (changes, { partId: id, ...fields }) => {
      edit(changes, id, fields);
      lead(changes);
    },
  }),
  /** To somebody, or to nobody, which opens it. */
  'part.give': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId, memberId: z.nullable(memberId) }),
    guess: (changes, { partId: id, memberId: to }) => {
      give(changes, id, to);
      lead(changes);
    },
  }),
  /** Many at once, as somebody has had them suggested: open parts are given, and new ones are made. */
  'part.fill': defineCommand({
    room: 'session',
    payload: z.strictObject({
      gifts: z.array(gift).check(z.maxLength(limits.partsFilled)),
      parts: z.array(newPart).check(z.maxLength(limits.partsFilled)),
    }),
    guess: (changes, { gifts, parts }, { roomId, at }) => {
      for (const { partId: id, memberId: to } of gifts) give(changes, id, to);
      for (const part of parts) add(changes, part, { roomId: roomId as RoomId, addedAt: at });
      lead(changes);
    },
  }),
  'part.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId }),
    guess: (changes, { partId: id }) => {
      changes.remove('part', id);
      lead(changes);
    },
  }),
  /** Says that one would like an open part. */
  'part.ask': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId }),
    guess: (changes, { partId: id }, { viewer }) => ask(changes, id, viewer.memberId, true),
  }),
  'part.unask': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId }),
    guess: (changes, { partId: id }, { viewer }) => ask(changes, id, viewer.memberId, false),
  }),
  /** Would give one's own part for this one of somebody else. */
  'part.offer': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId, forPartId: partId }),
    guess: (changes, { partId: id, forPartId }) => edit(changes, id, { offeredFor: forPartId }),
  }),
  /** Takes the offer back. */
  'part.keep': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId }),
    guess: (changes, { partId: id }) => edit(changes, id, { offeredFor: null }),
  }),
  /** Takes an offer: one's own part goes to whoever offered theirs for it. */
  'part.swap': defineCommand({
    room: 'session',
    payload: z.strictObject({ partId, forPartId: partId }),
    guess: (changes, { partId: id, forPartId }) => {
      const [mine, theirs] = [changes.get('part', id), changes.get('part', forPartId)];
      if (!mine || !theirs) return;
      changes.put('part', takenBy(mine, theirs));
      changes.put('part', takenBy(theirs, mine));
      lead(changes);
    },
  }),
  /** Sent by the server itself, at an operator's wish: what one member had is open, and their wishes go. */
  'part.forget': defineCommand({
    room: 'session',
    road: 'rest',
    payload: z.strictObject({ memberId }),
  }),
};

/** The part, in the hands of whoever had the other one. */
export function takenBy(part: Part, { memberId: to, sideId }: Pick<Part, 'memberId' | 'sideId'>): Part {
  return { ...part, memberId: to, sideId, offeredFor: null, askedBy: [] };
}

export function asNewPart(
  { id, role, ownRole, agendaItemId: item, memberId: of }: NewPart,
  { roomId, addedAt, sideId }: { roomId: RoomId; addedAt: string; sideId: SideId | null },
): Part {
  const what = { id, role, ownRole, agendaItemId: item, memberId: of };
  return { ...what, roomId, sideId, askedBy: [], offeredFor: null, addedAt };
}

/** The side follows with the answer: members are in another room. */
function add(changes: RecordChanges, part: NewPart, where: { roomId: RoomId; addedAt: string }): void {
  changes.put('part', asNewPart(part, { ...where, sideId: null }));
}

function give(changes: RecordChanges, id: PartId, to: MemberId | null): void {
  const part = changes.get('part', id);
  if (part) changes.put('part', takenBy(part, { memberId: to, sideId: null }));
}

function ask(changes: RecordChanges, id: PartId, who: MemberId | null, wanted: boolean): void {
  const part = changes.get('part', id);
  if (!part || who === null) return;
  const others = part.askedBy.filter((each) => each !== who);
  changes.put('part', { ...part, askedBy: wanted ? [...others, who] : others });
}

function edit(changes: RecordChanges, id: PartId, fields: Partial<Part>): void {
  const part = changes.get('part', id);
  if (part) changes.put('part', { ...part, ...fields });
}

function lead(changes: RecordChanges): void {
  for (const item of withLeaders(changes.list('agendaItem'), changes.list('part')))
    changes.put('agendaItem', item);
}
