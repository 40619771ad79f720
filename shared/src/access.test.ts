/** The table of rights in words, so that a change of it is read as one, and the rule that reads it. */
import fc from 'fast-check';
import { access, can, hangsOnPart } from './access.ts';
import { belongingOf } from './belonging.ts';
import type { AccessRole, Reach } from './accessRows.ts';
import type { Belonging } from './belonging.ts';
import { commandNames, roomKindsOf } from './commands.ts';
import { newId } from './ids.ts';
import type { MemberId, SideId } from './ids.ts';
import { roles } from './roles.ts';
import { partRoles } from './sessions/partRoles.ts';
import type { Viewer } from './viewer.ts';

const inWords: Record<Reach, string> = { any: 'everything', side: 'what is their side’s', own: 'their own' };

function sentenceOf(name: keyof typeof access): string {
  const row = Object.entries(access[name]) as [AccessRole, Reach][];
  return `${name}: ${row.map(([role, reach]) => `${role} ${inWords[reach]}`).join(', ')}`;
}

test('the table says', () => {
  expect(commandNames.map(sentenceOf).join('\n')).toMatchSnapshot();
});

const [one, other, here, there] = [newId<MemberId>(), newId<MemberId>(), newId<SideId>(), newId<SideId>()];
const anyViewer = fc.record({
  memberId: fc.constantFrom<MemberId | null>(one, other, null),
  sideId: fc.constantFrom(here, there),
  role: fc.constantFrom(...roles),
});
const anyTarget = fc.record({
  sideId: fc.constantFrom(here, there, null),
  ownerId: fc.constantFrom(one, other, null),
});

/** The same rule in other words. */
function should(viewer: Viewer, reach: Reach | undefined, target: Belonging | null): boolean {
  if (target === null || reach === 'any') return reach !== undefined;
  const isOwn = target.ownerId !== null && target.ownerId === viewer.memberId;
  const isOurs = target.sideId === viewer.sideId;
  return { own: isOwn, side: isOwn || isOurs, none: false }[reach ?? 'none'];
}

test('who is not in a row may not; any reaches all, side one’s own side, own one’s own', () => {
  fc.assert(
    fc.property(anyViewer, fc.constantFrom(...commandNames), fc.option(anyTarget), (viewer, name, target) => {
      expect(can(viewer, name, target)).toBe(should(viewer, access[name][viewer.role], target));
    }),
    { numRuns: 2_000 },
  );
});

test('a part gives what its row says, in addition to the role; a guest has none by it, and only a session’s room has such rows', () => {
  for (const role of roles)
    for (const part of partRoles)
      for (const name of commandNames) {
        const without: Viewer = { memberId: one, sideId: here, role };
        const gained = role !== 'guest' && access[name][part] !== undefined;
        expect(can({ ...without, parts: [part] }, name)).toBe(can(without, name) || gained);
      }
  const rooms = new Set(commandNames.filter(hangsOnPart).flatMap(roomKindsOf));
  expect([...rooms]).toEqual(['session']);
});

test('guests only leave, and say where something is not right', () => {
  const theirs = commandNames.filter((name) => access[name].guest !== undefined);
  expect(theirs).toEqual(['member.remove', 'post.report', 'comment.report', 'message.report']);
});

test('nobody has rights over the people, codes and details of another side, but to bring it its first coordinator', () => {
  const viewer: Viewer = { memberId: one, sideId: here, role: 'coordinator' };
  const theirs = { sideId: there, ownerId: other };
  const reaching = commandNames.filter(
    (name) => /^(member|invitation|side)\./.test(name) && can(viewer, name, theirs),
  );
  // A founding invitation is sent by the side that founds; the door lets nobody else see one.
  expect(reaching).toEqual(['invitation.renew']);
});

test('a pair, a board and a section belong to nobody', () => {
  for (const type of ['pair', 'board', 'section', 'partnership'] as const) {
    expect(belongingOf(type, {} as never)).toEqual({ sideId: null, ownerId: null });
  }
});
