/** The letters of a page, whatever it is written in. */

import { TextDecoder } from 'node:util';

/** By its first bytes, by what the answer says, by what the page says; otherwise UTF-8. */
export function pageText(body: Buffer, contentType: string): string {
  const label =
    markOf(body) ?? charsetIn(contentType) ?? charsetIn(body.toString('latin1', 0, 1_024)) ?? 'utf-8';
  return decoderOf(label).decode(body);
}

/** The byte order mark, if there is one. */
function markOf(body: Buffer): string | null {
  const start = body.toString('hex', 0, 3);
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('fffe')) return 'utf-16le';
  return start.startsWith('feff') ? 'utf-16be' : null;
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(text)?.[1] ?? null;
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
