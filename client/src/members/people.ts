/** The people page as plain values: who stands where, who is with whom, and where a partner is missing. */
import type { Member, Pair } from '@silta/shared/members/records';
import { type Role, roles } from '@silta/shared/roles';
import type { MemberId, SideId } from '@silta/shared/ids';
import type { ShownSide } from './useSides.ts';

export interface Person {
  id: MemberId;
  member: Member;
  side: ShownSide;
}

/** Partners across the bridge; whichever side has two stands on its own bank. */
export interface PairRow {
  pair: Pair;
  left: readonly Person[];
  right: readonly Person[];
}

/** Learners without a partner facing each other; null where the other bank is empty. */
export interface GapRow {
  left: Person | null;
  right: Person | null;
}

/** Those who are there now, in the order in which they came. */
export function presentPeople(members: readonly Member[], sides: readonly ShownSide[]): Person[] {
  const sideOf = new Map<SideId, ShownSide>(sides.map((side) => [side.id, side]));
  return members
    .filter((member) => member.removedAt === null)
    .flatMap((member) => {
      const side = sideOf.get(member.sideId);
      return side ? [{ id: member.id, member, side }] : [];
    })
    .sort(
      (a, b) => compare(a.member.joinedAt, b.member.joinedAt) || a.member.name.localeCompare(b.member.name),
    );
}

/** Coordinators first, and among them whoever holds the side. */
export function byRole(people: readonly Person[]): Person[] {
  const rank = ({ member, side }: Person) =>
    roles.indexOf(member.role) * 2 + (side.record.ownerId === member.id ? 0 : 1);
  return [...people].sort((a, b) => rank(a) - rank(b));
}

export const isOfStaff = ({ member }: Person) => member.role !== 'learner' && member.role !== 'guest';
export const hasRole = (role: Role) => (person: Person) => person.member.role === role;

/** In the order in which those on the left bank came. */
export function pairRows(pairs: readonly Pair[], people: readonly Person[]): PairRow[] {
  const known = new Map<MemberId, Person>(people.map((person) => [person.id, person]));
  const order = new Map<MemberId, number>(people.map(({ id }, place) => [id, place]));
  const placeOf = ({ left: [first] }: PairRow) => (first && order.get(first.id)) ?? 0;
  return pairs
    .filter((pair) => pair.endedAt === null)
    .map((pair) =>
      toRow(
        pair,
        pair.memberIds.flatMap((id) => known.get(id) ?? []),
      ),
    )
    .filter(({ left, right }) => left.length > 0 && right.length > 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function toRow(pair: Pair, people: readonly Person[]): PairRow {
  const first = Math.min(...people.map(({ side }) => side.position));
  const isLeft = ({ side }: Person) => side.position === first;
  return {
    pair,
    left: people.filter(isLeft),
    right: inSideOrder(people.filter((person) => !isLeft(person))),
  };
}

const inSideOrder = (people: readonly Person[]) =>
  [...people].sort((a, b) => a.side.position - b.side.position);

/**
 * The order in which partners stand one below the other on a phone: whoever is alone on a bank in the middle,
 * so that every line between two of them crosses the border.
 */
export function chainOf({ left, right }: Pick<PairRow, 'left' | 'right'>): Person[] {
  const [many, few] = left.length >= right.length ? [left, right] : [right, left];
  const [first, ...rest] = many;
  return first && many.length > 1 ? [first, ...few, ...rest] : [...left, ...right];
}

export function withoutPartner(learners: readonly Person[], rows: readonly PairRow[]): Person[] {
  const paired = new Set<MemberId>(
    rows.flatMap(({ left, right }) => [...left, ...right].map(({ id }) => id)),
  );
  return learners.filter(({ id }) => !paired.has(id));
}

/** With two sides they face each other; with more, nobody can say who should. */
export function gapRows(lonely: readonly Person[], sides: readonly ShownSide[]): GapRow[] {
  const [first, second, ...more] = sides;
  if (!first || !second || more.length > 0) return lonely.map((left) => ({ left, right: null }));
  const left = lonely.filter(({ side }) => side.id === first.id);
  const right = lonely.filter(({ side }) => side.id === second.id);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => ({
    left: left[row] ?? null,
    right: right[row] ?? null,
  }));
}

/** Languages that all of them speak, in the order of the first. */
export function sharedLanguages(people: readonly Person[]): string[] {
  const [first, ...others] = people;
  if (!first || others.length === 0) return [];
  return first.member.languages.filter((language) =>
    others.every(({ member }) => member.languages.includes(language)),
  );
}

export type PairProblem = 'tooFew' | 'tooMany' | 'oneSide';

/** Why these cannot be partners; null when they can. */
export function pairProblem(people: readonly Person[]): PairProblem | null {
  if (people.length < 2) return 'tooFew';
  if (people.length > 3) return 'tooMany';
  return new Set<SideId>(people.map(({ side }) => side.id)).size > 1 ? null : 'oneSide';
}

/** Pairs of two that somebody can join, where all who are left are of one side. */
export function pairsToJoin(rows: readonly PairRow[], lonely: readonly Person[]): PairRow[] {
  const isOneSided = new Set<SideId>(lonely.map(({ side }) => side.id)).size === 1;
  return isOneSided ? rows.filter(({ left, right }) => left.length + right.length === 2) : [];
}

/** There is something to mix only across a border. */
export function canMix(learners: readonly Person[]): boolean {
  return new Set<SideId>(learners.map(({ side }) => side.id)).size > 1;
}

/** Without capitals and accents, as people type when they search. */
export function matchesName({ member }: Person, search: string): boolean {
  return plain(member.name).includes(plain(search));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
