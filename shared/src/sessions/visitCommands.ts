/** What staff plan of a virtual visit, what is ticked before it, and what has been asked in it. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { agendaItemId, boardId, filmingItemId, preparedId } from '../ids.ts';
import type { AgendaItemId, PreparedId, RoomId, SideId } from '../ids.ts';
import { limits, line, optionalLine, prose } from '../texts.ts';
import { given } from './commands.ts';
import { links } from './links.ts';
import { filmingName, filmingNames } from './visitRecords.ts';
import type { FilmingItem, FilmingName, Station } from './visitRecords.ts';

const prepared = z.strictObject({ id: preparedId, text: line(limits.questionText) });
const theItem = z.strictObject({ filmingItemId });

/** What stands in a station before anybody has said anything of it. */
export function newStation(id: AgendaItemId, room: RoomId): Station {
  return { id, roomId: room, place: '', about: '', prepared: [], links: [], boardId: null };
}

type Prepared = Station['prepared'][number];

/** Questions that stay as they are keep whether they were asked; the same twice is one. */
export function prepare(
  { prepared: before }: Station,
  wanted: readonly Pick<Prepared, 'id' | 'text'>[],
): Prepared[] {
  const after = new Map<PreparedId, Prepared>();
  for (const { id, text } of wanted) {
    const known = before.find((each) => each.id === id && each.text === text);
    after.set(id, known ?? { id, text, askedAt: null });
  }
  return [...after.values()];
}

export function markPrepared(of: Station, id: PreparedId, askedAt: string | null): Station {
  return { ...of, prepared: of.prepared.map((each) => (each.id === id ? { ...each, askedAt } : each)) };
}

export const visitCommands = {
  /** Makes a step a station, or changes what is named of one. */
  'station.set': defineCommand({
    room: 'session',
    payload: z.strictObject({
      agendaItemId,
      place: z.optional(optionalLine(limits.stationPlace)),
      about: z.optional(prose(limits.stationAbout)),
      prepared: z.optional(z.array(prepared).check(z.maxLength(limits.stationPrepared))),
      links: z.optional(links),
      boardId: z.optional(z.nullable(boardId)),
    }),
    guess: (changes, { agendaItemId: id, prepared: wanted, ...fields }, { roomId }) => {
      const known = changes.get('station', id) ?? newStation(id, roomId as RoomId);
      const asked = wanted ? prepare(known, wanted) : known.prepared;
      changes.put('station', { ...known, ...given(fields), prepared: asked });
    },
  }),
  /** The step goes on without it; what visitors have asked stays among the questions. */
  'station.remove': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId }),
    guess: (changes, { agendaItemId: id }) => changes.remove('station', id),
  }),
  'station.ask': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId, preparedId }),
    guess: (changes, { agendaItemId: id, preparedId: of }, { at }) =>
      mark(changes, id, { id: of, askedAt: at }),
  }),
  'station.unask': defineCommand({
    room: 'session',
    payload: z.strictObject({ agendaItemId, preparedId }),
    guess: (changes, { agendaItemId: id, preparedId: of }) => mark(changes, id, { id: of, askedAt: null }),
  }),
  /** Begins the checklist of one’s own side with what is looked at before any visit; what it has already stays as it is. */
  'filmingItem.begin': defineCommand({
    room: 'session',
    payload: z.strictObject({
      items: z
        .array(z.strictObject({ id: filmingItemId, name: filmingName }))
        .check(z.minLength(1), z.maxLength(filmingNames.length)),
    }),
    guess: (changes, { items }, { viewer: { sideId }, roomId, at: addedAt }) => {
      for (const item of missing(items, changes.list('filmingItem'), sideId))
        changes.put('filmingItem', {
          ...item,
          ...{ roomId: roomId as RoomId, sideId, text: '', addedAt, done: null },
        });
    },
  }),
  'filmingItem.add': defineCommand({
    room: 'session',
    payload: z.strictObject({ id: filmingItemId, text: line(limits.filmingText) }),
    guess: (changes, item, { viewer: { sideId }, roomId, at: addedAt }) =>
      changes.put('filmingItem', {
        ...item,
        ...{ roomId: roomId as RoomId, sideId, name: null, addedAt, done: null },
      }),
  }),
  'filmingItem.remove': defineCommand({
    room: 'session',
    payload: theItem,
    guess: (changes, { filmingItemId: id }) => changes.remove('filmingItem', id),
  }),
  'filmingItem.tick': defineCommand({
    room: 'session',
    payload: theItem,
    guess: (changes, { filmingItemId: id }, { viewer, at }) => {
      const { memberId: by } = viewer;
      if (by !== null) setDone(changes, id, { by, at });
    },
  }),
  'filmingItem.untick': defineCommand({
    room: 'session',
    payload: theItem,
    guess: (changes, { filmingItemId: id }) => setDone(changes, id, null),
  }),
};

/** Those that the side has not got yet, each once. */
export function missing<I extends { name: FilmingName }>(
  items: readonly I[],
  known: readonly FilmingItem[],
  side: SideId,
): I[] {
  const taken = new Set(
    known.flatMap(({ sideId, name }) => (sideId === side && name !== null ? [name] : [])),
  );
  return items.filter(({ name }) => !taken.has(name) && taken.add(name));
}

function mark(
  changes: RecordChanges,
  stationId: AgendaItemId,
  { id, askedAt }: Pick<Prepared, 'id' | 'askedAt'>,
): void {
  const record = changes.get('station', stationId);
  if (record) changes.put('station', markPrepared(record, id, askedAt));
}

function setDone(changes: RecordChanges, id: FilmingItem['id'], done: FilmingItem['done']): void {
  const record = changes.get('filmingItem', id);
  if (record) changes.put('filmingItem', { ...record, done });
}
