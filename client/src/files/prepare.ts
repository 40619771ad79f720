/** Makes ready on the device what somebody has chosen: photos no larger than needed, a picture for what moves. */
import { isHeic, kindOf, typeOf } from './fileKind.ts';
import type { ShownKind } from './fileKind.ts';
import { preparePhoto } from './preparePhoto.ts';
import { readMedia } from './readMedia.ts';

export interface Prepared {
  /** What is sent. */
  blob: Blob;
  name: string;
  kind: ShownKind;
  /** As shown; null where the browser does not know. */
  width: number | null;
  height: number | null;
  seconds: number | null;
  /** A moment of a video, the first page of a PDF. */
  poster: Blob | null;
}

/** Why a file cannot be sent from this device. */
export type Unfit = 'empty' | 'heic' | 'unreadable' | 'svg';

export class UnfitError extends Error {
  constructor(readonly why: Unfit) {
    super(why);
    this.name = 'UnfitError';
  }
}

/** Refuses with an UnfitError. */
export async function prepare(file: File): Promise<Prepared> {
  if (file.size === 0) throw new UnfitError('empty');
  const type = typeOf(file);
  if (type === 'image/svg+xml') throw new UnfitError('svg');
  const kind = kindOf(type);
  const plain = { blob: file, name: file.name, kind, width: null, height: null, seconds: null, poster: null };
  switch (kind) {
    case 'photo':
      return { ...plain, ...(await photo(file, type)) };
    case 'video':
    case 'audio':
      return { ...plain, ...(await readMedia(file, kind)) };
    case 'pdf':
      return { ...plain, poster: await firstPage(file) };
    case 'file':
      return plain;
  }
}

async function photo(file: File, type: string) {
  const prepared = await preparePhoto(file, type);
  if (!prepared) throw new UnfitError(isHeic(type) ? 'heic' : 'unreadable');
  return prepared;
}

/** Larger, and an old computer has no memory left to draw it. */
const mostPdfBytes = 40_000_000;

/** A document without a picture is still a document. */
async function firstPage(file: File): Promise<Blob | null> {
  if (file.size > mostPdfBytes) return null;
  try {
    const { drawFirstPage } = await import('./pdfPage.ts');
    return await drawFirstPage(file);
  } catch {
    return null;
  }
}
