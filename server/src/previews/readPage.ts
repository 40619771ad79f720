/**
 * What a page says of itself: title, description, picture. Looks through the tags in one pass and builds no tree, so that
 * no depth and no number of tags can cost more than their length.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { previews as bounds } from './bounds.ts';

export interface SaidOfItself {
  title: string;
  description: string;
  /** As written; may be relative. */
  picture: string;
}

/** In the order in which they are believed. */
const sources = {
  title: ['og:title', 'twitter:title', 'title'],
  description: ['og:description', 'twitter:description', 'description'],
  picture: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
} as const;

export function readPage(html: string): SaidOfItself {
  const said = sayingsOf(html);
  const first = (names: readonly string[]) =>
    names.map((name) => said.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  return {
    title: first(sources.title),
    description: first(sources.description),
    picture: first(sources.picture),
  };
}

const tagName = /<([a-z][a-z0-9-]{0,20})(?=[\s/>])/y;
/** What stands in these is no markup. */
const verbatim = ['script', 'style', 'noscript', 'template', 'textarea', 'iframe'];

/** The first value of each name; nothing is read of what people see. */
function sayingsOf(html: string): Map<string, string> {
  const said = new Map<string, string>();
  const say = (name: string, value: string) => {
    if (!said.has(name)) said.set(name, value);
  };
  // Of the same length, unlike what `toLowerCase` makes of some letters.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let at = 0;
  for (let pieces = 0; pieces < bounds.pieces.most; pieces += 1) {
    at = lower.indexOf('<', at);
    if (at < 0) break;
    if (lower.startsWith('<!--', at)) {
      at = endOf(lower, '-->', at + 4);
      continue;
    }
    tagName.lastIndex = at;
    const name = tagName.exec(lower)?.[1];
    if (name === 'body') break;
    if (name === 'meta') sayMeta(html.slice(at + 5, at + bounds.tagChars.most), say);
    if (name === 'title') say('title', decodeHTML(titleAt(html, lower, at)));
    at = name !== undefined && verbatim.includes(name) ? endOf(lower, `</${name}`, at) : at + 1;
  }
  return said;
}

/** Where nothing ends it, it goes to the end. */
function endOf(lower: string, mark: string, from: number): number {
  const end = lower.indexOf(mark, from);
  return end < 0 ? lower.length : end + mark.length;
}

/** Tags in it are letters like others (HTML, RCDATA). */
function titleAt(html: string, lower: string, at: number): string {
  const begin = endOf(lower, '>', at);
  const end = lower.indexOf('</title', begin);
  return html.slice(begin, Math.min(end < 0 ? html.length : end, begin + bounds.tagChars.most));
}

const attribute = /[\s/]*([^\s/>=]{1,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;

function sayMeta(attributes: string, say: (name: string, value: string) => void): void {
  const values = new Map<string, string>();
  attribute.lastIndex = 0;
  for (let found = attribute.exec(attributes); found; found = attribute.exec(attributes)) {
    const [, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, decodeHTMLAttribute(double ?? single ?? bare ?? ''));
  }
  const name = values.get('property') ?? values.get('name');
  const content = values.get('content');
  if (name !== undefined && content !== undefined) say(name.trim().toLowerCase(), content);
}
