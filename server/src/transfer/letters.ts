/** Bytes of a text file as text: Unicode by its mark or its look, and Windows' old letters where nothing else fits. */
import type { Notes } from './notes.ts';
import { unreadable } from './unreadable.ts';

export function textOf(bytes: Buffer, notes: Notes): string {
  const sixteen = sixteenBits(bytes);
  if (sixteen) return decoded(bytes, sixteen) ?? refuse();
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return withoutNull(text);
  notes.add('oldLetters');
  return withoutNull(decoded(bytes, 'windows-1252') ?? refuse());
}

/** UTF-16 by its mark; without one, by the zeros that Western texts have in every other byte. */
function sixteenBits(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zerosAt = (odd: number) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (zerosAt(1) > head.length / 4 && zerosAt(0) === 0) return 'utf-16le';
  return zerosAt(0) > head.length / 4 && zerosAt(1) === 0 ? 'utf-16be' : null;
}

function decoded(bytes: Buffer, letters: string): string | null {
  try {
    return new TextDecoder(letters, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text has no zeros in it; a program, a picture or a spreadsheet's own file has. */
function withoutNull(text: string): string {
  return text.includes('\0') ? refuse() : text;
}

function refuse(): never {
  throw unreadable('letters');
}
