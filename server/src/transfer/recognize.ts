/** What a file is, by its content and never by its name, read as far as needed to say what would come of it. */
import { open, readFile } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { transfer } from './bounds.ts';
import { joined } from './comments.ts';
import { textOf } from './letters.ts';
import { Notes } from './notes.ts';
import type { Sealer } from './seal.ts';
import { isSiltaBoard, readSiltaBoard } from './siltaBoard.ts';
import type { SiltaBoard } from './siltaBoard.ts';
import { tableIn, usesOf } from './table.ts';
import type { Table } from './table.ts';
import { trelloDraft } from './trello.ts';
import type { Draft } from './draft.ts';
import { unreadable } from './unreadable.ts';
import { Archive } from './unzip.ts';

export type Found =
  | { kind: 'silta'; board: SiltaBoard; notes: Notes }
  | { kind: 'table'; table: Table; notes: Notes }
  | { kind: 'trello'; draft: Draft; notes: Notes };

export async function recognize(path: string, sealer: Sealer): Promise<Found> {
  if (await isZip(path)) return Archive.read(path, (archive) => inArchive(archive, sealer));
  if ((await stat(path)).size > transfer.unpackedBytes.most) throw unreadable('tooMuchInside');
  return inText(await readFile(path), new Notes());
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1').startsWith('PK');
  } finally {
    await file.close();
  }
}

/** Padlet's archive has several tables and the attachments beside them; the table with the most columns that mean something is the posts. */
async function inArchive(archive: Archive, sealer: Sealer): Promise<Found> {
  if (isSiltaBoard(archive))
    return { kind: 'silta', board: await readSiltaBoard(archive, sealer), notes: new Notes() };
  const tables: { name: string; table: Table; notes: Notes }[] = [];
  for (const name of archive.names.filter((each) => /\.csv$/i.test(each)).slice(0, 10)) {
    const notes = new Notes();
    tables.push({ name, table: tableIn(textOf(await archive.bytesOf(name), notes)), notes });
  }
  const [best] = tables.sort((a, b) => meaning(b.table) - meaning(a.table));
  if (!best || meaning(best.table) === 0) throw unreadable('notABoard');
  const beside = tables.find((each) => each !== best && joined(best.table, each.table) !== null);
  const found = beside && joined(best.table, beside.table);
  for (const name of archive.names)
    if (name !== best.name && name !== beside?.name) best.notes.add('partsLeft', name);
  for (let i = 0; i < (found?.lost ?? 0); i += 1) best.notes.add('commentsLost');
  const table = found ? { ...best.table, comments: found.comments } : best.table;
  return { kind: 'table', table, notes: best.notes };
}

const meaning = (table: Table): number => usesOf(table, undefined).filter((use) => use !== 'none').length;

function inText(bytes: Buffer, notes: Notes): Found {
  const text = textOf(bytes, notes);
  if (text.trim() === '') throw unreadable('empty');
  if (!/^\s*[{[]/.test(text)) return { kind: 'table', table: tableIn(text), notes };
  const draft = trelloDraft(jsonIn(text));
  return { kind: 'trello', draft, notes: draft.notes };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('notABoard');
  }
}
