/** After a person is forgotten: no word of theirs and no name anywhere, and everybody else goes on. */
import { glossaryOf } from '@silta/shared/glossary/room';
import type { Term } from '@silta/shared/glossary/records';
import { newId } from '@silta/shared/ids';
import type { PostId } from '@silta/shared/ids';
import { forgottenName } from '@silta/shared/members/records';
import type { Member } from '@silta/shared/members/records';
import type { Side } from '@silta/shared/partnerships/records';
import { aComment, aPair, aPost, aTerm, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { forget, whatIsKnownOf } from './forget.ts';

let world: World;
let leaving: Person;
let postId: PostId;
let theirs: PostId;

const classmate = () => world.as('learner', 'FI', 2);
const teacher = () => world.as('teacher', 'DE');

beforeEach(async () => {
  world = await aWorld();
  leaving = world.as('learner', 'FI');
  await setRules(world, { anonymity: 'peers' });
  const { accountId, memberId } = leaving;
  await world.dataSource.query(
    `insert into "account" ("id", "name", "email", "language", "createdAt") values ($1, 'Zinnober', 'zinnober@example.org', 'fi', now())`,
    [accountId],
  );
  await world.dataSource.query(
    `insert into "device" values ($1, $2, 'hash', 'Zinnober, Windows', now(), now())`,
    [newId(), accountId],
  );
  await leaving.send('member.edit', { memberId, name: 'Zinnober', languages: ['fi'] }).isDone();
  await aPair(world);
  postId = await aPost(world, leaving, { title: 'Zinnober says' });
  theirs = await aPost(world, teacher());
  await aPost(world, leaving, { text: 'Zinnober, but nameless', anonymous: true });
  await aComment(classmate(), postId);
  await aComment(leaving, theirs, { text: 'Zinnober answers' });
  await aComment(classmate(), theirs);
  for (const by of [leaving, classmate()])
    for (const id of [postId, theirs])
      await by.send('reaction.set', { postId: id, kind: 'useful', value: 'yes' }).succeeds();
});
afterEach(() => world.end());

async function forgetZinnober(who: string, keepTexts = false): Promise<void> {
  const known = needed(await whatIsKnownOf(world.house, who));
  await forget(world.house, known, { keepTexts });
}

/** Every row of every table as text. */
async function everything(): Promise<string> {
  const tables: { name: string }[] = await world.dataSource.query(
    `select relname::text as "name" from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      world.dataSource.query<{ text: string }[]>(`select t::text as "text" from "${name}" t`),
    ),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

async function memberNow(): Promise<Member | undefined> {
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.partnershipId);
  return (records.member as Member[]).find(({ id }) => id === leaving.memberId);
}

test('what is known is shown first, by e-mail, account or member, and nothing is changed', async () => {
  const before = await everything();
  for (const who of ['Zinnober@example.org', leaving.accountId, leaving.memberId]) {
    expect(await whatIsKnownOf(world.house, who)).toMatchObject({
      accountId: leaving.accountId,
      memberships: [{ memberId: leaving.memberId, role: 'learner', partnership: 'Electronics' }],
      posts: 2,
      comments: 1,
      devices: 1,
    });
  }
  expect(await whatIsKnownOf(world.house, 'nobody@example.org')).toBeNull();
  expect(await everything()).toBe(before);
});

test('name, e-mail, texts, reactions, devices and account are gone; what others wrote elsewhere stays', async () => {
  await forgetZinnober('zinnober@example.org');
  await world.mirror.check(true);
  const after = await everything();
  expect(after).not.toMatch(/zinnober/i);
  expect(await memberNow()).toMatchObject({ name: forgottenName, languages: [] });
  expect((await memberNow())?.removedAt).not.toBeNull();
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.boardId);
  expect(records.post).toMatchObject([{ id: theirs, tallies: { useful: { yes: { [world.sides.FI]: 1 } } } }]);
  expect(records.comment).toMatchObject([{ authorId: classmate().memberId, postId: theirs }]);
  const receipts = await world.dataSource.query<unknown[]>(`select 1 from "receipt" where "accountId" = $1`, [
    leaving.accountId,
  ]);
  expect(receipts).toEqual([]);
  await aPost(world, classmate());
  await world.mirror.check(true);
});

test('they are out at once, and a second time does no harm', async () => {
  await forgetZinnober(leaving.memberId);
  await leaving.send('post.create', {} as never).refuses('invalid');
  await leaving.send('reaction.set', { postId: theirs, kind: 'useful', value: null }).refuses('notFound');
  await forgetZinnober(leaving.memberId);
  await world.mirror.check(true);
});

test('texts may stay, by nobody that anybody knows', async () => {
  await forgetZinnober(leaving.memberId, true);
  const { records } = await world.house.feed.snapshot(teacher().accountId, world.boardId);
  expect(records.post).toHaveLength(3);
  expect(await memberNow()).toMatchObject({ name: forgottenName });
  await world.mirror.check(true);
});

test('of the glossary their words and their word for others’ go, what others wrote stays', async () => {
  const [alone, joint] = [await aTerm(leaving, 'Zinnoberi'), await aTerm(leaving, 'Zinnober-tina')];
  const german = { termId: joint, language: 'de', text: 'das Zinn', example: '', was: 0 } as const;
  await teacher().send('term.setWord', german).succeeds();
  const praised = await aTerm(classmate());
  await leaving
    .send('term.confirmWord', { termId: praised, language: 'fi', version: 1, confirmed: true })
    .succeeds();
  expect(await whatIsKnownOf(world.house, leaving.memberId)).toMatchObject({ terms: 2 });
  await forgetZinnober(leaving.memberId);
  const { records } = await world.house.feed.snapshot(teacher().accountId, glossaryOf(world.partnershipId));
  const terms = new Map((records.term as Term[]).map((term) => [term.id, term.words]));
  expect(terms.has(alone)).toBe(false);
  expect(terms.get(joint)).toMatchObject([{ text: 'das Zinn' }]);
  expect(terms.get(praised)).toMatchObject([{ confirmedBy: null }]);
  expect(await everything()).not.toMatch(/zinnober/i);
  await world.mirror.check(true);
});

test('a side whose owner is forgotten goes to whoever leads it with them, or to its next coordinator', async () => {
  const owner = world.as('coordinator', 'FI');
  const ownerOf = async () => {
    const { records } = await world.house.feed.snapshot(teacher().accountId, world.partnershipId);
    return (records.side as readonly Side[]).find(({ id }) => id === world.sides.FI)?.ownerId;
  };
  expect(await ownerOf()).toBe(owner.memberId);
  const heirs = [world.as('coordinator', 'FI', 2), world.as('teacher', 'FI'), world.as('teacher', 'FI', 2)];
  await forgetZinnober(owner.memberId);
  expect(await ownerOf()).toBe(heirs[0]?.memberId);
  await forgetZinnober(needed(heirs[0]).memberId);
  const teachers = heirs.slice(1).map(({ memberId }) => memberId);
  expect(teachers).toContain(await ownerOf());
  for (const memberId of teachers) await forgetZinnober(memberId);
  expect(await ownerOf()).toBeNull();
  await world.mirror.check(true);
});
