/** Draws the first page of a PDF on the device. Fetched when somebody adds one: it is as large as everything else together. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Gives its work to this page: a thread of its own would need an exception from the rule that no text becomes code.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { drawInto } from './canvas.ts';
import { fitInto } from './photoSize.ts';

const mostPixels = 1280;

/** null where it has no page that can be drawn; throws where it is no PDF, or locked. */
export async function drawFirstPage(file: Blob): Promise<Blob | null> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    isEvalSupported: false,
    // It would tell the console that it has no thread of its own.
    verbosity: 0,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const plain = page.getViewport({ scale: 1 });
    const size = fitInto({ width: plain.width * 2, height: plain.height * 2 }, mostPixels);
    const viewport = page.getViewport({ scale: size.width / plain.width });
    return await drawInto(size, 'image/jpeg', async (context) => {
      context.fillStyle = 'white';
      context.fillRect(0, 0, size.width, size.height);
      await page.render({ canvas: context.canvas, canvasContext: context, viewport }).promise;
    });
  } finally {
    await task.destroy();
  }
}
