/** Every command of staff is an act that staff of both sides read, or says why it is none. */
import { access } from '@silta/shared/access';
import type { ActsPage } from '@silta/shared/boards/history';
import { commandNames } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import { glossaryOf } from '@silta/shared/glossary/room';
import { isStaff, roles } from '@silta/shared/roles';
import { aComment, aHalf, anInvitation, aPost, aTerm, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { actedOn } from './acts.ts';
import { HistoryController } from '../boards/history.controller.ts';

const ofTasks = 'everybody whom it concerns sees the task and who has set it';
const ofRoadmap = 'everybody sees the roadmap, and which side has said that it is through, with who and when';
const ofChecklists = 'the list shows it to staff of both sides, and what was answered with who and when';
const inRules = 'stands beside the answer, with who said and confirmed it and when';
const inMemorandum = 'every version says who laid it down, who agreed and when, and shows what changed';
const inPathway = 'stands in the pathway itself, which staff of both sides lead together';
const inWork = 'stands in the work itself, with who and when';
const ofSessions = 'the plan of a session shows who made it, and everybody in it follows each change';
const whileItRuns = 'everybody in the session sees it at once, and it ends with the session';

/** Commands of staff that are no acts, each with the reason. */
const noActs: Partial<Record<CommandName, string>> = {
  'board.create': 'a new board stands in the list, and nothing of anybody’s is in it',
  'section.create': 'an empty section stands on the board, and nothing of anybody’s is in it',
  'side.setFreeDays': 'the days stand in the settings of the side, for everybody to read',
  'pair.make': 'the pair stands on the page of people, with its day',
  'workingGroup.make': 'the group stands on the page of people',
  'workingGroup.edit': 'who is in it is seen by everybody, and whoever leaves keeps what they began',
  'workingGroup.remove': 'what was set for it stays with those who were in it',
  'connection.remove': 'it names nobody, and anybody makes it again',
  'section.move': 'it is seen by everybody, and nothing changes but the order',
  'check.keep': 'the list of checks shows whose it is and when, to staff of both sides',
  'check.remove': 'it holds nothing of anybody’s, and measuring again takes a minute',
  'task.set': ofTasks,
  'task.edit': ofTasks,
  'task.withdraw': ofTasks,
  'task.giveOut': 'the task itself says that its hand-ins are given out',
  'task.closePeers': 'the task itself says that it is closed',
  'peerFeedback.hide': 'the feedback keeps when it was put out of sight',
  'peerFeedback.show': 'as it was before; the feedback is there again',
  'skill.add': ofTasks,
  'skill.edit': ofTasks,
  'skill.remove': ofTasks,
  'pathway.describe': inPathway,
  'pathway.mark': inPathway,
  'pathway.confirm': inPathway,
  'pathway.unconfirm': inPathway,
  'pathway.order': inPathway,
  'clause.add': inMemorandum,
  'clause.edit': inMemorandum,
  'clause.move': inMemorandum,
  'clause.remove': inMemorandum,
  'memorandum.layDown': inMemorandum,
  'rule.say': inRules,
  'rule.confirm': inRules,
  'stay.plan': inRules,
  'memorandum.agree': inMemorandum,
  'memorandum.withdraw': inMemorandum,
  'roadmap.begin': ofRoadmap,
  'phase.add': ofRoadmap,
  'phase.edit': ofRoadmap,
  'phase.move': ofRoadmap,
  'phase.remove': ofRoadmap,
  'phase.restore': ofRoadmap,
  'phase.tick': ofRoadmap,
  'checklist.begin': ofChecklists,
  'checklistItem.add': ofChecklists,
  'checklistItem.edit': ofChecklists,
  'checklistItem.move': ofChecklists,
  'checklistItem.remove': ofChecklists,
  'checklistItem.restore': ofChecklists,
  'checklistItem.answer': ofChecklists,
  'checklistItem.remind': ofChecklists,
  'work.help': inWork,
  'work.return': inWork,
  'work.accept': inWork,
  'work.confirm': inWork,
  'session.plan': ofSessions,
  'session.edit': ofSessions,
  'session.move': ofSessions,
  'session.setCall': ofSessions,
  'session.announce': ofSessions,
  'session.cancel': ofSessions,
  'session.reinstate': ofSessions,
  'agendaItem.add': ofSessions,
  'agendaItem.edit': ofSessions,
  'agendaItem.attach': ofSessions,
  'agendaItem.setMinutes': ofSessions,
  'agendaItem.move': ofSessions,
  'agendaItem.remove': ofSessions,
  'part.add': ofSessions,
  'part.edit': ofSessions,
  'part.give': ofSessions,
  'part.fill': ofSessions,
  'part.remove': ofSessions,
  'sessionTemplate.save': ofSessions,
  'sessionTemplate.remove': ofSessions,
  'run.start': whileItRuns,
  'run.go': whileItRuns,
  'run.pause': whileItRuns,
  'run.resume': whileItRuns,
  'run.extend': whileItRuns,
  'run.end': whileItRuns,
  'run.setChat': whileItRuns,
  'run.backUp': whileItRuns,
  'run.moveBack': whileItRuns,
  'caption.say': whileItRuns,
  'slower.clear': whileItRuns,
  'hand.lowerAll': whileItRuns,
  'turn.mark': whileItRuns,
  'stopwatch.start': whileItRuns,
  'stopwatch.stop': whileItRuns,
  'stopwatch.resume': whileItRuns,
  'stopwatch.reset': whileItRuns,
  'stopwatch.putAway': whileItRuns,
  'showing.start': whileItRuns,
  'showing.pause': whileItRuns,
  'showing.resume': whileItRuns,
  'showing.jump': whileItRuns,
  'showing.end': whileItRuns,
  'classroom.open': whileItRuns,
  'classroom.change': whileItRuns,
  'classroom.close': whileItRuns,
  'quickPoll.ask': whileItRuns,
  'quickPoll.close': whileItRuns,
  'quizQuestion.add': whileItRuns,
  'quizQuestion.edit': whileItRuns,
  'quizQuestion.remove': whileItRuns,
  'quizQuestion.open': whileItRuns,
  'quizQuestion.close': whileItRuns,
  'station.set': ofSessions,
  'station.remove': ofSessions,
  'station.ask': whileItRuns,
  'station.unask': whileItRuns,
  'filmingItem.begin': ofSessions,
  'filmingItem.add': ofSessions,
  'filmingItem.remove': ofSessions,
  'filmingItem.tick': 'the checklist for filming shows who has ticked it, and when',
  'filmingItem.untick': ofSessions,
  'attendance.correct': 'the record of the session shows who has corrected it, and when',
  'turn.unmark': whileItRuns,
  'question.answer': whileItRuns,
  'question.reopen': whileItRuns,
  'grouping.open': whileItRuns,
  'grouping.extend': whileItRuns,
  'grouping.bringBack': whileItRuns,
  'group.move': whileItRuns,
  'group.setPlace': whileItRuns,
  'finding.edit': 'what a group has found out is written together, by whoever is in it',
  'finding.remove': 'what a group has found out is written together, by whoever is in it',
  'noteLine.edit': 'notes of a session are written together, by whoever is there',
  'noteLine.remove': 'notes of a session are written together, by whoever is there',
};

/** Commands that reach further in the hands of staff than in those of anybody else. */
function isOfStaff(name: CommandName): boolean {
  const row = access[name];
  if (row.server !== undefined || row.newcomer !== undefined) return false;
  const reach = { own: 1, side: 2, any: 3 };
  const most = (of: readonly (keyof typeof row)[]) =>
    Math.max(0, ...of.map((role) => (row[role] === undefined ? 0 : reach[row[role]])));
  return most(['coordinator', 'teacher', 'hostTutor']) > most(['manager', 'learner', 'guest']);
}

test('every command of staff is an act or has its reason, and a new one has to choose', () => {
  const known: readonly string[] = [...actedOn, ...Object.keys(noActs)];
  expect(commandNames.filter((name) => isOfStaff(name) && !known.includes(name))).toEqual([]);
  expect(Object.keys(noActs).filter((name) => actedOn.some((act) => act === name))).toEqual([]);
  expect(Object.values(noActs).filter((reason) => reason.length < 20)).toEqual([]);
});

describe('what staff do', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    await setRules(world, {});
  });
  afterEach(() => world.end());

  const teacher = () => world.as('teacher', 'FI');
  const head = () => world.as('coordinator', 'FI');
  const learner = () => world.as('learner', 'FI');
  const atHome = () => ({ room: world.partnershipId });

  async function page(by: Person, id: RoomId = world.partnershipId): Promise<ActsPage> {
    const asking = { accountId: by.accountId } as Parameters<HistoryController['acts']>[0];
    const controller = new HistoryController(world.house);
    return id === world.partnershipId
      ? controller.partnershipActs(asking, { id }, {})
      : controller.acts(asking, { id }, {});
  }

  test('with people, invitations and the words of the glossary is read by staff of both sides', async () => {
    const gone = await world.welcome('learner', 'FI');
    const deputy = await world.welcome('teacher', 'FI');
    await head().send('member.setRole', { memberId: deputy.memberId, role: 'hostTutor' }, atHome()).isDone();
    await head().send('member.remove', { memberId: gone.memberId }, atHome()).isDone();
    const invitationId = await anInvitation(head(), 'guest');
    await head().send('invitation.revoke', { invitationId }, atHome()).isDone();
    const termId = await aTerm(learner());
    await teacher()
      .send('term.remove', { termId }, { room: glossaryOf(world.partnershipId) })
      .isDone();
    await teacher()
      .send('partnership.listWords', { words: ['rude', 'ruder'] }, atHome())
      .isDone();
    const { acts } = await page(world.as('hostTutor', 'DE'));
    expect(acts.slice(0, 6)).toMatchObject([
      { name: 'partnership.listWords', memberId: teacher().memberId, detail: 'rude, ruder' },
      { name: 'term.remove', ofMemberId: learner().memberId },
      { name: 'invitation.revoke', detail: 'guest' },
      { name: 'invitation.create', detail: 'guest' },
      { name: 'member.remove', memberId: head().memberId, ofMemberId: gone.memberId },
      { name: 'member.setRole', ofMemberId: deputy.memberId, detail: 'hostTutor' },
    ]);
  });

  test('with posts, halves, polls and the board itself stands in its record; with their own things nowhere', async () => {
    const [postId, own] = [await aPost(world, learner(), { joint: true }), await aPost(world, teacher())];
    const halfId = await aHalf(learner(), postId);
    const before = (await page(teacher(), world.boardId)).acts.length;
    await teacher().send('half.edit', { halfId, text: 'Mended', language: 'fi' }).isDone();
    for (const id of [own, postId])
      await teacher().send('post.move', { postId: id, sectionId: world.sections[1], rank: 'V5' }).isDone();
    const boardId = world.boardId;
    await teacher().send('board.rename', { boardId, title: 'How we wire' }, atHome()).isDone();
    const taken = { format: 'zip', names: 'with' } as const;
    await teacher().send('board.export', taken, { room: boardId, road: 'rest' }).succeeds();
    const { acts } = await page(teacher(), boardId);
    expect(acts.slice(0, acts.length - before)).toMatchObject([
      { name: 'board.export', detail: 'zip with' },
      { name: 'board.rename', detail: 'How we wire' },
      { name: 'post.move', postId, ofMemberId: learner().memberId },
      { name: 'half.edit', postId, ofMemberId: learner().memberId },
    ]);
  });

  test.each(roles)('D9 a %s reads it if they are staff, and takes a board away only then', async (role) => {
    const by = world.as(role, 'DE');
    const taken = by.send(
      'board.export',
      { format: 'csv', names: 'without' },
      { room: world.boardId, road: 'rest' },
    );
    if (isStaff({ role })) {
      await taken.succeeds();
      await expect(page(by)).resolves.toBeDefined();
    } else {
      await taken.refuses('forbidden');
      await expect(page(by)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  test('nobody leaves a trace who leaves by themselves, or comments on what is theirs', async () => {
    const by = await world.welcome('teacher', 'FI');
    const commentId = await aComment(by, await aPost(world, by));
    const before = (await page(teacher())).acts.length;
    await by.send('comment.delete', { commentId }).isDone();
    await by.send('member.remove', { memberId: by.memberId }, atHome()).isDone();
    expect((await page(teacher())).acts).toHaveLength(before);
  });

  test('a board is not read as a partnership, nor the other way round', async () => {
    const asking = { accountId: teacher().accountId } as Parameters<HistoryController['acts']>[0];
    const controller = new HistoryController(world.house);
    const notThere = { code: 'notFound' };
    await expect(controller.acts(asking, { id: world.partnershipId }, {})).rejects.toMatchObject(notThere);
    await expect(controller.partnershipActs(asking, { id: world.boardId }, {})).rejects.toMatchObject(
      notThere,
    );
    await expect(controller.partnershipActs(asking, { id: newId() }, {})).rejects.toMatchObject(notThere);
  });
});
