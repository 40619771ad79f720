/** A board as an archive that can be brought in again: its files, its records, and at the end a sealed manifest. */
import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import { mentionsIn } from '@silta/shared/boards/mentions';
import type { RoomId } from '@silta/shared/ids';
import { boardFates, carried, fates, travellers } from '@silta/shared/transfer/travelling';
import type { Fate, Refer, Traveller } from '@silta/shared/transfer/travelling';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { Storage } from '../storage/storage.ts';
import {
  archiveFormat,
  archiveVersion,
  boardPart,
  filePartsOf,
  manifestPart,
  sealedText,
} from './archive.ts';
import type { Part } from './archive.ts';
import type { Outgoing } from './outgoing.ts';
import type { Sealer } from './seal.ts';

interface From {
  partnershipId: RoomId;
  seal: Sealer;
  now: string;
  storage: Pick<Storage, 'open' | 'bytesOf'>;
}

export interface Zipped {
  stream: Readable;
  /** Of the files in it. */
  bytes: number;
}

/** One part is read after the other, so memory holds the records and never a file. */
export async function zipOf(out: Outgoing, from: From): Promise<Zipped> {
  const zip = new ZipFile();
  const parts: Part[] = [];
  const options = { mtime: new Date(from.now) };
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  const files = await filesThere(out, from.storage);
  for (const { key, name, bytes } of files)
    // Photos and films are compressed already.
    zip.addReadStreamLazy(name, { ...options, compress: false, size: bytes }, (take) => {
      from.storage
        .open(key)
        .then((content) => {
          if (!content) throw new Error('a file went away');
          const stop = () => void content.destroy();
          stream.once('close', stop);
          content.once('close', () => stream.off('close', stop));
          take(
            null,
            counted(content, name, (part) => parts.push(part)),
          );
        })
        .catch((error: unknown) => take(error, Readable.from([])));
    });
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
  return { stream, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** So many sizes are asked for at once. */
const askedAtOnce = 16;

/** Those whose bytes are there; without them a board can still leave. They are numbered as in the records. */
async function filesThere({ files }: Outgoing, storage: From['storage']) {
  const wanted = files.flatMap((file, i) =>
    filePartsOf({ ...file, key: `file-${i + 1}` }).map(({ name, stored }) => ({
      ...{ name, key: { id: file.id, name: stored } },
    })),
  );
  const there: ((typeof wanted)[number] & { bytes: number })[] = [];
  for (let from = 0; from < wanted.length; from += askedAtOnce) {
    const some = wanted.slice(from, from + askedAtOnce);
    const sizes = await Promise.all(some.map(({ key }) => storage.bytesOf(key)));
    there.push(...some.flatMap((part, i) => (sizes[i] === null ? [] : [{ ...part, bytes: sizes[i] ?? 0 }])));
  }
  return there;
}

/** The bytes as they are, noted when the last is through. */
function counted(source: Readable, name: string, note: (part: Part) => void): Readable {
  const hash = createHash('sha256');
  let bytes = 0;
  return pipeline(
    source,
    new Transform({
      writableObjectMode: true,
      transform(chunk: string | Buffer, _, done) {
        const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        bytes += buffer.length;
        hash.update(buffer);
        done(null, buffer);
      },
      flush(done) {
        note({ name, bytes, sha256: hash.digest('hex') });
        done();
      },
    }),
    // What goes wrong is told by the stream that comes back.
    () => undefined,
  );
}

/** Within the file records are numbered in its order, so that the same board gives the same bytes wherever it lies. */
function* boardText(out: Outgoing): Generator<string> {
  const keys = new Keys();
  for (const { id } of out.files) keys.refer('file', id);
  const records = recordsOf(out);
  const texts = Object.fromEntries(
    travellers.map((type) => [type, records[type].map((record) => written(fates[type], type, record, keys))]),
  );
  // Whoever is mentioned is named as well: elsewhere the name is all there is.
  for (const { text } of [...records.post, ...records.comment, ...records.half] as readonly {
    text: string;
  }[])
    for (const id of mentionsIn(text)) if (out.authorOf(id)) keys.refer('member', id);
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

function recordsOf({ sections, connections, files }: Outgoing): Record<Traveller, readonly object[]> {
  const posts = sections.flatMap((section) => section.posts);
  return {
    section: sections.map(({ record }) => record),
    post: posts.map(({ record }) => record),
    comment: posts.flatMap(({ comments }) => comments),
    half: posts.flatMap(({ halves }) => halves),
    connection: connections,
    file: files,
  };
}

/** Fields in the order of their fates: what stays behind and where it lay are not in the file. */
function written(of: Readonly<Record<string, Fate>>, type: string, record: object, keys: Keys): string {
  const values = record as Readonly<Record<string, unknown>>;
  const fields = Object.entries(of).flatMap(([field, fate]) => {
    if (typeof fate === 'object' || fate === 'room' || (type === 'board' && fate === 'id')) return [];
    const value = values[field] ?? null;
    if (fate === 'same' || value === null) return [[field, value]];
    if (fate === 'attachments') return [[field, wishesIn(value as AttachmentWish[], keys)]];
    return [[field, keys.refer(fate === 'id' ? (type as Traveller) : fate, value as string)]];
  });
  return JSON.stringify(Object.fromEntries(fields));
}

/** Without what the files say themselves. */
function wishesIn(attachments: readonly AttachmentWish[], keys: Keys): object[] {
  return carried(attachments, keys.refer).map(({ fileId, alt, caption, posterId, captions }) => {
    return { fileId, alt, caption, posterId, captions };
  });
}

/** `post-17` for the seventeenth post that is named. */
class Keys {
  #known = new Map<string, Map<string, string>>();

  refer: (...of: Parameters<Refer>) => string = (to, id) => {
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
