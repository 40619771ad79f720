/** Draws something of a known size and gives it back as a picture file. */
import type { Size } from './photoSize.ts';

const quality = 0.86;

/** null where the device has no memory left for it. */
export async function drawInto(
  size: Size,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  draw: (context: CanvasRenderingContext2D) => void | Promise<void>,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  await draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  // Safari counts the memory of canvases until they are collected, and refuses the next one.
  canvas.width = 0;
  canvas.height = 0;
  return blob;
}
