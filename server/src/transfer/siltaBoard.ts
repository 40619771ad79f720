/** A board that left by an export comes back: the same but for its ids, and by the same people where the seal holds. */
import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import type { Board } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import type { Importing } from '@silta/shared/transfer/routes';
import { asNewBoard, fates, travellers, stayedBehind } from '@silta/shared/transfer/travelling';
import type { Fate, Traveller, Travellers } from '@silta/shared/transfer/travelling';
import type { Actor } from '../realtime/scope.ts';
import { archiveVersion, boardPart, manifest, manifestPart, sealedText } from './archive.ts';
import type { Manifest } from './archive.ts';
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
}

export const isSiltaBoard = (archive: Archive): boolean =>
  archive.has(manifestPart) && archive.has(boardPart);

/** Refuses with `unreadable` where a byte of it is not as it was exported. */
export async function readSiltaBoard(archive: Archive, sealer: Sealer): Promise<SiltaBoard> {
  const about = read(manifest, await archive.bytesOf(manifestPart));
  if (about.version > archiveVersion) throw unreadable('newerVersion');
  const bytes = await archive.bytesOf(boardPart);
  needUnchanged(about, bytes);
  const isOurs = isSealed(sealer, sealedText(about), about.seal);
  return { file: read(boardFile, bytes), from: isOurs ? about.partnership : null };
}

function needUnchanged({ parts }: Manifest, bytes: Buffer): void {
  const part = parts.find(({ name }) => name === boardPart);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (part?.sha256 !== sha256 || part.bytes !== bytes.length) throw unreadable('changed');
}

function read<T>(shape: z.ZodMiniType<T>, bytes: Buffer): T {
  const result = shape.safeParse(parsed(bytes));
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

export function returned({ file, from }: SiltaBoard, to: Returning, notes: Notes): WholeBoard {
  const isHome = from === to.partnershipId;
  const ids = new Map<string, string>();
  for (const type of travellers)
    for (const { id } of file[type] as readonly Written[]) {
      if (ids.has(String(id))) throw unreadable('changed');
      ids.set(String(id), newId());
    }
  const people = new Map(file.people.map((person) => [person.key, person]));
  const sides = new Map(file.sides.map(({ key, id }) => [key, id]));
  const refer = (reference: string, key: string): string => {
    if (reference === 'side') return sideAt(sides.get(key), isHome ? to.sides : none, to.actor);
    const id = ids.get(key);
    if (id === undefined || !key.startsWith(`${reference}-`)) throw unreadable('changed');
    return id;
  };
  const bring = <T extends Traveller>(type: T, record: Written): Travellers[T] => {
    const person = people.get(record.authorId as string) ?? null;
    const isMember = person !== null && isHome && to.members.has(person.id);
    const fields = Object.entries(fates[type] as Readonly<Record<string, Fate>>).map(([field, fate]) => {
      const value = record[field] ?? null;
      if (typeof fate === 'object') return [field, stayedBehind(fate, value)];
      if (fate === 'room') return [field, to.board];
      if (fate === 'member') return [field, isMember ? person.id : to.actor.memberId];
      if (field === 'writtenBy' && person && !isMember) return [field, person.name];
      if (fate === 'same' || value === null) return [field, value];
      return [field, refer(fate === 'id' ? type : fate, value as string)];
    });
    if (person && !isMember) notes.add('authorsAsText');
    return Object.fromEntries(fields) as Travellers[T];
  };
  const all = <T extends Traveller>(type: T) =>
    (file[type] as readonly Written[]).map((record) => bring(type, record));
  return {
    board: asNewBoard({ ...(file.board as Board), ...asHere(to) }),
    records: {
      section: all('section'),
      post: all('post'),
      comment: all('comment'),
      connection: all('connection').filter(({ fromId, toId }) => fromId !== toId),
    },
  };
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
