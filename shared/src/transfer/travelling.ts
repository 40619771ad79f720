/**
 * What goes along when a board leaves its room, as a copy or in a file: every type of record that a board's room holds,
 * field by field. A new type or field that is named neither here nor among what stays does not pass the test beside this.
 */
import { filesIn } from '../files/attachments.ts';
import type { AttachmentWish } from '../files/attachments.ts';
import { openPoll } from '../boards/polls.ts';
import { poll } from '../boards/fields.ts';
import type { Poll } from '../boards/fields.ts';
import type { Board, Post } from '../boards/records.ts';
import { photoEdges } from '../files/kinds.ts';
import type { FileRecord } from '../files/records.ts';
import type { RecordMap } from '../records.ts';

/** What a field refers to; the id in it becomes the one that the record has in the other place. */
export type Reference = 'member' | 'side' | 'section' | 'post' | 'comment' | 'half' | 'file';

/** Stays behind; `instead` stands in its place. */
interface LeftOut {
  because: string;
  instead: unknown;
}

/** Goes along in part: what is made of it. */
interface Remade {
  because: string;
  from: (value: unknown) => unknown;
}

/**
 * `id`: the record's own, new in every place. `room`: where it lies. `same`: goes as it is. `attachments`: refers to files
 * within it.
 */
export type Fate = 'id' | 'room' | 'same' | 'attachments' | Reference | LeftOut | Remade;

export type Traveller = 'section' | 'post' | 'comment' | 'half' | 'connection' | 'file';
export type Travellers = Pick<RecordMap, Traveller>;

/** In the order in which they refer to each other. */
export const travellers = [
  'section',
  'post',
  'comment',
  'half',
  'connection',
  'file',
] as const satisfies readonly Traveller[];

type Fates<R> = { readonly [F in keyof R]: Fate };

const onlyShown = 'what does not everybody see does not travel';

const ofItsDay = 'it was meant for a day on the board where it was';
const saidThere = 'what people said they said of the post where it was';

const ofItsPlace = 'who looked, and why, is told to the author where it happened';

const ofItsPost = 'a file is of whoever its post or half is';
const onlyCarried = 'only what a post or a half carries goes along';

export const boardFates: Fates<Board> = {
  id: 'id',
  roomId: 'room',
  title: 'same',
  layout: 'same',
  anonymity: 'same',
  approval: 'same',
  locked: 'same',
  posting: 'same',
  locksAt: { because: ofItsDay, instead: null },
  opensAt: { because: ofItsDay, instead: null },
  goal: 'same',
  origin: { because: 'the copy comes from a board and not from the post', instead: null },
  calmed: { because: ofItsDay, instead: null },
  reactions: 'same',
  createdAt: { because: 'it is a new board', instead: null },
  archivedAt: { because: 'a new board is in use', instead: null },
};

export const fates: { readonly [T in Traveller]: Fates<Travellers[T]> } = {
  section: {
    id: 'id',
    roomId: 'room',
    title: 'same',
    rank: 'same',
    prompt: 'same',
    starter: 'same',
    posting: { because: 'who posts where is decided anew', instead: 'everyone' },
    collecting: { because: ofItsDay, instead: false },
    collected: { because: onlyShown, instead: {} },
  },
  post: {
    id: 'id',
    roomId: 'room',
    sectionId: 'section',
    authorId: 'member',
    sideId: 'side',
    writtenBy: 'same',
    title: 'same',
    text: 'same',
    language: 'same',
    paper: 'same',
    dates: 'same',
    spot: 'same',
    location: 'same',
    track: 'same',
    attachments: 'attachments',
    link: { because: 'where a preview is shown, it is fetched anew', instead: null },
    anonymous: 'same',
    sealed: 'same',
    revealed: { because: ofItsPlace, instead: null },
    state: { because: onlyShown, instead: 'shown' },
    returned: { because: onlyShown, instead: null },
    held: { because: onlyShown, instead: null },
    rank: 'same',
    pinnedAt: 'same',
    tallies: { because: saidThere, instead: {} },
    joint: 'same',
    poll: { because: saidThere, from: askedAgain },
    createdAt: 'same',
    editedAt: 'same',
    deletedAt: { because: onlyShown, instead: null },
    takenAway: { because: onlyShown, instead: false },
  },
  comment: {
    id: 'id',
    roomId: 'room',
    postId: 'post',
    answersId: 'comment',
    authorId: 'member',
    sideId: 'side',
    writtenBy: 'same',
    text: 'same',
    language: 'same',
    anonymous: 'same',
    sealed: 'same',
    revealed: { because: ofItsPlace, instead: null },
    postShown: { because: onlyShown, instead: true },
    hidden: { because: onlyShown, instead: false },
    createdAt: 'same',
    editedAt: 'same',
    deletedAt: { because: onlyShown, instead: null },
    takenAway: { because: onlyShown, instead: false },
  },
  half: {
    id: 'id',
    roomId: 'room',
    postId: 'post',
    sideId: 'side',
    authorId: 'member',
    text: 'same',
    language: 'same',
    attachments: 'attachments',
    postShown: { because: onlyShown, instead: true },
    createdAt: 'same',
    editedAt: 'same',
  },
  connection: {
    id: 'id',
    roomId: 'room',
    fromId: 'post',
    toId: 'post',
    makerId: { because: 'who has made it is nobody’s business', instead: null },
    fromShown: { because: onlyShown, instead: true },
    toShown: { because: onlyShown, instead: true },
  },
  file: {
    id: 'id',
    roomId: 'room',
    postId: 'post',
    halfId: 'half',
    taskId: { because: onlyCarried, instead: null },
    agendaItemId: { because: onlyCarried, instead: null },
    workId: { because: onlyCarried, instead: null },
    termId: { because: onlyCarried, instead: null },
    memberId: { because: ofItsPost, instead: null },
    sideId: { because: ofItsPost, instead: null },
    kind: 'same',
    mediaType: 'same',
    name: 'same',
    size: 'same',
    width: 'same',
    height: 'same',
    seconds: 'same',
    sizes: 'same',
    unusedSince: { because: onlyCarried, instead: null },
    createdAt: 'same',
  },
};

