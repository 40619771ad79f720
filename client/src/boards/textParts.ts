/** Texts as they are shown: links made clickable, long ones cut, and a short name for a post. */
import type { Post } from '@silta/shared/boards/records';
import { attachmentName } from './attachmentNames.ts';
import type { Named } from './attachmentNames.ts';

export interface TextPart {
  text: string;
  /** Only ever http or https. */
  href: string | null;
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>"]+/giu;

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const found = withoutTail(match[0]);
    const href = hrefOf(found);
    if (href === null) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), href: null });
    parts.push({ text: found, href });
    at = match.index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null });
  return parts;
}

/** Full stops and closing brackets belong to the sentence, unless the bracket was opened in the address. */
function withoutTail(found: string): string {
  let end = found.replace(/[.,;:!?'’”»]+$/u, '');
  while (end.endsWith(')') && !end.includes('(')) end = end.slice(0, -1).replace(/[.,;:!?]+$/u, '');
  return end;
}

function hrefOf(found: string): string | null {
  try {
    const url = new URL(/^www\./iu.test(found) ? `https://${found}` : found);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

/** About eight lines in a narrow lane; a little more is shown whole, because cutting it would save nothing. */
const cut = { characters: 280, lines: 8 };
const whole = { characters: 400, lines: 11 };

/** The beginning of a long text, or null where it is short enough to be shown whole. */
export function beginningOf(text: string): string | null {
  const lines = text.split('\n');
  if (text.length <= whole.characters && lines.length <= whole.lines) return null;
  const start = lines.slice(0, cut.lines).join('\n').slice(0, cut.characters);
  const words = start.length < cut.characters ? start : start.replace(/\s+\S*$/u, '');
  return `${words.trimEnd()} …`;
}

/** What a post is called where only a few words fit. */
export function postName(post: Pick<Post, 'title' | 'text'> & { attachments: readonly Named[] }): string {
  if (post.title !== '') return post.title;
  const [line = ''] = post.text.split('\n');
  const [first] = post.attachments;
  return shortened(line === '' && first ? attachmentName(first) : line);
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()} …` : line;
}
