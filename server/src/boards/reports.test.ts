/** Reports: who sees them and from whom they are, how many there may be, and how staff answer. */
import type { Report } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, PostId, ReportId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { aComment, aPost, boardNamed, commentOn, postBy, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld, needed } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeEach(async () => {
  world = await aWorld();
  await setRules(world, {});
});
afterEach(() => world.end());

const learner = () => world.as('learner', 'FI');
const classmate = () => world.as('learner', 'FI', 2);
const partner = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'FI');
const reasoned = (word = '') => ({ id: newId<ReportId>(), reason: 'hurts', word }) as const;

async function reportsFor(by: Person): Promise<Report[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.boardId);
  return (records.report ?? []) as Report[];
}

async function aReport(by: Person, postId: PostId, word = ''): Promise<ReportId> {
  const report = reasoned(word);
  await by.send('post.report', { postId, ...report }).succeeds();
  return report.id;
}

async function sentByServer(name: string, payload: object): Promise<void> {
  const order = { id: newId<CommandId>(), room: world.boardId, name, payload } as const;
  expect(await world.house.door.send({ ...order, accountId: null, road: 'rest' })).toMatchObject({
    ok: true,
  });
  await world.mirror.check();
}

test('staff of both sides see who reported what, and the reporter their own; nobody else anything', async () => {
  const postId = await aPost(world, classmate());
  const id = await aReport(partner(), postId, 'That is about me.');
  for (const by of [teacher(), world.as('hostTutor', 'DE')])
    expect(await reportsFor(by)).toMatchObject([
      { id, postId, commentId: null, authorId: null, reporterId: partner().memberId, outcome: null },
    ]);
  expect(await reportsFor(partner())).toMatchObject([{ id, word: 'That is about me.' }]);
  for (const by of [classmate(), learner(), world.as('manager', 'FI'), world.as('guest', 'DE')])
    expect(await reportsFor(by)).toEqual([]);
});

test('P2 neither live nor by catching up does anybody else learn that there is one', async () => {
  const postId = await aPost(world, classmate());
  const { seq, view } = await world.house.feed.snapshot(learner().accountId, world.boardId);
  await aReport(partner(), postId);
  const missed = async (by: Person) => world.house.feed.sync(by.accountId, world.boardId, seq, view);
  expect(await missed(learner())).toMatchObject({ changes: { puts: [], removes: [] } });
  expect(await missed(teacher())).toMatchObject({ changes: { puts: [{ type: 'report' }] } });
  expect(await missed(partner())).toMatchObject({ changes: { puts: [{ type: 'report' }] } });
});

test('P1 a report does not say who wrote something anonymously', async () => {
  const postId = await aPost(world, partner(), { anonymous: true });
  await aReport(learner(), postId);
  for (const by of [learner(), teacher(), world.as('teacher', 'DE')])
    expect(JSON.stringify(await reportsFor(by))).not.toContain(partner().memberId);
});

test('staff whose own post is reported learn of it, but not from whom, and do not judge it', async () => {
  const postId = await aPost(world, teacher());
  const reportId = await aReport(learner(), postId, 'My words');
  expect(await reportsFor(teacher())).toMatchObject([{ reporterId: null, word: '' }]);
  await teacher().send('report.leave', { reportId }).refuses('forbidden');
  await teacher().send('post.hide', { postId }).succeeds();
  expect(await reportsFor(learner())).toMatchObject([{ outcome: null }]);
  await world.as('teacher', 'DE').send('report.leave', { reportId }).succeeds();
  expect(await reportsFor(learner())).toMatchObject([{ outcome: 'left' }]);
});

test('guests report too; one report per person and thing', async () => {
  const postId = await aPost(world, learner());
  const commentId = await aComment(learner(), postId);
  await aReport(world.as('guest', 'DE'), postId);
  await world
    .as('guest', 'DE')
    .send('post.report', { postId, ...reasoned() })
    .refuses('conflict');
  await world
    .as('guest', 'DE')
    .send('comment.report', { commentId, ...reasoned() })
    .succeeds();
  expect(await reportsFor(teacher())).toHaveLength(2);
});

