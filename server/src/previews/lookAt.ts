/** What a preview shows of an address, made of what is found there. */
import { limits } from '@silta/shared/limits';
import { clean } from '@silta/shared/texts';
import { previews as bounds } from './bounds.ts';
import { pageText } from './pageText.ts';
import { NoPreview } from './reach.ts';
import { readPage } from './readPage.ts';
import { retrieve } from './retrieve.ts';
import type { Trip } from './retrieve.ts';

export interface Seen {
  title: string;
  description: string;
  /** The bytes of a picture of a kind that is made anew; null where there is none. */
  picture: Buffer | null;
}

const page = {
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  mostBytes: bounds.pageBytes.most,
  cut: true,
};
/** SVG is none of them: it is a document that can do things. */
const picture = {
  mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
  mostBytes: bounds.pictureBytes.most,
  cut: false,
};

/** Rejects where there is nothing to show; a picture that cannot be had is left out. */
export async function lookAt(href: string, trip: Trip): Promise<Seen> {
  const { url, contentType, body } = await retrieve(new URL(href), page, trip);
  const said = readPage(pageText(body, contentType));
  const title = shortened(said.title, limits.linkTitle);
  if (title === '') throw new NoPreview('no title');
  const description = shortened(said.description, limits.linkDescription);
  return { title, description, picture: await pictureAt(said.picture, url, trip) };
}

async function pictureAt(address: string, base: URL, trip: Trip): Promise<Buffer | null> {
  if (address === '' || address.length > limits.linkUrl || !URL.canParse(address, base.href)) return null;
  try {
    return (await retrieve(new URL(address, base.href), picture, trip)).body;
  } catch {
    return null;
  }
}

/** One line without anything that is not seen, cut where it would be too long. */
function shortened(text: string, most: number): string {
  // Cleaning may make letters longer, but never what is cut far beyond the end.
  const line = clean(text.slice(0, most * 4))
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[^\s\p{Cf}]/u.test(line)) return '';
  return line.length <= most ? line : `${line.slice(0, most - 2).replace(/[\ud800-\udbff]$/, '')} …`;
}
