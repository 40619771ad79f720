/** Links in texts: where they stand, and what a post shows of its first one. */
import { limits } from '../limits.ts';
import type { LinkPreview } from './fields.ts';

export interface FoundLink {
  /** Where it begins in the text. */
  at: number;
  /** As it was written. */
  text: string;
  /** Only ever http or https. */
  href: string;
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>"]+/giu;

export function* linksIn(text: string): Generator<FoundLink> {
  for (const match of text.matchAll(address)) {
    if (match[0].length > limits.linkUrl) continue;
    const found = withoutTail(match[0]);
    const href = hrefOf(found);
    if (href !== null) yield { at: match.index, text: found, href };
  }
}

/** The one of which a post shows a preview, or null. */
export function firstLink(text: string): string | null {
  for (const { href } of linksIn(text)) return href.length > limits.linkUrl ? null : href;
  return null;
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

const videoHosts: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/, 'YouTube'],
  [/^(?:(?:www|player)\.)?vimeo\.com$/, 'Vimeo'],
  [/^(?:www\.)?ardmediathek\.de$/, 'ARD Mediathek'],
  [/^(?:www\.)?zdf\.de$/, 'ZDF Mediathek'],
  [/^areena\.yle\.fi$|^arenan\.yle\.fi$/, 'Yle Areena'],
];
/** PeerTube is at many hosts, and knows itself by its addresses. */
const onPeerTube = /^\/(?:w\/(?!p\/)[1-9A-HJ-NP-Za-km-z]{22}|videos\/watch\/[0-9a-f-]{36})$/;

/** Who is asked for the film at this address; null where none is known to be. */
export function videoHostOf(href: string): string | null {
  const { hostname, pathname } = new URL(href);
  const known = videoHosts.find(([pattern]) => pattern.test(hostname));
  if (known) return pathname === '/' ? null : known[1];
  return onPeerTube.test(pathname) ? `PeerTube (${hostname})` : null;
}

/** A film that its host lets others show in a frame. */
export interface Film {
  host: 'youtube' | 'vimeo';
  /** Of YouTube 11 signs; of Vimeo a number, and behind a slash the key of one that is not listed. */
  id: string;
}

const onYouTube = /^\/(?:embed|shorts|live|v)\/([\w-]{11})$/;
const onVimeo = /^\/(?:video\/)?(\d{1,12}(?:\/[0-9a-f]{6,20})?)$/;

/** What can be played in its place; null where a film, if it is one, is only to be seen at its host. */
export function filmAt(href: string): Film | null {
  const { hostname, pathname, searchParams } = new URL(href);
  const name = hostname.replace(/^(?:www|m|music|player)\./, '');
  if (name === 'vimeo.com') return filmOf('vimeo', onVimeo.exec(pathname)?.[1]);
  if (name === 'youtu.be') return filmOf('youtube', /^\/([\w-]{11})$/.exec(pathname)?.[1]);
  if (name !== 'youtube.com' && name !== 'youtube-nocookie.com') return null;
  const named = pathname === '/watch' ? (searchParams.get('v') ?? '') : (onYouTube.exec(pathname)?.[1] ?? '');
  return filmOf('youtube', /^[\w-]{11}$/.test(named) ? named : undefined);
}

const filmOf = (host: Film['host'], id: string | undefined): Film | null =>
  id === undefined ? null : { host, id };

/** Our own page that holds its frame, so that no other page of ours may hold one. */
export const playerPath = ({ host, id }: Film): string => `/player/${host}/${id}`;

export function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, '');
}

/** What a post shows of its link; nothing that belongs to another text of it. */
export function shownLink({ link, text }: { link: LinkPreview | null; text: string }): LinkPreview | null {
  return link !== null && firstLink(text) === link.url ? link : null;
}