test('what one does not see, one does not report; what is in the bin nobody', async () => {
  await setRules(world, { approval: 'learners' });
  const postId = await aPost(world, learner());
  await classmate()
    .send('post.report', { postId, ...reasoned() })
    .refuses('notFound');
  const binned = await aPost(world, teacher());
  await teacher().send('post.delete', { postId: binned }).succeeds();
  await teacher()
    .send('post.report', { postId: binned, ...reasoned() })
    .refuses('notFound');
});

test('a locked and an archived board can be reported on', async () => {
  const postId = await aPost(world, learner());
  await setRules(world, { locked: true });
  await aReport(classmate(), postId);
  await teacher().send('board.archive', { boardId: world.boardId }).succeeds();
  await aReport(partner(), postId);
});

test.each([
  ['post.hide', 'hidden'],
  ['post.delete', 'deleted'],
  ['post.return', 'returned'],
] as const)('%s by staff answers everybody who reported: %s', async (name, outcome) => {
  const postId = await aPost(world, learner());
  const commentId = await aComment(learner(), postId);
  await aReport(classmate(), postId);
  await aReport(partner(), postId);
  await partner()
    .send('comment.report', { commentId, ...reasoned() })
    .succeeds();
  const payload = name === 'post.return' ? { postId, word: 'Kindly.' } : { postId };
  await teacher().sendAnything(name, payload).succeeds();
  expect(await reportsFor(classmate())).toMatchObject([{ outcome }]);
  const ofPartner = await reportsFor(partner());
  expect(ofPartner.find((each) => each.commentId === null)).toMatchObject({ outcome });
  expect(ofPartner.find((each) => each.commentId !== null)).toMatchObject({ outcome: null });
});

test('hiding or deleting a comment answers its reports; its author’s own deleting answers none', async () => {
  const postId = await aPost(world, learner());
  const [one, other] = [await aComment(learner(), postId), await aComment(learner(), postId)];
  for (const commentId of [one, other])
    await classmate()
      .send('comment.report', { commentId, ...reasoned() })
      .succeeds();
  await teacher().send('comment.hide', { commentId: one }).succeeds();
  await learner().send('comment.delete', { commentId: other }).succeeds();
  const all = await reportsFor(classmate());
  expect(all.find(({ commentId }) => commentId === one)).toMatchObject({ outcome: 'hidden' });
  expect(all.find(({ commentId }) => commentId === other)).toMatchObject({ outcome: null });
});

test('leaving answers all who reported the same', async () => {
  const postId = await aPost(world, learner());
  await aReport(classmate(), postId);
  const reportId = await aReport(partner(), postId);
  await learner().send('report.leave', { reportId }).refuses('notFound');
  await partner().send('report.leave', { reportId }).refuses('forbidden');
  await teacher().send('report.leave', { reportId }).succeeds();
  expect(await reportsFor(classmate())).toMatchObject([{ outcome: 'left' }]);
  expect(await reportsFor(partner())).toMatchObject([{ outcome: 'left' }]);
});

describe('limits', () => {
  test('twenty of one person wait at most', async () => {
    for (let i = 0; i < limits.openReportsOfMember; i += 1)
      await learner()
        .send('post.report', { postId: await aPost(world, classmate()), ...reasoned() })
        .isDone();
    const postId = await aPost(world, classmate());
    await learner()
      .send('post.report', { postId, ...reasoned() })
      .refuses('full', { limit: limits.openReportsOfMember });
    await teacher()
      .send('report.leave', { reportId: needed((await reportsFor(learner()))[0]).id })
      .succeeds();
    await aReport(learner(), postId);
  });

  test('on a full board the one decided first gives way, and none that waits', async () => {
    const postId = await aPost(world, learner());
    const first = await aReport(classmate(), postId);
    await tally(limits.reports);
    await partner()
      .send('post.report', { postId, ...reasoned() })
      .refuses('full', { limit: limits.reports });
    await tally(1);
    await teacher().send('report.leave', { reportId: first }).succeeds();
    await tally(limits.reports);
    const second = await aReport(partner(), postId);
    expect((await reportsFor(teacher())).map(({ id }) => id)).toEqual([second]);
    await tally(1);
  });

  test('a word of 500 characters and not one more', async () => {
    const postId = await aPost(world, learner());
    await aReport(classmate(), postId, 'ä'.repeat(limits.reportWord));
    await partner()
      .send('post.report', { postId, ...reasoned('ä'.repeat(limits.reportWord + 1)) })
      .refuses('tooLong', { field: 'word', limit: limits.reportWord });
  });
});

