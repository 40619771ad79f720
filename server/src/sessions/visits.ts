/** Stations of a virtual visit, what has been asked at them, and what is made sure of before filming. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { AgendaItemId, FilmingItemId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { given } from '@silta/shared/sessions/commands';
import { markPrepared, missing, newStation, prepare } from '@silta/shared/sessions/visitCommands';
import type { FilmingItem, Station } from '@silta/shared/sessions/visitRecords';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Scope } from '../realtime/scope.ts';
import { needHeld } from './liveOpen.ts';

type VisitCommand = Extract<CommandName, `station.${string}` | `filmingItem.${string}`>;

type TheItem = Payload<'filmingItem.tick'>;
const theFilmingItem = ({ filmingItemId: id }: TheItem) => ({ type: 'filmingItem', id }) as const;
const theStation = ({ agendaItemId: id }: { agendaItemId: AgendaItemId }) =>
  ({ type: 'station', id }) as const;

export const visitHandlers: HandlersOf<VisitCommand> = {
  'station.set': {
    loads: ({ agendaItemId, boardId }) => [
      { type: 'station', ids: [agendaItemId] },
      { type: 'board', ids: boardId ? [boardId] : [] },
    ],
    target: ({ agendaItemId: id }) => ({ type: 'agendaItem', id }),
    run: set,
  },
  'station.remove': {
    target: theStation,
    run: (changes, { agendaItemId }) => {
      needHeld(changes);
      changes.remove('station', changes.need('station', agendaItemId).id);
    },
  },
  'station.ask': {
    target: theStation,
    run: (changes, payload) => changes.put('station', marked(changes, payload, changes.now)),
  },
  'station.unask': {
    target: theStation,
    run: (changes, payload) => changes.put('station', marked(changes, payload, null)),
  },
  'filmingItem.begin': {
    loads: ({ items }, { roomId }: Scope) => [
      { type: 'filmingItem', ids: items.map(({ id }) => id) },
      { type: 'filmingItem', column: 'roomId', value: roomId },
    ],
    run: begin,
  },
  'filmingItem.add': {
    loads: ({ id }) => [{ type: 'filmingItem', ids: [id] }],
    run: (changes, item, { sideId }) => {
      needVisit(changes);
      const { roomId, now: addedAt } = changes;
      changes.add('filmingItem', { ...item, roomId, sideId, name: null, addedAt, done: null });
    },
  },
  'filmingItem.remove': {
    target: theFilmingItem,
    run: (changes, { filmingItemId }) => {
      needHeld(changes);
      changes.remove('filmingItem', filmingItemId);
    },
  },
  'filmingItem.tick': {
    target: theFilmingItem,
    run: (changes, { filmingItemId }, { memberId: by }) =>
      setDone(changes, filmingItemId, { by, at: changes.now }),
  },
  'filmingItem.untick': {
    target: theFilmingItem,
    run: (changes, { filmingItemId }) => setDone(changes, filmingItemId, null),
  },
};

/** What is shown at a station may be finished afterwards, too, for those who follow the visit later. */
function set(changes: Changes, { agendaItemId: id, prepared, ...fields }: Payload<'station.set'>): void {
  needVisit(changes);
  if (fields.boardId) changes.need('board', fields.boardId);
  const known = changes.get('station', id) ?? newStation(id, changes.roomId);
  const asked = prepared ? prepare(known, prepared) : known.prepared;
  changes.put('station', { ...known, ...given(fields), prepared: asked });
}

/** Whoever saw another question marks nothing. */
function marked(
  changes: Changes,
  { agendaItemId, preparedId }: Payload<'station.ask'>,
  askedAt: string | null,
): Station {
  needHeld(changes);
  const station = changes.need('station', agendaItemId);
  if (!station.prepared.some(({ id }) => id === preparedId)) throw new Refusal('conflict');
  return markPrepared(station, preparedId, askedAt);
}

function begin(changes: Changes, { items }: Payload<'filmingItem.begin'>, { sideId }: Actor): void {
  needVisit(changes);
  const { roomId, now: addedAt } = changes;
  for (const item of missing(items, changes.list('filmingItem', 'roomId', roomId), sideId))
    changes.add('filmingItem', { ...item, roomId, sideId, text: '', addedAt, done: null });
}

/** Ticked twice, it keeps who was first. */
function setDone(changes: Changes, id: FilmingItemId, done: FilmingItem['done']): void {
  needHeld(changes);
  const item = changes.need('filmingItem', id);
  if (done !== null && item.done !== null) return;
  changes.put('filmingItem', { ...item, done });
}

/** Only a visit has stations; refused as `conflict` where somebody has made something else of it. */
function needVisit(changes: Changes): void {
  needHeld(changes);
  if (changes.need('session', changes.roomId).kind !== 'visit') throw new Refusal('conflict');
}
