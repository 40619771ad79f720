/** A board that left by an export comes back: the same but for its ids, and by the same people where the seal holds. */
import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type { Board, Half, Post } from '@silta/shared/boards/records';
import { mentionParts, namelessMention } from '@silta/shared/boards/mentions';
import { newId } from '@silta/shared/ids';
import type { PostId, RoomId, SideId } from '@silta/shared/ids';
import { attachmentFrom, filesIn } from '@silta/shared/files/attachments';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { FileRecord } from '@silta/shared/files/records';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import type { Importing } from '@silta/shared/transfer/routes';
import {
  asNewBoard,
  carried,
  fates,
  ofItsCarrier,
  stayedBehind,
  travellers,
} from '@silta/shared/transfer/travelling';
import type { Fate, Traveller, Travellers } from '@silta/shared/transfer/travelling';
import type { Actor } from '../realtime/scope.ts';
import { archiveVersion, boardPart, filePartsOf, manifest, manifestPart, sealedText } from './archive.ts';
import type { FilePart, Manifest, Part } from './archive.ts';
import { boardFile } from './boardFile.ts';
import type { BoardFile, Written } from './boardFile.ts';
import type { Notes } from './notes.ts';
import { isSealed } from './seal.ts';
import type { Sealer } from './seal.ts';
import { unreadable } from './unreadable.ts';
import type { Archive } from './unzip.ts';

export interface SiltaBoard {
  file: BoardFile;
  /** From which partnership; null where somebody else may have written the file. */
  from: RoomId | null;
  /** What the manifest says of each part, by its name. */
  parts: ReadonlyMap<string, Part>;
}

/** A file on its way from the archive to the new board. */
export interface ComingFile {
  record: FileRecord;
  /** All of them, in the archive and in the storage; what is not in the archive is left out. */
  parts: readonly (FilePart & { bytes: number; sha256: string })[];
}

/** The board, and what its posts and halves are to carry once the files are there. */
export interface Returned {
  whole: WholeBoard;
  wishes: ReadonlyMap<string, readonly AttachmentWish[]>;
  files: readonly ComingFile[];
}

export const isSiltaBoard = (archive: Archive): boolean =>
  archive.has(manifestPart) && archive.has(boardPart);

/** Refuses with `unreadable` where a byte of it is not as it was exported. */
export async function readSiltaBoard(archive: Archive, sealer: Sealer): Promise<SiltaBoard> {
  const about = read(manifest, parsed(await archive.bytesOf(manifestPart)));
  if (about.version > archiveVersion) throw unreadable('newerVersion');
  const bytes = await archive.bytesOf(boardPart);
  needUnchanged(about, bytes);
  const isOurs = isSealed(sealer, sealedText(about), about.seal);
  const parts = new Map(about.parts.map((part) => [part.name, part]));
  return { file: read(boardFile, parsed(bytes)), from: isOurs ? about.partnership : null, parts };
}

function needUnchanged({ parts }: Manifest, bytes: Buffer): void {
  const part = parts.find(({ name }) => name === boardPart);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (part?.sha256 !== sha256 || part.bytes !== bytes.length) throw unreadable('changed');
}

function read<T>(shape: z.ZodMiniType<T>, content: unknown): T {
  const result = shape.safeParse(content);
  if (!result.success) throw unreadable('changed');
  return result.data;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw unreadable('changed');
  }
}

interface Returning extends Pick<Importing, 'board' | 'title'> {
  partnershipId: RoomId;
  actor: Actor;
  now: string;
  /** Ids of those who are here. */
  members: ReadonlySet<string>;
  sides: ReadonlySet<string>;
}

/** The new id of each record in the file, by its key there. */
function referring(file: BoardFile, sideHere: (id: string | undefined) => string) {
  const sides = new Map<string, string>(file.sides.map(({ key, id }) => [key, id]));
  const ids = new Map<string, string>();
  const refer = (reference: string, key: string): string => {
    if (reference === 'side') return sideHere(sides.get(key));
    const id = ids.get(key);
    if (id === undefined || !key.startsWith(`${reference}-`)) throw unreadable('changed');
    return id;
  };
  for (const type of travellers)
    for (const { id } of file[type] as readonly Written[]) {
      if (ids.has(String(id))) throw unreadable('changed');
      ids.set(String(id), newId());
    }
  // A half is called after its post and its side.
  for (const { id, postId, sideId } of file.half as readonly Written[]) {
    const [post, side] = [refer('post', String(postId)), refer('side', String(sideId))];
    ids.set(String(id), halfIdOf(post as PostId, side as SideId));
  }
  if (new Set(ids.values()).size < ids.size) throw unreadable('changed');
  return refer;
}

/** What makes records of what is written, each with its new id. */
function writing({ file, from }: SiltaBoard, to: Returning, notes: Notes) {
  const isHome = from === to.partnershipId;
  const refer = referring(file, (id) => sideAt(id, isHome ? to.sides : none, to.actor));
  const people = new Map(file.people.map((person) => [person.key, person]));
  const names = new Map<string, string>(file.people.map(({ id, name }) => [id, name]));
  /** Whoever is mentioned and is not here is a name and nothing more. */
  const spoken = (text: string) =>
    mentionParts(text)
      .map(({ text: part, memberId }) => {
        if (memberId === null || (isHome && to.members.has(memberId))) return part;
        return names.has(memberId) ? `@${names.get(memberId)}` : namelessMention;
      })
      .join('');
  const bring = <T extends Traveller>(type: T, record: Written): Travellers[T] => {
    const person = people.get(record.authorId as string) ?? null;
    const isMember = person !== null && isHome && to.members.has(person.id);
    const fields = Object.entries(fates[type] as Readonly<Record<string, Fate>>).map(([field, fate]) => {
      const value = record[field] ?? null;
      if (typeof fate === 'object') return [field, stayedBehind(fate, value)];
      if (fate === 'room') return [field, to.board];
      if (fate === 'member') return [field, isMember ? person.id : to.actor.memberId];
      if (field === 'writtenBy' && person && !isMember) return [field, person.name];
      if (field === 'text') return [field, spoken(value as string)];
      if (fate === 'same' || value === null) return [field, value];
      // They are made when the files are there.
      if (fate === 'attachments') return [field, []];
      return [field, refer(fate === 'id' ? type : fate, value as string)];
    });
    if (person && !isMember) notes.add('authorsAsText');
    return Object.fromEntries(fields) as Travellers[T];
  };
  return { refer, bring };
}