/** Types of a board's room that stay where they are, each with the reason. */
export const stayBehind: Readonly<Record<string, string>> = {
  report: 'staff answer it on the board where it was made',
  reaction: 'it is one person’s word about a post where it was',
  ballot: 'people vote where they are',
  vote: 'it is one person’s answer where they were asked',
};

/** What stands in the place of a field that does not go along as it is. */
export function stayedBehind(fate: LeftOut | Remade, value: unknown): unknown {
  if (!('from' in fate)) return fate.instead;
  return value === null ? null : fate.from(value);
}

/** What a new board has where the old one's own stays behind; when it was made, the door says. */
export function asNewBoard<B extends Partial<Board>>(board: B): B {
  const fields = Object.entries(boardFates).flatMap(([field, fate]) =>
    typeof fate === 'object' && field !== 'createdAt' ? [[field, stayedBehind(fate, null)] as const] : [],
  );
  return { ...board, ...Object.fromEntries(fields) };
}

/** The question without the answers. */
function askedAgain(value: unknown): Poll {
  const { choices, several, results } = poll.parse(value);
  return openPoll({ choices: choices.map(({ text }) => text), several, results });
}

/** The id that a reference has in the other place; null where there is none for it. */
export type Refer = (to: Reference | Traveller | 'room', id: string) => string | null;

/** The record as it is in the other place. */
export function moved<T extends Traveller>(type: T, record: Travellers[T], refer: Refer): Travellers[T] {
  const fieldsOf: Readonly<Record<string, Fate>> = fates[type];
  const fields = Object.entries(record).map(([field, value]: [string, unknown]) => {
    const fate = fieldsOf[field] ?? 'same';
    if (fate === 'same' || value === null) return [field, value];
    if (typeof fate === 'object') return [field, stayedBehind(fate, value)];
    if (fate === 'attachments') return [field, carried(value as Post['attachments'], refer)];
    return [field, refer(fate === 'id' ? type : fate, value as string)];
  });
  return Object.fromEntries(fields) as Travellers[T];
}

/** The same attachments, of the files in the other place. */
export function carried<W extends AttachmentWish>(attachments: readonly W[], refer: Refer): W[] {
  const there = (id: string) => refer('file', id);
  return attachments.map((each) => ({
    ...each,
    fileId: there(each.fileId),
    posterId: each.posterId === null ? null : there(each.posterId),
    captions: each.captions.map((track) => ({ ...track, fileId: there(track.fileId) })),
  }));
}

/** A file that goes along is of whoever its post or half is, in the other place as well. */
export function ofItsCarrier(
  file: FileRecord,
  { authorId, sideId }: Pick<Post, 'authorId' | 'sideId'>,
  ownerId: FileRecord['memberId'],
): FileRecord {
  return { ...file, memberId: authorId ?? ownerId, sideId };
}

/** The files that posts and halves carry; one that belongs to a link preview is none of them. */
export function carriedFiles(carriers: readonly Pick<Post, 'attachments'>[]): Set<string> {
  return new Set(carriers.flatMap(({ attachments }) => attachments.flatMap(filesIn)));
}

/** The names under which the bytes of a file are stored. */
export function storedParts({ kind, sizes }: Pick<FileRecord, 'kind' | 'sizes'>): readonly string[] {
  if (kind !== 'photo') return ['original'];
  const names = Object.keys(photoEdges);
  if (sizes.length > 2) return names;
  return sizes.length > 1 ? ['small', 'large'] : ['large'];
}
