/** What a visit lacks, in which order it goes, and what keeps its mark. */
import type {
  AgendaItemId,
  FilmingItemId,
  MemberId,
  PartId,
  PreparedId,
  QuestionId,
  RoomId,
  SideId,
} from '../ids.ts';
import { newId } from '../newId.ts';
import type { Question } from './liveRecords.ts';
import type { AgendaItem, Part, PartRole } from './records.ts';
import { markPrepared, missing, newStation, prepare } from './visitCommands.ts';
import type { FilmingItem } from './visitRecords.ts';
import { gapsOf, questionsAt, stopsOf } from './visits.ts';

const roomId = newId<RoomId>();
const [sideId, otherSide] = [newId<SideId>(), newId<SideId>()];
const at = '2026-10-13T10:00:00.000Z';
const [why, how] = [newId<PreparedId>(), newId<PreparedId>()];
const station = newStation(newId<AgendaItemId>(), roomId);

function part(role: PartRole, fields: Partial<Part> = {}): Part {
  const who = { memberId: newId<MemberId>(), sideId, askedBy: [], offeredFor: null, addedAt: at };
  return { id: newId<PartId>(), roomId, role, ownRole: '', agendaItemId: station.id, ...who, ...fields };
}

test('an empty station lacks everything, a full one nothing', () => {
  expect(gapsOf(station, [])).toEqual(['place', 'guide', 'camera', 'question', 'backUp']);
  const full = {
    ...station,
    place: 'Hall 3',
    prepared: [{ id: why, text: 'Why?', askedAt: null }],
    boardId: roomId,
  };
  expect(gapsOf(full, [part('guide'), part('camera', { agendaItemId: null })])).toEqual([]);
});

test('an open part and one in another step do not count', () => {
  const parts = [part('guide', { memberId: null }), part('camera', { agendaItemId: newId<AgendaItemId>() })];
  expect(gapsOf(station, parts)).toEqual(expect.arrayContaining(['guide', 'camera']));
});

test('stations stand in the order of the steps, those without a step nowhere', () => {
  const step = (id: AgendaItemId) => ({ id }) as AgendaItem;
  const second = newStation(newId<AgendaItemId>(), roomId);
  const lost = newStation(newId<AgendaItemId>(), roomId);
  const stops = stopsOf(
    [step(second.id), step(newId<AgendaItemId>()), step(station.id)],
    [station, lost, second],
  );
  expect(stops.map((stop) => stop.station.id)).toEqual([second.id, station.id]);
});

test('a question that stays as it is keeps that it was asked, and the same twice is one', () => {
  const both = [
    { id: why, text: 'Why?' },
    { id: how, text: 'How?' },
  ];
  const before = markPrepared({ ...station, prepared: prepare(station, both) }, how, at);
  const who = { id: newId<PreparedId>(), text: 'Who?' };
  expect(prepare(before, [{ id: how, text: 'How?' }, who, who])).toEqual([
    { id: how, text: 'How?', askedAt: at },
    { ...who, askedAt: null },
  ]);
  expect(prepare(before, [{ id: how, text: 'How long?' }])).toEqual([
    { id: how, text: 'How long?', askedAt: null },
  ]);
});

test('questions are of the station at which they are to be asked, the oldest first', () => {
  const question = (n: number, agendaItemId: AgendaItemId | null) =>
    ({
      id: newId<QuestionId>(),
      agendaItemId,
      askedAt: at.replace('10:00', `10:0${n}`),
      text: `${n}`,
    }) as Question;
  const all = [question(3, station.id), question(1, null), question(2, station.id)];
  expect(questionsAt(station, all).map(({ text }) => text)).toEqual(['2', '3']);
});

test('a checklist that is begun again gets only what it lacks; that of another side is its own', () => {
  const known = [
    { sideId, name: 'safety' },
    { sideId: otherSide, name: 'sound' },
  ] as FilmingItem[];
  const item = (name: 'safety' | 'sound') => ({ id: newId<FilmingItemId>(), name });
  const items = [item('safety'), item('sound'), item('sound')];
  expect(missing(items, known, sideId)).toEqual([items[1]]);
});
