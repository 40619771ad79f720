/** What follows from a plan: times of steps, odd hours, who takes part, who leads, who is in two places. */
import fc from 'fast-check';
import { newId } from '../ids.ts';
import type { AgendaItemId, MemberId, PartId, RoomId, SideId } from '../ids.ts';
import { rankBetween } from '../rank.ts';
import { callNow, callWish, isSafeAddress } from './calls.ts';
import { groupCall } from './groupCall.ts';
import { leadersOf, withLeaders } from './leading.ts';
import { oddTimes } from './oddTimes.ts';
import { thoseWhoNeedAPart, withoutPart } from './participants.ts';
import { leadMinutes, twiceAtOnce } from './planFigures.ts';
import type { AgendaItem, Part } from './records.ts';
import { sumOf, timed } from './timing.ts';

const roomId = newId<RoomId>();
const [fi, de] = [newId<SideId>(), newId<SideId>()];

function item(fields: Partial<AgendaItem> = {}): AgendaItem {
  const id = newId<AgendaItemId>();
  const rank = rankBetween(null, null);
  const plain = { minutes: 10, kind: 'talk', title: 'Hello', boardId: null, notes: '' } as const;
  return { id, roomId, rank, ...plain, leaderIds: [], groups: null, attachments: [], links: [], ...fields };
}

function part(fields: Partial<Part> = {}): Part {
  const nobody = { memberId: null, sideId: null, askedBy: [], offeredFor: null };
  const plain = { role: 'guide', ownRole: '', agendaItemId: null, addedAt: '' } as const;
  return { id: newId<PartId>(), roomId, ...plain, ...nobody, ...fields };
}

const of = (sideId: SideId) => ({ memberId: newId<MemberId>(), sideId });

test('steps follow each other without a gap, whatever their minutes are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 480 })), (minutes) => {
      let rank: string | null = null;
      const items = minutes.map((each) => item({ minutes: each, rank: (rank = rankBetween(rank, null)) }));
      const times = timed({ startsAt: '2026-10-13T10:00:00.000Z' }, [...items].reverse());
      expect(times.map((each) => each.item)).toEqual(items);
      let at = Date.parse('2026-10-13T10:00:00.000Z');
      for (const { from, until } of times) {
        expect(from).toBe(at);
        at = until;
      }
      expect(at - Date.parse('2026-10-13T10:00:00.000Z')).toBe(sumOf(items) * 60_000);
    }),
  );
});

describe('odd times', () => {
  const [finland, germany] = [
    {
      timeZone: 'Europe/Helsinki',
      country: 'FI',
      freeDays: [{ from: '2026-10-19', until: '2026-10-23', name: 'syysloma' }],
      workedHolidays: ['loppiainen'],
    },
    { timeZone: 'Europe/Berlin', country: 'DE', freeDays: [], workedHolidays: [] },
  ];
  const why = (startsAt: string, side: typeof finland, minutes = 60) =>
    oddTimes({ startsAt, minutes }, side).map((odd) => odd.why);

  test('a morning that is fine in one country is night in the other', () => {
    expect(why('2026-10-13T04:30:00.000Z', finland)).toEqual([]);
    expect(why('2026-10-13T04:30:00.000Z', germany)).toEqual(['early']);
    expect(why('2026-10-13T16:30:00.000Z', finland)).toEqual(['late']);
    expect(why('2026-10-13T16:30:00.000Z', germany)).toEqual([]);
  });

  test('the clock counts, not the distance to UTC: summer time ends on 25 October 2026', () => {
    expect(why('2026-10-23T05:00:00.000Z', germany)).toEqual([]);
    expect(why('2026-10-26T05:00:00.000Z', germany)).toEqual(['early']);
  });

  test('a national holiday on which a side works is none', () => {
    const at = { startsAt: '2027-01-06T10:00:00.000Z', minutes: 60 };
    expect(oddTimes(at, finland)).toEqual([]);
    expect(oddTimes(at, { ...finland, workedHolidays: [] })).toMatchObject([{ name: 'loppiainen' }]);
  });

  test('days on which a side is away, from the first to the last', () => {
    const at = (day: string) => oddTimes({ startsAt: `${day}T10:00:00.000Z`, minutes: 60 }, finland);
    expect(at('2026-10-16')).toEqual([]);
    for (const day of ['2026-10-19', '2026-10-21', '2026-10-23'])
      expect(at(day)).toEqual([{ why: 'holiday', name: 'syysloma' }]);
    expect(at('2026-10-26')).toEqual([]);
  });

  test('weekends, holidays, and what goes on past midnight', () => {
    expect(why('2026-10-17T10:00:00.000Z', germany)).toEqual(['weekend']);
    expect(oddTimes({ startsAt: '2026-12-06T10:00:00.000Z', minutes: 60 }, finland)).toEqual([
      { why: 'weekend' },
      { why: 'holiday', name: 'itsenäisyyspäivä' },
    ]);
    expect(why('2026-10-13T20:30:00.000Z', finland, 60)).toEqual(['late']);
    expect(why('2026-10-13T21:30:00.000Z', finland, 60)).toEqual(['early']);
  });
});

