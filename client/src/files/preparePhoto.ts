/** A photo as it is sent: upright, and no larger than a projector shows. */
import { drawInto } from './canvas.ts';
import { isHeic } from './fileKind.ts';
import { fitInto, isWorthShrinking } from './photoSize.ts';
import type { Size } from './photoSize.ts';

interface PreparedPhoto extends Size {
  blob: Blob;
  name: string;
}

/** null where it cannot be opened. */
export async function preparePhoto(file: File, type: string): Promise<PreparedPhoto | null> {
  const bitmap = await open(file, type);
  if (!bitmap) return null;
  const size = { width: bitmap.width, height: bitmap.height };
  const asItIs = { ...size, blob: file, name: file.name };
  try {
    // The pictures of a moving one would be lost.
    const isKept = type === 'image/gif' || (!isHeic(type) && !isWorthShrinking(file.size, size));
    if (isKept) return asItIs;
    const shrunk = await shrink(bitmap, type);
    if (!shrunk) return isHeic(type) ? null : asItIs;
    const isSmaller = isHeic(type) || shrunk.blob.size < file.size;
    return isSmaller ? { ...shrunk, name: renamed(file.name, shrunk.blob.type) } : asItIs;
  } finally {
    bitmap.close();
  }
}

async function open(file: File, type: string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return isHeic(type) ? openHeicHere(file) : null;
  }
}

/** Of browsers only Safari opens HEIC; the others are brought what it takes. */
async function openHeicHere(file: File): Promise<ImageBitmap | null> {
  if (typeof Worker === 'undefined') return null;
  try {
    const { openHeic } = await import('./openHeic.ts');
    return await openHeic(file);
  } catch {
    return null;
  }
}

async function shrink(bitmap: ImageBitmap, type: string): Promise<(Size & { blob: Blob }) | null> {
  const size = fitInto(bitmap);
  // Drawings and screenshots keep their edges and what is transparent in them.
  const target = type === 'image/jpeg' || isHeic(type) ? 'image/jpeg' : 'image/webp';
  const blob = await drawInto(size, target, (context) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
  });
  return blob && { ...size, blob };
}

function renamed(name: string, type: string): string {
  const [, ending = 'jpeg'] = type.split('/');
  return `${name.replace(/\.[^.]*$/, '') || name}.${ending === 'jpeg' ? 'jpg' : ending}`;
}
