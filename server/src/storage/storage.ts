/** Where the bytes of files lie: what a disk and an S3-compatible store both can, held to one suite of tests. */
import type { Readable } from 'node:stream';
import type { FileId } from '@silta/shared/ids';

/** A part of a file, or all of it: `original`, a size of a photo, a piece of an upload. Our own names, nobody else's. */
export interface Key {
  id: FileId;
  /** Of small letters, digits and hyphens. */
  name: string;
}

export interface StoredPart extends Key {
  bytes: number;
}

/** Both ends are included, as in HTTP. */
export interface ByteRange {
  from: number;
  to: number;
}

export interface Storage {
  /** Takes a local file; it is there whole, and safe from a power cut, or not at all. The local file may be gone after it. */
  put: (key: Key, path: string) => Promise<void>;
  /** The same bytes under another name, without reading them; false where there are none. */
  copy: (from: Key, to: Key) => Promise<boolean>;
  /** The bytes, or those of the range; null where there are none. */
  open: (key: Key, range?: ByteRange) => Promise<Readable | null>;
  /** How many bytes; null where there are none. */
  bytesOf: (key: Key) => Promise<number | null>;
  /** Nothing happens where there are none. */
  remove: (key: Key) => Promise<void>;
  /** Everything of a file. */
  removeAll: (id: FileId) => Promise<void>;
  /** All there is, in the order of ids and names. */
  list: () => AsyncIterable<StoredPart>;
  close: () => void;
}

/** The same in every storage, so that a backup of one goes into the other. */
export function pathOf({ id, name }: Key): string {
  return `${folderOf(id)}/${name}`;
}

/** Not all in one folder: file systems are slow with many. */
export function folderOf(id: FileId): string {
  return `${id.slice(0, 2)}/${id}`;
}

/** The key of a path; null where no storage of ours has put it. */
export function keyOf(path: string): Key | null {
  const [, id, name] = /^[0-9a-f]{2}\/([0-9a-f-]{36})\/([a-z0-9-]{1,60})$/.exec(path) ?? [];
  return id === undefined || name === undefined ? null : { id: id as FileId, name };
}
