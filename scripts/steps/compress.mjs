/** Compresses built files once and thoroughly, so that the server need not do it for each visitor. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Typefaces and pictures are compressed already; what fits into one packet gains nothing. */
const worthwhile = /\.(js|css|json|svg|html|wasm|webmanifest)$/;
const leastBytes = 1_000;

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const gzipped = (bytes) => promisify(gzip)(bytes, { level: 9 });

/** Puts `name.br` and `name.gz` beside each file below the folder. */
export async function compressBelow(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => worthwhile.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      if (bytes.length < leastBytes) return;
      const [br, gz] = await Promise.all([brotli(bytes), gzipped(bytes)]);
      writeFileSync(`${path}.br`, br);
      writeFileSync(`${path}.gz`, gz);
    }),
  );
}