async function tally(count: number): Promise<void> {
  await world.dataSource.query(
    `update "room" set "tally" = jsonb_set("tally", array['report'], to_jsonb($2::int)) where "id" = $1`,
    [world.boardId, count],
  );
}

test('what is gone for good takes its reports along, and so does a person who is forgotten', async () => {
  const gone = await aPost(world, learner());
  const kept = await aPost(world, classmate());
  const commentId = await aComment(learner(), kept);
  await aReport(partner(), gone);
  await partner()
    .send('comment.report', { commentId, ...reasoned() })
    .succeeds();
  await aReport(partner(), kept);
  await aReport(learner(), kept);
  await learner().send('post.delete', { postId: gone }).succeeds();
  await learner().send('comment.delete', { commentId }).succeeds();
  world.clock.aheadDays = 31;
  await sentByServer('bin.empty', { postIds: [gone], commentIds: [commentId] });
  world.clock.aheadDays = 0;
  expect((await reportsFor(teacher())).map(({ postId }) => postId)).toEqual([kept, kept]);
  await sentByServer('author.forget', { memberId: partner().memberId });
  expect(await reportsFor(teacher())).toMatchObject([{ reporterId: learner().memberId }]);
});

test('what was decided is kept for 30 days', async () => {
  const postId = await aPost(world, learner());
  const decided = await aReport(classmate(), postId);
  await teacher().send('report.leave', { reportId: decided }).succeeds();
  const open = await aReport(partner(), postId);
  const reportIds = [decided, open];
  await sentByServer('report.clear', { reportIds });
  expect(await reportsFor(teacher())).toHaveLength(2);
  world.clock.aheadDays = 31;
  await sentByServer('report.clear', { reportIds });
  world.clock.aheadDays = 0;
  expect((await reportsFor(teacher())).map(({ id }) => id)).toEqual([open]);
});

describe('a calmed board', () => {
  test('takes nothing from learners until it goes on, and says why to everybody', async () => {
    const { boardId } = world;
    const postId = await aPost(world, learner());
    await teacher().send('board.calm', { boardId, word: 'Five minutes, please.' }).succeeds();
    const { records } = await world.house.feed.snapshot(partner().accountId, world.partnershipId);
    expect(records.board).toMatchObject([{ calmed: { word: 'Five minutes, please.' }, locked: false }]);
    await learner().send('post.create', postBy(world)).refuses('locked');
    await partner().send('comment.create', commentOn(postId)).refuses('locked');
    await aPost(world, world.as('hostTutor', 'DE'));
    await learner().send('board.goOn', { boardId }).refuses('forbidden');
    await world.as('teacher', 'DE').send('board.goOn', { boardId }).succeeds();
    await learner().send('post.create', postBy(world)).succeeds();
  });

  test('stays locked where it was locked; an archived one is not calmed', async () => {
    const { boardId } = world;
    await setRules(world, { locked: true });
    await teacher().send('board.calm', { boardId, word: '' }).succeeds();
    await teacher().send('board.goOn', { boardId }).succeeds();
    await learner().send('post.create', postBy(world)).refuses('locked');
    const other = boardNamed('Put away');
    await teacher().send('board.create', other).succeeds();
    await teacher().send('board.archive', { boardId: other.id }).succeeds();
    await teacher().send('board.calm', { boardId: other.id, word: '' }).refuses('archived');
    await teacher()
      .send('board.calm', { boardId, word: 'x'.repeat(limits.calmWord + 1) })
      .refuses('tooLong', { field: 'word', limit: limits.calmWord });
  });
});
