/** What is there before everything hostile is tried: something for every command to be about. */
import type { CommandName } from '@silta/shared/commands';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { GroupId, MemberId, MemorandumId, SideId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';
import { commentOn, groupOf, plainRules, postBy, termNamed } from './given.ts';
import { itemNamed, saidOf } from './givenChecklists.ts';
import {
  findingOf,
  groupingOf,
  messageOf,
  noteLineOf,
  questionOf,
  classroomWith,
  quickPollOf,
  quizQuestionOf,
} from './givenLive.ts';
import { checkOf, itemOf, partOf, sessionAbout } from './givenSessions.ts';
import { phaseNamed } from './givenRoadmap.ts';
import { clauseWith } from './givenMemorandum.ts';
import { skillNamed } from './givenPathways.ts';
import { handInFor, taskBy } from './givenTasks.ts';
import { filmingItemOf, preparedOf, stationAt } from './givenVisit.ts';
import type { Known } from './payloads.ts';
import { insist } from './wireWorld.ts';
import type { Someone, WireWorld } from './wireWorld.ts';

/** What commands are about that end or change it: something of their own each. */
export type KnownFor = Partial<Record<CommandName, Known>>;

interface Here {
  world: WireWorld;
  /** For what only learners do. */
  learner: Someone;
}

export async function thingsIn({ world, learner }: Here): Promise<{ known: Known; knownFor: KnownFor }> {
  const { sideId, memberId } = (await world.snapshot(world.founder)).viewer;
  const knownFor = {
    ...(await halves(world, sideId)),
    ...(await sealed(world)),
    ...(await leaving(world, memberId)),
    ...(await worked({ world, learner })),
    ...(await answered(world, memberId)),
  };
  const { boardId, sectionId, sessionId } = world;
  const here = { boardId, boardIds: boardId, sectionId, sessionId, sideId };
  const named = {
    ...{ memberId, memberIds: memberId, reviewerIds: memberId, ownerId: memberId },
    ...{ joiningIds: memberId, workingGroupId: await grouped(world) },
  };
  const said = { ...(await written(world)), ...(await talked(world)), ...(await inGroups(world, memberId)) };
  return { known: { ...here, ...named, ...said }, knownFor };
}

/** A post with a comment, a term, and a step of the session that is a station, with a part in it. What was prepared is what payloads say. */
async function written(world: WireWorld): Promise<Known> {
  const { line, boardId, sessionId } = world;
  const post = onBoard(world, {});
  const comment = commentOn(post.id);
  await insist(line.send(boardId, 'post.create', post));
  await insist(line.send(boardId, 'comment.create', comment));
  const term = termNamed();
  await insist(line.send(glossaryOf(world.partnershipId), 'term.add', term));
  const [item, part] = [itemOf(), partOf()];
  await insist(line.send(sessionId, 'agendaItem.add', item));
  await insist(line.send(sessionId, 'part.add', part));
  const prepared = preparedOf('Why four seconds?');
  const [station, filming] = [stationAt(item.id, { prepared: [prepared] }), filmingItemOf()];
  await insist(line.send(sessionId, 'station.set', station));
  await insist(line.send(sessionId, 'filmingItem.add', filming));
  const planned = {
    agendaItemId: item.id,
    partId: part.id,
    filmingItemId: filming.id,
    preparedId: prepared.id,
  };
  return { postId: post.id, commentId: comment.id, answersId: comment.id, termId: term.id, ...planned };
}

const onBoard = ({ sectionId }: WireWorld, fields: Parameters<typeof postBy>[1]) => {
  return postBy({ sections: [sectionId, sectionId] } as never, { sectionId, ...fields });
};

async function halves(world: WireWorld, sideId: SideId): Promise<KnownFor> {
  const { line, boardId } = world;
  const [empty, filled] = [onBoard(world, { joint: true }), onBoard(world, { joint: true })];
  for (const post of [empty, filled]) await insist(line.send(boardId, 'post.create', post));
  await insist(line.send(boardId, 'half.fill', { postId: filled.id, text: 'At ours.', language: 'fi' }));
  return { 'half.fill': { postId: empty.id }, 'half.edit': { halfId: halfIdOf(filled.id, sideId) } };
}

/** What was said in the session. */
async function talked(world: WireWorld) {
  const { line, sessionId } = world;
  const [question, message, noteLine] = [questionOf(), messageOf(), noteLineOf()];
  await insist(line.send(sessionId, 'question.ask', question));
  await insist(line.send(sessionId, 'message.send', message));
  await insist(line.send(sessionId, 'noteLine.add', noteLine));
  const classroom = classroomWith();
  await insist(line.send(sessionId, 'classroom.open', classroom));
  const poll = quickPollOf();
  await insist(line.send(sessionId, 'quickPoll.ask', poll));
  const quizQuestion = quizQuestionOf();
  await insist(line.send(sessionId, 'quizQuestion.add', quizQuestion));
  const asked = { classroomId: classroom.id, quickPollId: poll.id, quizQuestionId: quizQuestion.id };
  return { ...asked, questionId: question.id, messageId: message.id, noteLineId: noteLine.id };
}

async function grouped({ line, partnershipId }: WireWorld): Promise<string> {
  const group = groupOf();
  await insist(line.send(partnershipId, 'workingGroup.make', group));
  return group.id;
}

/** Teams, because groups that work stand in the way of others. */
async function inGroups({ line, sessionId }: WireWorld, memberId: MemberId) {
  const grouping = groupingOf([{ memberId }]);
  const groupId = grouping.groups[0]?.id ?? newId<GroupId>();
  const finding = findingOf(groupId);
  await insist(line.send(sessionId, 'grouping.open', grouping));
  await insist(line.send(sessionId, 'finding.add', finding));
  return { groupingId: grouping.id, groupId, findingId: finding.id };
}

/** A task for each of the commands that end with something else than they began with. */
async function worked({ world, learner }: Here): Promise<KnownFor> {
  const room = tasksOf(world.partnershipId);
  const line = await learner.browser.connect();
  const { viewer } = await world.snapshot(world.founder);
  const { memberId } = (await world.snapshot(learner)).viewer;
  const aTask = async (fields: Parameters<typeof taskBy>[1] = {}) => {
    const task = taskBy({ memberId: viewer.memberId } as never, fields);
    await insist(world.line.send(room, 'task.set', task));
    return task.id;
  };
  const toPost = async () => {
    const { boardId } = world;
    const post = onBoard(world, { title: 'Handed in' });
    await insist(line.send(boardId, 'post.create', post));
    return { taskId: await aTask({ ways: ['text', 'link', 'post'], boardId }), postId: post.id };
  };
  const aClause = async (text: string) => {
    const clause = clauseWith(text);
    await insist(world.line.send(room, 'clause.add', clause));
    return { clauseId: clause.id };
  };
  await aClause('Four learners travel.');
  const memorandumId = newId<MemorandumId>();
  const first = { id: memorandumId, after: 0, language: 'en' };
  await insist(world.line.send(room, 'memorandum.layDown', first));
  const skill = skillNamed('Solder by hand');
  await insist(world.line.send(room, 'skill.add', skill));
  const { id: skillId } = skill;
  const handedIn = async () => {
    const taskId = await aTask();
    await insist(line.send(room, 'work.handIn', handInFor(taskId)));
    return { taskId, memberId };
  };
  const helped = { taskId: await aTask(), memberId };
  await insist(line.send(room, 'work.askForHelp', { taskId: helped.taskId, word: '' }));
  const accepted = await handedIn();
  await insist(world.line.send(room, 'work.accept', { ...accepted, seen: 1, word: '' }));
  const other = await world.welcome('learner');
  const otherLine = await other.browser.connect();
  const given = { taskId: await aTask({ peers: { questions: ['And?'], count: 1 } }) };
  for (const each of [line, otherLine]) await insist(each.send(room, 'work.handIn', handInFor(given.taskId)));
  await insist(world.line.send(room, 'task.giveOut', given));
  const { memberId: otherId } = (await world.snapshot(other)).viewer;
  otherLine.close();
  const done = {
    'peerFeedback.give': { ...given, memberId: otherId },
    // Of the things to see to, one is the learner's.
    'task.set': { memberId },
    'task.edit': { taskId: await aTask(), memberId },
    'work.handIn': await toPost(),
    'work.askForHelp': { taskId: await aTask() },
    'work.help': helped,
    'work.return': await handedIn(),
    'work.accept': await handedIn(),
    'work.confirm': accepted,
    'clause.edit': await aClause('One.'),
    'clause.move': await aClause('Two.'),
    'clause.remove': await aClause('Three.'),
    'memorandum.agree': { memorandumId },
    'memorandum.withdraw': { memorandumId },
    'skill.edit': { skillId },
    'pathway.describe': { memberId },
    'pathway.mark': { memberId, skillId },
    'pathway.confirm': { memberId, skillId },
    'pathway.unconfirm': { memberId, skillId },
    'pathway.order': { memberId, taskIds: helped.taskId },
  };
  line.close();
  return done;
}

/** An item of a checklist for each of the commands that end with something else than they began with. */
async function answered(world: WireWorld, ownerId: MemberId): Promise<KnownFor> {
  const { line, partnershipId } = world;
  const anItem = async () => {
    const item = itemNamed('Headsets');
    await insist(line.send(partnershipId, 'checklistItem.add', item));
    return { checklistItemId: item.id };
  };
  const aPhase = async () => {
    const phase = phaseNamed('Theme day');
    await insist(line.send(partnershipId, 'phase.add', phase));
    return phase.id;
  };
  const [own, asked] = [await anItem(), await anItem()];
  const toDo = saidOf(asked.checklistItemId, { state: 'open', ownerId });
  await insist(line.send(partnershipId, 'checklistItem.answer', toDo));
  return {
    'phase.edit': { phaseId: await aPhase() },
    'phase.move': { phaseId: await aPhase() },
    'phase.tick': { phaseId: await aPhase() },
    'phase.remove': { phaseId: await aPhase() },
    'phase.restore': { phaseId: await aPhase() },
    'checklistItem.edit': own,
    'checklistItem.move': own,
    'checklistItem.answer': own,
    'checklistItem.remind': asked,
    'checklistItem.remove': await anItem(),
    'checklistItem.restore': await anItem(),
  };
}

/** What a command ends or takes away is not what the others are about. */
async function leaving(world: WireWorld, memberId: MemberId): Promise<KnownFor> {
  const { line, partnershipId, sessionId } = world;
  const [session, item, stop, part] = [sessionAbout('Called off'), itemOf(), itemOf(), partOf()];
  // Of another kind it would take no stations any more.
  const edited = sessionAbout('Edited');
  await insist(line.send(partnershipId, 'session.plan', edited));
  const filming = filmingItemOf();
  await insist(line.send(sessionId, 'agendaItem.add', stop));
  await insist(line.send(sessionId, 'station.set', stationAt(stop.id)));
  await insist(line.send(sessionId, 'filmingItem.add', filming));
  await insist(line.send(partnershipId, 'session.plan', session));
  await insist(line.send(sessionId, 'agendaItem.add', item));
  await insist(line.send(sessionId, 'part.add', part));
  const check = checkOf('Workshop');
  await insist(line.send(partnershipId, 'check.keep', check));
  const ofSession = { sessionId: session.id };
  const { questionId, noteLineId } = await talked(world);
  const { groupingId, findingId } = await inGroups(world, memberId);
  return {
    'session.edit': { sessionId: edited.id },
    'session.cancel': ofSession,
    'session.reinstate': ofSession,
    'agendaItem.remove': { agendaItemId: item.id },
    'station.remove': { agendaItemId: stop.id },
    'filmingItem.remove': { filmingItemId: filming.id },
    'part.remove': { partId: part.id },
    'check.remove': { checkId: check.id },
    'question.remove': { questionId },
    'noteLine.remove': { noteLineId },
    'grouping.bringBack': { groupingId },
    'finding.remove': { findingId },
  };
}

async function sealed(world: WireWorld): Promise<KnownFor> {
  const { line, boardId } = world;
  const rules = { ...plainRules, anonymity: 'reason' } as const;
  await insist(line.send(world.partnershipId, 'board.setRules', { boardId, rules }));
  const author = await (await world.welcome('learner')).browser.connect();
  const post = onBoard(world, { anonymous: true, sealed: true });
  const comment = commentOn(post.id, { anonymous: true, sealed: true });
  await insist(author.send(boardId, 'post.create', post));
  await insist(author.send(boardId, 'comment.create', comment));
  author.close();
  return { 'post.reveal': { postId: post.id }, 'comment.reveal': { commentId: comment.id } };
}