describe('who leads', () => {
  test('a step is led by those whose part leads it, and by those who lead the whole session', () => {
    const hello = item();
    const [guide, host, camera] = [of(de), of(fi), of(de)];
    const parts = [
      part({ ...guide, agendaItemId: hello.id }),
      part({ ...host, role: 'facilitator' }),
      part({ ...camera, role: 'camera', agendaItemId: hello.id }),
      part({ agendaItemId: hello.id }),
    ];
    expect(leadersOf(hello.id, parts)).toEqual([guide.memberId, host.memberId].sort());
    const [led] = withLeaders([hello], parts);
    expect(led?.leaderIds).toHaveLength(2);
    expect(withLeaders(led ? [led] : [], parts)).toEqual([]);
  });

  test('minutes go to one side, to both, or to nobody yet', () => {
    const [ours, theirs, both, nobodys] = [5, 15, 20, 7].map((minutes) => item({ minutes })) as [
      AgendaItem,
      AgendaItem,
      AgendaItem,
      AgendaItem,
    ];
    const figures = leadMinutes(
      [ours, theirs, both, nobodys],
      [
        part({ ...of(fi), agendaItemId: ours.id }),
        part({ ...of(de), agendaItemId: ours.id, role: 'camera' }),
        part({ ...of(de), agendaItemId: theirs.id, role: 'camera' }),
        part({ ...of(fi), agendaItemId: both.id }),
        part({ ...of(de), agendaItemId: both.id }),
      ],
    );
    expect([figures.of.get(fi), figures.of.get(de), figures.together, figures.open]).toEqual([5, 15, 20, 7]);
  });

  test('two parts in one step are one too many', () => {
    const [hello, other] = [item(), item()];
    const one = of(fi);
    const parts = [
      part({ ...one, agendaItemId: hello.id }),
      part({ ...one, agendaItemId: hello.id, role: 'notes' }),
      part({ ...one, agendaItemId: other.id }),
      part({ ...one }),
    ];
    expect(twiceAtOnce(parts)).toEqual([{ memberId: one.memberId, agendaItemId: hello.id }]);
  });
});

describe('who needs a part', () => {
  const person = (role: 'learner' | 'teacher' | 'guest', sideId = fi, removedAt: string | null = null) => ({
    id: newId<MemberId>(),
    sideId,
    role,
    removedAt,
  });
  const [learner, german, teacher, guest, gone] = [
    person('learner'),
    person('learner', de),
    person('teacher'),
    person('guest'),
    person('learner', fi, '2026-01-01'),
  ];
  const members = [learner, german, teacher, guest, gone];

  test('every learner who takes part; where there is none, everybody', () => {
    expect(thoseWhoNeedAPart({ who: 'all' }, members)).toEqual([learner, german]);
    expect(thoseWhoNeedAPart({ who: 'sides', sideIds: [de] }, members)).toEqual([german]);
    expect(thoseWhoNeedAPart({ who: 'chosen', memberIds: [teacher.id, guest.id] }, members)).toEqual([
      teacher,
    ]);
  });

  test('until they have one', () => {
    expect(withoutPart({ who: 'all' }, members, [{ memberId: german.id }])).toEqual([learner]);
  });
});

test.each([
  ['https://meet.example.org/plc', true],
  ['https://teams.example.com/l/meetup-join/19%3a?context=%7b%7d', true],
  ['http://meet.example.org', false],
  ['https://me:secret@meet.example.org', false],
  ['https://localhost/x', false],
  ['javascript:alert(1)', false],
  ['https://', false],
])('the address %s may be a call: %s', (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe);
});

test('only a link has an address; a room on a server and no call at all have none', () => {
  const url = 'https://meet.example.org/plc';
  for (const kind of ['jitsi', 'bigbluebutton', 'none']) {
    expect(callWish.safeParse({ kind, url: '' }).success).toBe(true);
    expect(callWish.safeParse({ kind, url }).success).toBe(false);
  }
  expect(callWish.safeParse({ kind: 'link', url }).success).toBe(true);
  expect(callWish.safeParse({ kind: 'link', url: '' }).success).toBe(false);
});

test('a group has the link that it was given, or a room beside that of all', () => {
  const url = 'https://meet.example.org/one';
  const [link, jitsi, none] = [
    { kind: 'link', url } as const,
    { kind: 'jitsi', url: '' } as const,
    { kind: 'none', url: '' } as const,
  ];
  expect(groupCall({ callUrl: url }, jitsi)).toEqual(link);
  expect(groupCall({ callUrl: '' }, jitsi)).toEqual(jitsi);
  for (const now of [link, none]) expect(groupCall({ callUrl: '' }, now)).toBeNull();
  const session = { call: link, backUp: { call: jitsi, telephone: '', word: '', agenda: '' } };
  expect(callNow(session, null)).toEqual({ call: link, of: 'main' });
  expect(callNow(session, { backUpAt: '2026-10-13T10:10:00.000Z' })).toEqual({ call: jitsi, of: 'backUp' });
});