export function returned(whatCame: SiltaBoard, to: Returning, notes: Notes): Returned {
  const from = withKnownSides(whatCame, to, notes);
  const { file, parts } = from;
  const { refer, bring } = writing(from, to, notes);
  const all = <T extends Traveller>(type: T) =>
    (file[type] as readonly Written[]).map((record) => bring(type, record));
  const board = asNewBoard({ ...(file.board as Board), ...asHere(to) });
  const post = all('post');
  const connection = all('connection').filter(({ fromId, toId }) => fromId !== toId);
  const half = all('half');
  const wishesOf = (type: 'post' | 'half') =>
    (file[type] as readonly Written[]).map((record) => {
      const wished = carried(record.attachments as AttachmentWish[], (_, key) => refer('file', key));
      return [refer(type, String(record.id)), wished] as const;
    });
  const wishes = new Map([...wishesOf('post'), ...wishesOf('half')]);
  const files = file.file.map((record) => ({
    record: bring('file', record),
    parts: partsOf(record, parts),
  }));
  const whole = {
    board,
    records: { section: all('section'), post, comment: all('comment'), half, connection, file: [] },
  };
  return { whole, wishes, files: files.map((each) => withItsOwner(each, whole.records, to.actor)) };
}

function partsOf(file: Written, parts: SiltaBoard['parts']): ComingFile['parts'] {
  const { id: key, ...fields } = file as Written & FileRecord;
  return filePartsOf({ ...fields, key }).flatMap((part) => {
    const known = parts.get(part.name);
    return known ? [{ ...part, bytes: known.bytes, sha256: known.sha256 }] : [];
  });
}

/** What a side says stands for that side: where there is none such, its half stays to be filled. */
function withKnownSides(came: SiltaBoard, to: Returning, notes: Notes): SiltaBoard {
  const { file, from } = came;
  const here = from === to.partnershipId ? file.sides.filter(({ id }) => to.sides.has(id)) : [];
  const known = new Set<unknown>(here.map(({ key }) => key));
  const half = (file.half as readonly Written[]).filter(({ sideId }) => known.has(sideId));
  const left = new Set<unknown>(file.half.filter((each) => !half.includes(each)).map(({ id }) => id));
  for (let i = 0; i < left.size; i += 1) notes.add('halvesLeft');
  return { ...came, file: { ...file, half, file: file.file.filter(({ halfId }) => !left.has(halfId)) } };
}

function withItsOwner(
  { record, parts }: ComingFile,
  { post, half }: WholeBoard['records'],
  actor: Actor,
): ComingFile {
  const isOn = ({ id }: Post | Half) => id === (record.halfId ?? record.postId);
  const carrier = record.halfId === null ? post.find(isOn) : half.find(isOn);
  if (!carrier || (record.halfId !== null && record.postId !== null)) throw unreadable('changed');
  return { record: ofItsCarrier(record, carrier, actor.memberId), parts };
}

/** With the files that have come; an attachment whose file is missing stays away. */
export function carrying({ whole, wishes }: Returned, files: readonly FileRecord[]): WholeBoard {
  const known = new Map<string, FileRecord>(files.map((file) => [file.id, file]));
  const used = new Set<string>();
  const fileOf = (carrierId: string) => (id: string) => {
    const file = known.get(id);
    return file && (file.halfId ?? file.postId) === carrierId ? file : null;
  };
  const withAttachments = <R extends Post | Half>(record: R): R => {
    const wished = (wishes.get(record.id) ?? []).filter(({ fileId }) => known.has(fileId));
    const attachments = wished.map((wish) => {
      const posterId = wish.posterId !== null && known.has(wish.posterId) ? wish.posterId : null;
      const captions = wish.captions.filter(({ fileId }) => known.has(fileId));
      const there = { ...wish, posterId, captions };
      const attachment = attachmentFrom(there, fileOf(record.id));
      if (!attachment) throw unreadable('changed');
      for (const id of filesIn(there)) {
        // One file is carried once.
        if (used.has(id)) throw unreadable('changed');
        used.add(id);
      }
      return attachment;
    });
    return { ...record, attachments };
  };
  const post = whole.records.post.map(withAttachments);
  const half = whole.records.half.map(withAttachments);
  const file = files.filter(({ id }) => used.has(id));
  return { ...whole, records: { ...whole.records, post, half, file } };
}

function asHere({
  board,
  partnershipId,
  title,
  now,
}: Returning): Pick<Board, 'id' | 'roomId' | 'title' | 'createdAt'> {
  return { id: board, roomId: partnershipId, title, createdAt: now };
}

const none: ReadonlySet<string> = new Set();

/** The side it was written on where that is one of ours; otherwise that of whoever brings it. */
function sideAt(id: string | undefined, known: ReadonlySet<string>, actor: Actor): string {
  return id !== undefined && known.has(id) ? id : actor.sideId;
}
