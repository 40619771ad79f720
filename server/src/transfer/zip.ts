/** A board as an archive that can be brought in again: its records, and at the end a sealed manifest. */
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import type { RoomId } from '@silta/shared/ids';
import { boardFates, fates, travellers } from '@silta/shared/transfer/travelling';
import type { Fate, Refer, Traveller } from '@silta/shared/transfer/travelling';
import { archiveFormat, archiveVersion, boardPart, manifestPart, sealedText } from './archive.ts';
import type { Part } from './archive.ts';
import type { Outgoing } from './outgoing.ts';
import type { Sealer } from './seal.ts';

interface From {
  partnershipId: RoomId;
  seal: Sealer;
  now: string;
}

export function zipOf(out: Outgoing, from: From): Readable {
  const zip = new ZipFile();
  const parts: Part[] = [];
  const options = { mtime: new Date(from.now) };
  zip.addReadStreamLazy(boardPart, options, (take) =>
    take(
      null,
      counted(Readable.from(boardText(out)), boardPart, (part) => parts.push(part)),
    ),
  );
  zip.addReadStreamLazy(manifestPart, options, (take) => {
    const head = { format: archiveFormat, version: archiveVersion, partnership: from.partnershipId } as const;
    const all = { ...head, board: out.board.id, exportedAt: from.now, parts };
    take(null, Readable.from([JSON.stringify({ ...all, seal: from.seal(sealedText(all)) }, null, 2)]));
  });
  zip.end();
  return zip.outputStream as Readable;
}

/** The bytes as they are, noted when the last is through. */
function counted(source: Readable, name: string, note: (part: Part) => void): Readable {
  const hash = createHash('sha256');
  let bytes = 0;
  return source.pipe(
    new Transform({
      writableObjectMode: true,
      transform(chunk: string, _, done) {
        const buffer = Buffer.from(chunk);
        bytes += buffer.length;
        hash.update(buffer);
        done(null, buffer);
      },
      flush(done) {
        note({ name, bytes, sha256: hash.digest('hex') });
        done();
      },
    }),
  );
}

/** Within the file records are numbered in its order, so that the same board gives the same bytes wherever it lies. */
function* boardText(out: Outgoing): Generator<string> {
  const keys = new Keys();
  const records = recordsOf(out);
  const texts = Object.fromEntries(
    travellers.map((type) => [type, records[type].map((record) => written(fates[type], type, record, keys))]),
  );
  const people = keys.all('member').flatMap(([id, key]) => {
    const member = out.authorOf(id);
    return member ? { key, id, name: member.name, side: keys.refer('side', member.sideId) } : [];
  });
  const sides = keys.all('side').flatMap(([id, key]) => {
    const side = out.sideOf(id);
    return side ? { key, id, name: side.name, country: side.country } : [];
  });
  const board = written(boardFates, 'board', out.board, keys);
  yield `{"format":${JSON.stringify(archiveFormat)},"version":${archiveVersion},\n"board":${board}`;
  yield* list(
    'sides',
    sides.map((side) => JSON.stringify(side)),
  );
  yield* list(
    'people',
    people.map((person) => JSON.stringify(person)),
  );
  for (const type of travellers) yield* list(type, texts[type] ?? []);
  yield '\n}\n';
}

function* list(name: string, texts: readonly string[]): Generator<string> {
  yield `,\n"${name}":[`;
  for (const [i, text] of texts.entries()) yield `${i === 0 ? '' : ','}\n${text}`;
  yield ']';
}

function recordsOf({ sections, connections }: Outgoing): Record<Traveller, readonly object[]> {
  const posts = sections.flatMap((section) => section.posts);
  return {
    section: sections.map(({ record }) => record),
    post: posts.map(({ record }) => record),
    comment: posts.flatMap(({ comments }) => comments),
    connection: connections,
  };
}

/** Fields in the order of their fates: what stays behind and where it lay are not in the file. */
function written(of: Readonly<Record<string, Fate>>, type: string, record: object, keys: Keys): string {
  const values = record as Readonly<Record<string, unknown>>;
  const fields = Object.entries(of).flatMap(([field, fate]) => {
    if (typeof fate === 'object' || fate === 'room' || (type === 'board' && fate === 'id')) return [];
    const value = values[field] ?? null;
    if (fate === 'same' || value === null) return [[field, value]];
    return [[field, keys.refer(fate === 'id' ? (type as Traveller) : fate, value as string)]];
  });
  return JSON.stringify(Object.fromEntries(fields));
}

/** `post-17` for the seventeenth post that is named. */
class Keys {
  #known = new Map<string, Map<string, string>>();

  refer = (to: Parameters<Refer>[0], id: string): string => {
    const ofKind = this.#known.get(to) ?? new Map<string, string>();
    this.#known.set(to, ofKind);
    const key = ofKind.get(id) ?? `${to}-${ofKind.size + 1}`;
    ofKind.set(id, key);
    return key;
  };

  all(of: string): [string, string][] {
    return [...(this.#known.get(of) ?? [])];
  }
}
