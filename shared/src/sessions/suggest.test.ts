/** Suggested parts: everybody gets one, wishes hold, sides mix, and turns go round. */
import fc from 'fast-check';
import { newId } from '../ids.ts';
import type { AgendaItemId, MemberId, PartId, RoomId, SideId, WishId } from '../ids.ts';
import { rankBetween } from '../rank.ts';
import { agendaKinds } from './records.ts';
import { partRoles } from './partRoles.ts';
import type { AgendaItem, Part, PartRole, Wish } from './records.ts';
import { suggest } from './suggest.ts';
import type { Gaps } from './suggest.ts';

const roomId = newId<RoomId>();
const sides = [newId<SideId>(), newId<SideId>(), newId<SideId>()] as const;
const [fi, de] = sides;

const person = (sideId: SideId = fi) => ({ id: newId<MemberId>(), sideId });
const item = (fields: Partial<AgendaItem> = {}): AgendaItem => ({
  id: newId<AgendaItemId>(),
  roomId,
  rank: rankBetween(null, null),
  minutes: 10,
  kind: 'talk',
  title: 'Hello',
  boardId: null,
  notes: '',
  leaderIds: [],
  groups: null,
  attachments: [],
  links: [],
  ...fields,
});
const open = (role: PartRole, fields: Partial<Part> = {}): Part => ({
  id: newId<PartId>(),
  roomId,
  role,
  ownRole: '',
  agendaItemId: null,
  memberId: null,
  sideId: null,
  askedBy: [],
  offeredFor: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const wishOf = (memberId: MemberId, fields: Partial<Wish> = {}): Wish => ({
  id: newId<WishId>(),
  roomId,
  memberId,
  sideId: fi,
  role: null,
  offCamera: false,
  word: '',
  ...fields,
});
const nothing = { items: [], parts: [], wishes: [], people: [], past: [] };

const anyGaps: fc.Arbitrary<Gaps> = fc
  .record({
    people: fc.array(fc.constantFrom(...sides), { maxLength: 20 }),
    kinds: fc.array(fc.constantFrom(...agendaKinds), { maxLength: 8 }),
    slots: fc.array(fc.tuple(fc.constantFrom(...partRoles), fc.nat(9)), { maxLength: 12 }),
    wishes: fc.array(fc.tuple(fc.nat(19), fc.option(fc.constantFrom(...partRoles)), fc.boolean())),
    past: fc.array(fc.array(fc.tuple(fc.nat(19), fc.constantFrom(...partRoles)), { maxLength: 20 }), {
      maxLength: 4,
    }),
  })
  .map(({ people: of, kinds, slots, wishes, past }) => {
    const people = of.map((sideId) => person(sideId));
    const items = kinds.map((kind) => item({ kind }));
    const byOne = new Map<MemberId, Wish>();
    for (const [at, role, offCamera] of wishes) {
      const one = people[at];
      if (one) byOne.set(one.id, wishOf(one.id, { role, offCamera, sideId: one.sideId }));
    }
    return {
      people,
      items,
      parts: slots.map(([role, at]) => open(role, { agendaItemId: items[at]?.id ?? null })),
      wishes: [...byOne.values()],
      past: past.map((parts) => parts.map(([at, role]) => ({ memberId: people[at]?.id ?? null, role }))),
    };
  });

test('everybody who has none gets one part, and only one; an open part goes to one person at most', () => {
  fc.assert(
    fc.property(anyGaps, (gaps) => {
      const suggested = suggest(gaps);
      expect(suggested.map(({ memberId }) => memberId).sort()).toEqual(
        gaps.people.map(({ id }) => id).sort(),
      );
      const filled = suggested.flatMap(({ partId }) => partId ?? []);
      expect(new Set(filled).size).toBe(filled.length);
      for (const { partId, role, agendaItemId } of suggested)
        if (partId !== null)
          expect(gaps.parts.find(({ id }) => id === partId)).toMatchObject({ role, agendaItemId });
    }),
  );
});

test('whoever would rather not be on camera is not', () => {
  fc.assert(
    fc.property(anyGaps, (gaps) => {
      const shy = new Set(gaps.wishes.filter(({ offCamera }) => offCamera).map(({ memberId }) => memberId));
      const seen = suggest(gaps).filter(({ memberId }) => shy.has(memberId));
      const roles = seen.map(({ role }) => role);
      expect(roles.filter((role) => /facilitator|host|guide|presenter|questions|judge/.test(role))).toEqual(
        [],
      );
    }),
  );
});

test('the same plan in another order gives the same answer', () => {
  fc.assert(
    fc.property(anyGaps, (gaps) => {
      const turned = {
        ...gaps,
        people: [...gaps.people].reverse(),
        parts: [...gaps.parts].reverse(),
        items: [...gaps.items].reverse(),
        wishes: [...gaps.wishes].reverse(),
      };
      expect(suggest(turned)).toEqual(suggest(gaps));
    }),
  );
});

test('nobody works in a break', () => {
  const [pause, hello] = [item({ kind: 'break' }), item()];
  const suggested = suggest({ ...nothing, items: [pause, hello], people: [person(), person(de)] });
  expect(suggested.map(({ agendaItemId }) => agendaItemId)).toEqual([hello.id, hello.id]);
});

test('who asked for an open part gets it, then who wished for the role', () => {
  const [one, other, third] = [person(), person(), person(de)];
  const judge = open('judge', { askedBy: [other.id] });
  const camera = open('camera');
  const wishes = [wishOf(one.id, { role: 'judge' }), wishOf(third.id, { role: 'camera' })];
  const suggested = suggest({ ...nothing, people: [one, other, third], parts: [judge, camera], wishes });
  const of = (id: MemberId) => suggested.find(({ memberId }) => memberId === id);
  expect(of(other.id)).toMatchObject({ partId: judge.id });
  expect(of(third.id)).toMatchObject({ partId: camera.id });
  expect(of(one.id)).toMatchObject({ partId: null, role: 'judge' });
});

test('turns go round: who led last time does not lead again while others have not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 }), (size, rounds) => {
      const people = Array.from({ length: size }, () => person());
      const past: { memberId: MemberId; role: PartRole }[][] = [];
      for (let round = 0; round < Math.min(rounds, size); round += 1) {
        const guide = open('guide', { agendaItemId: null });
        const led = suggest({ ...nothing, people, parts: [guide], past }).find(
          ({ partId }) => partId === guide.id,
        );
        expect(led).toBeDefined();
        const before = past.flat().map(({ memberId }) => memberId);
        expect(before).not.toContain(led?.memberId);
        past.unshift(led ? [{ memberId: led.memberId, role: 'guide' }] : []);
      }
    }),
  );
});

test('sides mix: new parts go where one’s own side has fewest', () => {
  const [ours, theirs] = [item({ rank: 'A1' }), item({ rank: 'B1' })];
  const have = (sideId: SideId, agendaItemId: AgendaItemId) =>
    open('host', { memberId: newId<MemberId>(), sideId, agendaItemId });
  const parts = [have(fi, ours.id), have(de, theirs.id)];
  const [finn, german] = [person(fi), person(de)];
  const suggested = suggest({ ...nothing, items: [ours, theirs], parts, people: [finn, german] });
  const of = (id: MemberId) => suggested.find(({ memberId }) => memberId === id)?.agendaItemId;
  expect([of(finn.id), of(german.id)]).toEqual([theirs.id, ours.id]);
});
