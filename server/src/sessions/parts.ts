/** What people do with the parts of a session. */
import type { Payload } from '@silta/shared/commands';
import type { AgendaItemId, MemberId, PartId, SideId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import { asNewPart, takenBy } from '@silta/shared/sessions/partCommands';
import type { NewPart } from '@silta/shared/sessions/partCommands';
import type { Part } from '@silta/shared/sessions/records';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import { itemsHere, leadAnew, needChanging, partsHere } from './planning.ts';

type PartCommand =
  | 'part.add'
  | 'part.edit'
  | 'part.give'
  | 'part.fill'
  | 'part.remove'
  | 'part.ask'
  | 'part.unask'
  | 'part.offer'
  | 'part.keep'
  | 'part.swap'
  | 'part.forget';

const thePart = ({ partId }: { partId: PartId }) => ({ type: 'part', id: partId }) as const;
const planHere = (scope: Scope): Load[] => [itemsHere(scope), partsHere(scope)];
const members = (ids: readonly (MemberId | null)[]): Load => ({
  type: 'member',
  ids: ids.filter((id) => id !== null),
});

export const partHandlers: HandlersOf<PartCommand> = {
  'part.add': {
    loads: ({ id, memberId }, scope) => [
      { type: 'part', ids: [id] },
      members([memberId]),
      ...planHere(scope),
    ],
    run: (changes, part) => {
      needChanging(changes);
      add(changes, part);
      leadAnew(changes);
    },
  },
  'part.edit': {
    loads: (_, scope) => planHere(scope),
    target: thePart,
    run: (changes, { partId, ...fields }) => {
      needChanging(changes);
      needItem(changes, fields.agendaItemId);
      changes.put('part', { ...changes.need('part', partId), ...fields });
      leadAnew(changes);
    },
  },
  'part.give': {
    loads: ({ memberId }, scope) => [members([memberId]), ...planHere(scope)],
    target: thePart,
    run: (changes, { partId, memberId }) => {
      needChanging(changes);
      give(changes, changes.need('part', partId), memberId);
      leadAnew(changes);
    },
  },
  'part.fill': {
    loads: ({ gifts, parts }, scope) => [
      { type: 'part', ids: [...gifts.map(({ partId }) => partId), ...parts.map(({ id }) => id)] },
      members([...gifts, ...parts].map(({ memberId }) => memberId)),
      ...planHere(scope),
    ],
    run: fill,
  },
  'part.remove': {
    loads: (_, scope) => planHere(scope),
    target: thePart,
    run: (changes, { partId }) => {
      needChanging(changes);
      changes.remove('part', partId);
      for (const part of changes.list('part', 'roomId', changes.roomId))
        if (part.offeredFor === partId) changes.put('part', { ...part, offeredFor: null });
      leadAnew(changes);
    },
  },
  'part.ask': {
    target: thePart,
    run: (changes, { partId }, { memberId }) => {
      needChanging(changes);
      const part = changes.need('part', partId);
      if (part.memberId !== null) throw new Refusal('conflict');
      if (part.askedBy.includes(memberId)) return;
      if (part.askedBy.length >= limits.partAsked) throw new Refusal('full', { limit: limits.partAsked });
      changes.put('part', { ...part, askedBy: [...part.askedBy, memberId] });
    },
  },
  'part.unask': {
    target: thePart,
    run: (changes, { partId }, { memberId }) => {
      const part = changes.need('part', partId);
      const askedBy = part.askedBy.filter((id) => id !== memberId);
      if (askedBy.length < part.askedBy.length) changes.put('part', { ...part, askedBy });
    },
  },
  'part.offer': {
    loads: ({ forPartId }) => [{ type: 'part', ids: [forPartId] }],
    target: thePart,
    run: (changes, { partId, forPartId }) => {
      needChanging(changes);
      const [mine, theirs] = [changes.need('part', partId), changes.need('part', forPartId)];
      if (theirs.memberId === null || theirs.memberId === mine.memberId) throw new Refusal('conflict');
      changes.put('part', { ...mine, offeredFor: forPartId });
    },
  },
  'part.keep': {
    target: thePart,
    run: (changes, { partId }) => changes.put('part', { ...changes.need('part', partId), offeredFor: null }),
  },
  'part.swap': {
    loads: ({ forPartId }, scope) => [{ type: 'part', ids: [forPartId] }, ...planHere(scope)],
    target: thePart,
    run: (changes, { partId, forPartId }) => {
      needChanging(changes);
      const [mine, theirs] = [changes.need('part', partId), changes.need('part', forPartId)];
      // What was offered may have been taken back, or have gone to somebody else.
      if (theirs.offeredFor !== partId) throw new Refusal('conflict');
      changes.put('part', takenBy(mine, theirs));
      changes.put('part', takenBy(theirs, mine));
      leadAnew(changes);
    },
  },
  'part.forget': {
    loads: (_, scope) => [...planHere(scope), { type: 'wish', column: 'roomId', value: scope.roomId }],
    run: forget,
  },
};

/** What somebody else has got meanwhile stays with them. */
function fill(changes: Changes, { gifts, parts }: Payload<'part.fill'>, _: Actor): void {
  needChanging(changes);
  for (const { partId, memberId } of gifts) {
    const part = changes.need('part', partId);
    if (part.memberId === null) give(changes, part, memberId);
  }
  for (const part of parts) add(changes, part);
  leadAnew(changes);
}

function add(changes: Changes, part: NewPart): void {
  needItem(changes, part.agendaItemId);
  const where = { roomId: changes.roomId, addedAt: changes.now, sideId: sideOf(changes, part.memberId) };
  changes.add('part', asNewPart(part, where));
}

function give(changes: Changes, part: Part, memberId: MemberId | null): void {
  changes.put('part', takenBy(part, { memberId, sideId: sideOf(changes, memberId) }));
}

function sideOf(changes: Changes, memberId: MemberId | null): SideId | null {
  if (memberId === null) return null;
  const member = changes.need('member', memberId);
  if (member.removedAt !== null) throw new Refusal('notFound');
  return member.sideId;
}

function needItem(changes: Changes, id: AgendaItemId | null): void {
  if (id === null) return;
  const items = changes.list('agendaItem', 'roomId', changes.roomId);
  if (!items.some((item) => item.id === id)) throw new Refusal('notFound');
}

function forget(changes: Changes, { memberId }: Payload<'part.forget'>): void {
  for (const part of changes.list('part', 'roomId', changes.roomId)) {
    if (part.memberId === memberId) changes.put('part', takenBy(part, { memberId: null, sideId: null }));
    else if (part.askedBy.includes(memberId))
      changes.put('part', { ...part, askedBy: part.askedBy.filter((id) => id !== memberId) });
  }
  for (const wish of changes.list('wish', 'roomId', changes.roomId))
    if (wish.memberId === memberId) changes.remove('wish', wish.id);
  leadAnew(changes);
}
