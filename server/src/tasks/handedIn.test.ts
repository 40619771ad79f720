/** Files and posts that are handed in, and the material of tasks: what fits, and who is given the bytes over real HTTP. */
import type { FileRecord } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { PairId, TaskId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import type { HandInWay, Work } from '@silta/shared/tasks/records';
import { tasksOf } from '@silta/shared/tasks/room';
import { forget, whatIsKnownOf } from '../forget/forget.ts';
import { aPhoto, bring, givenTo, textFile, upload } from '../testing/files.ts';
import { aFile, aPost, setRules, wishFor } from '../testing/given.ts';
import { aTask, handInFor, taskBy } from '../testing/givenTasks.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Browser, Wire } from '../testing/wire.ts';
import { foundIn, needed } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let here: Partnership;
let people: Record<
  'learner' | 'tutor' | 'ownTeacher' | 'classmate' | 'otherTeacher' | 'manager' | 'guest' | 'stranger',
  Browser
>;

beforeAll(async () => {
  wire = await aWire();
  here = (await foundIn(wire.server.house, roles)).partnership;
  const there = (await foundIn(wire.server.house, ['learner'])).partnership;
  people = {
    learner: await signIn(wire, here.as('learner', 'FI')),
    tutor: await signIn(wire, here.as('hostTutor', 'DE')),
    ownTeacher: await signIn(wire, here.as('teacher', 'FI')),
    classmate: await signIn(wire, here.as('learner', 'FI', 2)),
    otherTeacher: await signIn(wire, here.as('teacher', 'DE')),
    manager: await signIn(wire, here.as('manager', 'DE')),
    guest: await signIn(wire, here.as('guest', 'FI')),
    stranger: await signIn(wire, there.as('learner', 'FI')),
  };
});
afterAll(() => wire.close());

const learner = () => here.as('learner', 'FI');
const tutor = () => here.as('hostTutor', 'DE');
const room = () => tasksOf(here.partnershipId);
const inTasks = (by: Person) => aFile(by, {}, room());

const given = ({ id }: Pick<FileRecord, 'id'>) => givenTo(people, `/api/files/${id}`);
const asking = (ways: HandInWay[], fields: Parameters<typeof taskBy>[1] = {}) =>
  aTask(tutor(), { ways, ...fields });
const withFile = (taskId: TaskId, file: Pick<FileRecord, 'id'>) => ({
  ...handInFor(taskId, ''),
  attachments: [wishFor(file.id)],
});

describe('the bytes of a hand-in', () => {
  test('are given to its learner before, then to those who see the hand-in too, and to nobody else', async () => {
    const taskId = await asking(['photo']);
    const photo = await bring(people.learner, room(), await aPhoto(600, 400));
    expect(await given(photo)).toEqual(['learner']);
    await learner().send('work.handIn', withFile(taskId, photo)).isDone();
    expect(await given(photo)).toEqual(['learner', 'tutor', 'ownTeacher']);
  });

  test('of an earlier version stay with those who look it through where the task is shared', async () => {
    const taskId = await asking(['photo'], { isShared: true });
    const [first, second] = [
      await bring(people.learner, room(), await aPhoto(300, 200)),
      await bring(people.learner, room(), await aPhoto(320, 200)),
    ];
    await learner().send('work.handIn', withFile(taskId, first)).isDone();
    expect(await given(first)).toContain('classmate');
    await tutor()
      .send('work.return', {
        taskId,
        memberId: learner().memberId,
        seen: 1,
        word: 'Closer.',
        attachments: [],
      })
      .isDone();
    await learner().send('work.handIn', withFile(taskId, second)).isDone();
    expect(await given(second)).toContain('classmate');
    expect(await given(first)).toEqual(['learner', 'tutor', 'ownTeacher']);
  });

  test('go with whoever is forgotten', async () => {
    const gone = await here.welcome('learner', 'FI');
    const browser = await signIn(wire, gone);
    const taskId = await asking(['photo']);
    const handedIn = await bring(browser, room(), await aPhoto(300, 200));
    const left = await bring(browser, room(), await aPhoto(310, 200));
    await gone.send('work.handIn', withFile(taskId, handedIn)).isDone();
    const { house } = wire.server;
    await forget(house, needed(await whatIsKnownOf(house, gone.memberId)), { keepTexts: false });
    const rows: unknown[] = await house.dataSource.query(`select 1 from "file" where "id" = any($1)`, [
      [handedIn.id, left.id],
    ]);
    expect(rows).toEqual([]);
    expect(await given(handedIn)).toEqual([]);
  });
});

test('in pairs, partners are given each other’s last version, and nobody else is', async () => {
  const [finn, german] = [await here.welcome('learner', 'FI'), await here.welcome('learner', 'DE')];
  const pair = { id: newId<PairId>(), memberIds: [finn.memberId, german.memberId] };
  await here.as('coordinator', 'FI').send('pair.make', pair).isDone();
  const taskId = await asking(['photo'], { inPairs: true });
  const photo = await bring(await signIn(wire, finn), room(), await aPhoto(300, 200));
  await finn.send('work.handIn', withFile(taskId, photo)).isDone();
  const partner = await signIn(wire, german);
  expect((await partner.get(`/api/files/${photo.id}`)).status).toBe(200);
  expect(await given(photo)).toEqual(['tutor', 'ownTeacher']);
  const seen = async (by: Person) => {
    const { records } = await wire.server.house.feed.snapshot(by.accountId, room());
    return ((records.work ?? []) as Work[]).filter((work) => work.taskId === taskId);
  };
  expect(await seen(german)).toMatchObject([{ memberId: finn.memberId, steps: [], partnerIds: [] }]);
  expect(await seen(learner())).toEqual([]);
});

describe('what is said of a hand-in', () => {
  const said = (taskId: TaskId, file: Pick<FileRecord, 'id'>, word = '') => ({
    ...{ taskId, memberId: learner().memberId, word },
    attachments: [wishFor(file.id)],
  });

  test('is heard by its learner and those who look it through, also where the hand-in is shared with all', async () => {
    const taskId = await asking(['text'], { isShared: true });
    await learner().send('work.handIn', handInFor(taskId)).isDone();
    const spoken = await bring(people.tutor, room(), await aPhoto(400, 300));
    await tutor()
      .send('work.return', { ...said(taskId, spoken), seen: 1 })
      .succeeds();
    expect(await given(spoken)).toEqual(['learner', 'tutor', 'ownTeacher']);
  });

  test('is one’s own file', async () => {
    const taskId = await asking(['text']);
    await learner().send('work.askForHelp', { taskId, word: '' }).isDone();
    const others = { id: await inTasks(here.as('teacher', 'FI')) };
    await tutor().send('work.help', said(taskId, others)).refuses('notFound');
    await tutor()
      .send('work.help', said(taskId, { id: await inTasks(tutor()) }))
      .succeeds();
  });

  test('goes with whoever said it, and with whoever it was said to', async () => {
    const taskId = await asking(['text']);
    const { house } = wire.server;
    const gone = async (by: 'hostTutor' | 'learner') => {
      const tutors = by === 'hostTutor' ? await here.welcome('hostTutor', 'DE') : tutor();
      const learners = by === 'learner' ? await here.welcome('learner', 'FI') : learner();
      const task = by === 'hostTutor' ? await asking(['text'], { reviewerIds: [tutors.memberId] }) : taskId;
      await learners.send('work.handIn', handInFor(task)).isDone();
      const id = await inTasks(tutors);
      const word = { ...said(task, { id }, 'So.'), memberId: learners.memberId, seen: 1 };
      await tutors.send('work.return', word).isDone();
      const whom = by === 'hostTutor' ? tutors : learners;
      await forget(house, needed(await whatIsKnownOf(house, whom.memberId)), { keepTexts: false });
      const rows: unknown[] = await house.dataSource.query(`select 1 from "file" where "id" = $1`, [id]);
      expect(rows).toEqual([]);
      return task;
    };
    await gone('learner');
    const task = await gone('hostTutor');
    const works: { steps: { word: string; attachments: unknown[] }[] }[] = await house.dataSource.query(
      `select "steps" from "work" where "taskId" = $1`,
      [task],
    );
    expect(works[0]?.steps.at(-1)).toMatchObject({ word: '', attachments: [] });
  });
});

test('material of a task is given to those who see the task, and goes when it is taken off', async () => {
  const file = await bring(people.tutor, room(), textFile);
  const { id: taskId, ...fields } = taskBy(tutor(), {
    learners: { who: 'chosen', memberIds: [learner().memberId] },
    attachments: [wishFor(file.id)],
  });
  await tutor()
    .send('task.set', { id: taskId, ...fields })
    .succeeds();
  expect(await given(file)).toEqual(['learner', 'tutor', 'ownTeacher', 'otherTeacher', 'manager']);
  // Whoever else may change the task keeps what it carries.
  const change = { taskId, ...fields, title: 'Read the plan' };
  await here
    .as('coordinator', 'DE')
    .send('task.edit', { ...change, was: 1 })
    .succeeds();
  await tutor()
    .send('task.edit', { ...change, was: 2, attachments: [] })
    .succeeds();
  expect(await given(file)).toEqual(['tutor']);
});

test('a file is brought to the tasks by members, never by guests or strangers', async () => {
  expect(await upload(people.guest, room(), textFile)).toMatchObject({ status: 403 });
  expect(await upload(people.stranger, room(), textFile)).toMatchObject({ status: 404 });
  expect(await upload(people.learner, room(), textFile)).toMatchObject({ status: 200 });
});

describe('what is handed in', () => {
  test('is of a kind that the task asks for', async () => {
    const photosOnly = await asking(['photo']);
    const pdf = await aFile(learner(), { kind: 'pdf', mediaType: 'application/pdf', sizes: [] }, room());
    await learner()
      .send('work.handIn', withFile(photosOnly, { id: pdf }))
      .refuses('invalid', { field: 'attachments' });
    await learner()
      .send('work.handIn', withFile(await asking(['file']), { id: pdf }))
      .succeeds();
    await learner().send('work.handIn', handInFor(photosOnly, 'Only words')).refuses('invalid');
  });

  test('is one’s own, of the tasks, and carried by nothing else', async () => {
    const taskId = await asking(['photo']);
    const tries = [
      await inTasks(here.as('learner', 'FI', 2)),
      await aFile(learner()),
      await inTasks(tutor()),
    ];
    for (const id of tries) await learner().send('work.handIn', withFile(taskId, { id })).refuses('notFound');
    const own = await inTasks(learner());
    await learner()
      .send('work.handIn', withFile(taskId, { id: own }))
      .succeeds();
    await learner()
      .send('work.handIn', withFile(await asking(['photo']), { id: own }))
      .refuses('notFound');
    // What was handed in once goes along into the next version.
    await learner()
      .send('work.handIn', withFile(taskId, { id: own }))
      .succeeds();
    await learner().send('file.remove', { fileId: own }, { road: 'rest', room: room() }).refuses('conflict');
  });

  test('is a post of one’s own on the board of the task, with one’s name on it', async () => {
    await setRules(here, { anonymity: 'reason' });
    const taskId = await asking(['post'], { boardId: here.boardId });
    const handIn = async (by: Person, fields: Parameters<typeof aPost>[2] = {}) =>
      learner().send('work.handIn', { ...handInFor(taskId, ''), postId: await aPost(here, by, fields) });
    await (await handIn(here.as('learner', 'FI', 2))).refuses('notFound');
    await (await handIn(learner(), { anonymous: true })).refuses('notFound');
    await (await handIn(learner())).succeeds();
    const set = taskBy(tutor(), { ways: ['post'] });
    await tutor().send('task.set', set).refuses('invalid', { field: 'boardId' });
    await learner()
      .send('work.handIn', { ...handInFor(await asking(['text'])), postId: await aPost(here, learner()) })
      .refuses('invalid', { field: 'postId' });
  });
});
