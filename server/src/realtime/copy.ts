/**
 * A whole room as one kind of viewer sees it, encoded and compressed once. What is somebody's own is kept apart and
 * woven in for each who asks.
 */
import { beginningOf } from '@silta/shared/beginning';
import type { RecordLists } from '@silta/shared/beginning';
import type { MemberId } from '@silta/shared/ids';
import { inPerson, project } from '@silta/shared/project';
import type { Snapshot } from '@silta/shared/protocol';
import type { AnyRecord, RecordType } from '@silta/shared/records';
import type { Viewer } from '@silta/shared/viewer';
import { pieceOf } from '../http/pieces.ts';
import type { Piece } from '../http/pieces.ts';

/** The records of one type. */
interface Shelf {
  type: RecordType;
  /** Seen alike by everyone of the kind: JSON, with commas between. */
  alike: Piece | null;
  /** Seen by everyone of the kind, and by somebody among them otherwise. */
  apart: readonly AnyRecord[];
  /** Seen by nobody but those who are named in them. */
  own: ReadonlyMap<MemberId, readonly AnyRecord[]>;
}

export interface CopyParts {
  seq: number;
  /** The kind: nobody in person. */
  kind: Viewer;
  records: RecordLists;
}

export type Asker = Pick<Snapshot, 'room' | 'view' | 'viewer'>;

export class Copy {
  private constructor(
    readonly seq: number,
    private readonly whole: readonly Shelf[],
    private readonly beginning: readonly Shelf[] | null,
    /** Memory that it takes, roughly. */
    readonly bytes: number,
  ) {}

  static async of({ seq, kind, records }: CopyParts): Promise<Copy> {
    const isFirst = beginningOf(records);
    const shelves = (isOn: (record: AnyRecord) => boolean) =>
      Promise.all(
        Object.entries(records).map(([type, list]) =>
          shelfOf({ type: type as RecordType, list: list.filter(isOn), kind }),
        ),
      );
    const whole = await shelves(() => true);
    const beginning = isFirst && (await shelves(isFirst));
    const bytes = [...whole, ...(beginning ?? [])].reduce((sum, shelf) => sum + bytesOf(shelf), 0);
    return new Copy(seq, whole, beginning, bytes);
  }

  /** The snapshot for one of the kind, as JSON. `beginning`: only what is shown first, where the room is big. */
  for({ room, view, viewer }: Asker, part: 'whole' | 'beginning'): Promise<Piece[]> {
    const isBeginning = part === 'beginning' && this.beginning !== null;
    const head = { room, seq: this.seq, view, viewer, ...(isBeginning && { isBeginning }) };
    const pieces: (Piece | Promise<Piece>)[] = [];
    let text = `${JSON.stringify(head).slice(0, -1)},"records":{`;
    for (const { type, alike, apart, own } of (isBeginning && this.beginning) || this.whole) {
      text = `${text}"${type}":[`;
      if (alike) pieces.push(pieceOf(text), alike);
      const theirs = [...apart, ...(own.get(viewer.memberId) ?? [])];
      const seen = listed(theirs.flatMap((record) => see(type, record, viewer) ?? []));
      text = alike ? `${seen && ','}${seen}],` : `${text}${seen}],`;
    }
    return Promise.all([...pieces, pieceOf(`${text.slice(0, -1)}}}`)]);
  }
}

interface ShelfParts extends Pick<CopyParts, 'kind'> {
  type: RecordType;
  list: readonly AnyRecord[];
}

async function shelfOf({ type, list, kind }: ShelfParts): Promise<Shelf> {
  const alike: AnyRecord[] = [];
  const apart: AnyRecord[] = [];
  const own = new Map<MemberId, AnyRecord[]>();
  for (const record of list) {
    const seen = see(type, record, kind);
    const people = inPerson<RecordType>(type, record);
    if (people.length === 0) alike.push(...(seen ? [seen] : []));
    else if (seen) apart.push(record);
    else for (const id of people) own.set(id, appended(own.get(id), record));
  }
  return { type, alike: alike.length > 0 ? await pieceOf(listed(alike)) : null, apart, own };
}

function see(type: RecordType, record: AnyRecord, viewer: Viewer): AnyRecord | null {
  return project<RecordType>(type, record, viewer);
}

function appended(list: AnyRecord[] = [], record: AnyRecord): AnyRecord[] {
  list.push(record);
  return list;
}

function listed(records: readonly AnyRecord[]): string {
  return JSON.stringify(records).slice(1, -1);
}

/** A record in memory is about as big as its JSON, which for a post is 800 bytes. */
const recordBytes = 800;

function bytesOf({ alike, apart, own }: Shelf): number {
  const records = apart.length + [...own.values()].reduce((sum, list) => sum + list.length, 0);
  return (alike ? alike.plain.length + alike.packed.length : 0) + records * recordBytes;
}
