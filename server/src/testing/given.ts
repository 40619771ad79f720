/** What a test finds ready: posts, comments, sections, boards, pairs, made through the door by whoever is named. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type {
  CommentId,
  ConnectionId,
  FileId,
  HalfId,
  InvitationId,
  PairId,
  PostId,
  RoomId,
  SectionId,
  TermId,
  WorkingGroupId,
} from '@silta/shared/ids';
import type { PollWish } from '@silta/shared/boards/fields';
import type { BoardRules } from '@silta/shared/boards/records';
import { rankBetween } from '@silta/shared/rank';
import type { Role } from '@silta/shared/roles';
import type { Person } from './person.ts';
import type { Partnership, SideName } from './world.ts';

export const plainRules: BoardRules = {
  anonymity: 'peers',
  approval: 'off',
  locked: false,
  posting: 'everyone',
};

export const tipPoll: PollWish = {
  choices: ['Chisel', 'Conical', 'Bevel'],
  several: false,
  results: 'atOnce',
};

export function postBy(
  world: Partnership,
  fields: Partial<Payload<'post.create'>> = {},
): Payload<'post.create'> {
  return {
    id: newId<PostId>(),
    sectionId: world.sections[0],
    title: 'Lead-free since 2006',
    text: 'We hand-solder everything under 0.5 mm pitch.',
    language: 'en',
    paper: 'butter',
    rank: rankBetween(null, null),
    anonymous: false,
    ...fields,
  };
}

export async function aPost(
  world: Partnership,
  by: Person,
  fields: Partial<Payload<'post.create'>> = {},
): Promise<PostId> {
  const post = postBy(world, fields);
  await by.send('post.create', post).isDone();
  return post.id;
}

/** The record of a file whose bytes nobody will ask for. */
export async function aFile(
  by: Person,
  fields: Partial<Payload<'file.add'>> = {},
  room?: RoomId,
): Promise<FileId> {
  const file: Payload<'file.add'> = {
    id: newId<FileId>(),
    kind: 'photo',
    mediaType: 'image/webp',
    name: 'photo.webp',
    size: 20_000,
    width: 640,
    height: 480,
    seconds: null,
    sizes: [{ width: 640, height: 480 }],
    ...fields,
  };
  await by.send('file.add', file, { road: 'rest', ...(room && { room }) }).isDone();
  return file.id;
}

export function wishFor(fileId: FileId, fields: Partial<AttachmentWish> = {}): AttachmentWish {
  return { fileId, alt: '', caption: '', posterId: null, captions: [], ...fields };
}

export function commentOn(
  postId: PostId,
  fields: Partial<Payload<'comment.create'>> = {},
): Payload<'comment.create'> {
  return { id: newId<CommentId>(), postId, text: 'Same here.', language: 'en', anonymous: false, ...fields };
}

export async function aComment(
  by: Person,
  postId: PostId,
  fields: Partial<Payload<'comment.create'>> = {},
): Promise<CommentId> {
  const comment = commentOn(postId, fields);
  await by.send('comment.create', comment).isDone();
  return comment.id;
}

export async function aConnection(by: Person, postId: PostId, toId: PostId): Promise<ConnectionId> {
  const id = newId<ConnectionId>();
  await by.send('connection.make', { id, postId, toId }).isDone();
  return id;
}

/** Filled by whoever is named, of their own side. */
export async function aHalf(by: Person, postId: PostId): Promise<HalfId> {
  await by.send('half.fill', { postId, text: 'At ours it is like this.', language: 'en' }).isDone();
  return halfIdOf(postId, by.sideId);
}

export async function aSection(by: Person): Promise<SectionId> {
  const id = newId<SectionId>();
  await by.send('section.create', { id, title: 'Questions', rank: rankBetween(null, null) }).isDone();
  return id;
}

export function boardNamed(title: string): Payload<'board.create'> {
  const sections = [{ id: newId<SectionId>(), title: 'Here', rank: rankBetween(null, null) }];
  return { id: newId<RoomId>(), title, layout: 'wall', sections };
}

export async function anInvitation(by: Person, role: Role = 'learner', useLimit = 3): Promise<InvitationId> {
  const id = newId<InvitationId>();
  await by.send('invitation.create', { id, sideId: by.sideId, role, useLimit, days: 3 }).isDone();
  return id;
}

export function termNamed(
  text = 'juotoskolvi',
  fields: Partial<Payload<'term.setWord'>> = {},
): Payload<'term.add'> {
  const { language = 'fi', example = '' } = fields;
  return { id: newId<TermId>(), words: [{ language, text, example }] };
}

export async function aTerm(by: Person, text?: string, language?: string): Promise<TermId> {
  const term = termNamed(text, language === undefined ? {} : { language });
  await by.send('term.add', term).isDone();
  return term.id;
}

/** Two learners across the bridge, who have no partner yet. */
export async function aPair(world: Partnership, nth: 1 | 2 = 1): Promise<PairId> {
  const id = newId<PairId>();
  const learner = (side: SideName) => world.as('learner', side, nth).memberId;
  await world
    .as('teacher', 'FI')
    .send('pair.make', { id, memberIds: [learner('FI'), learner('DE')] })
    .isDone();
  return id;
}

export function groupOf(...people: readonly Person[]): Payload<'workingGroup.make'> {
  const memberIds = people.map(({ memberId }) => memberId);
  return { id: newId<WorkingGroupId>(), name: 'Solder team', memberIds };
}

export async function aWorkingGroup(by: Person, ...people: readonly Person[]): Promise<WorkingGroupId> {
  const group = groupOf(...people);
  await by.send('workingGroup.make', group).isDone();
  return group.id;
}

export async function setRules(world: Partnership, rules: Partial<BoardRules>): Promise<void> {
  const { boardId } = world;
  await world
    .as('teacher', 'FI')
    .send('board.setRules', { boardId, rules: { ...plainRules, ...rules } })
    .isDone();
}
