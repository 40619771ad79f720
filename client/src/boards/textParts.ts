/** Texts as they are shown: links made clickable, long ones cut, and a short name for a post. */
import { linksIn } from '@silta/shared/boards/links';
import { mentionParts, withNames } from '@silta/shared/boards/mentions';
import type { Post } from '@silta/shared/boards/records';
import type { MemberId } from '@silta/shared/ids';
import { attachmentName } from '../attachments/attachmentNames.ts';
import type { Named } from '../attachments/attachmentNames.ts';

export interface TextPart {
  text: string;
  /** Only ever http or https. */
  href: string | null;
  /** Who is mentioned. */
  memberId: MemberId | null;
}

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const link of linksIn(text)) {
    if (link.at > at) parts.push(...withMentions(text.slice(at, link.at)));
    parts.push({ text: link.text, href: link.href, memberId: null });
    at = link.at + link.text.length;
  }
  if (at < text.length) parts.push(...withMentions(text.slice(at)));
  return parts;
}

function withMentions(text: string): TextPart[] {
  return mentionParts(text).map((part) => ({ ...part, href: null }));
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

/** Of whom the members are known. */
interface People {
  member: (id: MemberId) => { name: string } | null;
}

const nobodyKnown: People = { member: () => null };

/** A text as it is read where nothing in it is set apart. */
export function readable(text: string, people: People): string {
  return withNames(text, (id) => people.member(id)?.name ?? null);
}

/** What a post is called where only a few words fit. */
export function postName(
  post: Pick<Post, 'title' | 'text'> & { attachments: readonly Named[] },
  people: People = nobodyKnown,
): string {
  if (post.title !== '') return post.title;
  const [line = ''] = readable(post.text, people).split('\n');
  const [first] = post.attachments;
  return shortened(line === '' && first ? attachmentName(first) : line);
}

/** So much of a line that it stays one. */
export function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()} …` : line;
}
