/** A thread of its own that draws one HEIC photo with libheif, which stays whole and replaceable in files beside it. */
import libheifAddress from 'libheif-js/libheif-wasm/libheif.js?url';
import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';

/** As much as the server decodes of any picture. */
const mostPixels = 64_000_000;

interface HeicPicture {
  get_width: () => number;
  get_height: () => number;
  is_primary: () => boolean;
  /** Upright; gives null where it cannot be decoded. */
  display: (into: ImageData, done: (drawn: ImageData | null) => void) => void;
}

interface Libheif {
  HeifDecoder: new () => { decode: (file: Uint8Array) => HeicPicture[] };
}

type BeginLibheif = (options: { wasmBinary: ArrayBuffer }) => Libheif;

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  draw(new Uint8Array(data)).then(answer, () => answer(null));
});
// Where the library stumbles while drawing, its own promise is the only one that knows.
addEventListener('unhandledrejection', () => answer(null));

function answer(drawn: ImageBitmap | null): void {
  postMessage(drawn, { transfer: drawn ? [drawn] : [] });
}

async function draw(file: Uint8Array): Promise<ImageBitmap | null> {
  const { HeifDecoder } = await loadLibheif();
  const pictures = new HeifDecoder().decode(file);
  const picture = pictures.find((each) => each.is_primary()) ?? pictures[0];
  if (!picture) return null;
  const [width, height] = [picture.get_width(), picture.get_height()];
  if (width * height > mostPixels) return null;
  const empty = new ImageData(width, height, { colorSpace: isDisplayP3(file) ? 'display-p3' : 'srgb' });
  const drawn = await new Promise<ImageData | null>((resolve) => picture.display(empty, resolve));
  return drawn && createImageBitmap(drawn);
}

/** It is a script of the older kind, which hands itself over by `define`, as to a loader of that time. */
async function loadLibheif(): Promise<Libheif> {
  const [begin, wasm] = await Promise.all([
    new Promise<BeginLibheif>((resolve, reject) => {
      const define = (_: unknown, hand: () => BeginLibheif) => resolve(hand());
      Object.assign(globalThis, { define: Object.assign(define, { amd: {} }) });
      import(/* @vite-ignore */ libheifAddress).catch(reject);
    }),
    fetch(wasmAddress).then((response) => response.arrayBuffer()),
  ]);
  return begin({ wasmBinary: wasm });
}

/** An iPhone's colours, by the name in the profile, in UTF-16 near the beginning; read as usual ones they would look faded. */
function isDisplayP3(file: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(file.subarray(0, 32_768));
  return beginning.includes(Array.from('Display P3').join('\0'));
}
